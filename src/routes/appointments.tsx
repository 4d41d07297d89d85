import { Hono } from 'hono'
import * as z from 'zod'
import { appointments } from '../../db/office.ts'
import { divisions, staff } from '../../db/people.ts'
import type { FormState } from '../../views/form-state.ts'
import { type AppointmentShown, AppointmentsPage } from '../../views/office/appointments.tsx'
import { appointmentWords } from '../../views/words/appointments.ts'
import { type AppointedRole, appointedRoles, appointmentKinds } from '../domain/appointment.ts'
import { routes } from '../domain/floor.ts'
import { lengths } from '../domain/lengths.ts'
import { parseBaht } from '../domain/money.ts'
import { arabicDigits } from '../domain/text.ts'
import { appoint } from '../usecases/office/appoint.ts'
import { endAppointment } from '../usecases/office/end-appointment.ts'
import type { Env, WebContext } from '../web/env.ts'
import { day, line, several } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { reasonForm } from '../web/people.ts'
import { mustHold, seated } from '../web/seated.ts'

const shownAtMost = 200

/** A bound of an order: null where the field is empty; nothing is no bound. */
function bound(parse: (text: string) => number | null) {
  return (text: string, context: z.core.$RefinementCtx) => {
    const typed = arabicDigits(text).trim()
    if (typed === '') return null
    const most = parse(typed)
    if (most) return most
    context.addIssue({ code: 'custom', message: 'not-a-number' })
    return z.NEVER
  }
}

/** The post that is stood in for: its role, and of a division's head `division-head:ID`. */
const post = line(200).transform((value, context) => {
  const [name, division = ''] = value.split(':')
  const role = appointedRoles.find(each => each === name) as AppointedRole | undefined
  if (role && (role === 'division-head') === (division !== '')) return { role, division }
  context.addIssue({ code: 'custom', message: 'not-in-list' })
  return z.NEVER
})
const appointForm = z.object({
  post,
  person: line(100),
  fromOn: day,
  toOn: day,
  orderNumber: line(lengths.orderNumber),
  kind: z.enum(appointmentKinds, 'not-in-list').optional(),
  routes: several.pipe(z.array(z.enum(routes, 'not-in-list'))),
  mostValue: z.string().default('').transform(bound(parseBaht)),
  mostDays: z
    .string()
    .default('')
    .transform(bound(text => (/^\d{1,4}$/.test(text) ? Number(text) : null))),
})

const show = async (c: WebContext, sent: { form: string; state: FormState } | null) => {
  const { db } = c.var.open
  const [desk, rows, people, known] = await seated(
    c,
    appointments(db, shownAtMost),
    staff(db),
    divisions(db),
  )
  mustHold(desk, 'appointments.read')
  const { title } = appointmentWords[c.var.language]
  const shown = rows as AppointmentShown[]
  const content = (
    <AppointmentsPage appointments={shown} staff={people} divisions={known} sent={sent} />
  )
  return page(c, title, content, { status: sent ? 422 : 200 })
}
const again = (c: WebContext, state: FormState) => show(c, { form: 'new', state })
const againHere = (c: WebContext, state: FormState) =>
  show(c, { form: c.req.param('id') ?? '', state })

export const appointmentRoutes = new Hono<Env>()
  .get('/', c => show(c, null))
  .post('/', form(appointForm, again), async c => {
    const { post: held, mostValue, ...rest } = c.req.valid('form')
    const { kind = null, routes: named, ...given } = rest
    const lent = { kind, routes: named.length > 0 ? named : null, mostValueSatang: mostValue }
    const [desk] = await seated(c)
    const verdict = await appoint(desk, { ...held, ...given, ...lent })
    const typed = await c.req.parseBody({ all: true })
    return answered(c, verdict, why => again(c, refusalState(typed, why)))
  })
  .post('/:id/ends', form(reasonForm, againHere), async c => {
    const { reason } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await endAppointment(desk, c.req.param('id'), reason)
    return answered(c, verdict, why => againHere(c, refusalState({ reason }, why)))
  })
