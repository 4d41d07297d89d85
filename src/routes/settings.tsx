import { Hono } from 'hono'
import { z } from 'zod'
import { divisions } from '../../db/people.ts'
import type { FormState } from '../../views/form-state.ts'
import { SettingsPage, type SettingsState } from '../../views/office/settings.tsx'
import { settingsWords } from '../../views/words/office.ts'
import { officeKinds, samePersonAnswers } from '../domain/office.ts'
import { describeOffice } from '../usecases/office/describe.ts'
import { addDivision, describeDivision } from '../usecases/office/divisions.ts'
import type { Env, WebContext } from '../web/env.ts'
import { line, optionalLine } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const nameMost = 200
const officeForm = z.object({
  officeName: line(nameMost),
  kind: z.enum(officeKinds, 'not-in-list'),
  headTitle: line(nameMost),
  secretaryTitle: line(nameMost),
  address: optionalLine(500),
  phone: optionalLine(100),
  email: optionalLine(nameMost),
  samePerson: z.enum(samePersonAnswers, 'not-in-list').default('refused'),
})
const divisionForm = z.object({ name: line(nameMost) })

const show = async (c: WebContext, sent: SettingsState | null) => {
  const [desk, found] = await seated(c, divisions(c.var.open.db))
  mustHold(desk, 'settings.write')
  const { title } = settingsWords[c.var.language]
  const content = <SettingsPage divisions={found} sent={sent} />
  return page(c, title, content, { status: sent ? 422 : 200 })
}
const again = (form: string) => (c: WebContext, state: FormState) => show(c, { form, state })
const againHere = (c: WebContext, state: FormState) =>
  show(c, { form: c.req.param('id') ?? '', state })

export const settingsRoutes = new Hono<Env>()
  .get('/', c => show(c, null))
  .post('/', form(officeForm, again('office')), async c => {
    const given = c.req.valid('form')
    const { officeName: name, samePerson, ...rest } = given
    const [desk] = await seated(c)
    const verdict = await describeOffice(desk, { name, ...rest, 'same-person': samePerson })
    return answered(c, verdict, why => again('office')(c, refusalState(given, why)))
  })
  .post('/divisions', form(divisionForm, again('new')), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await addDivision(desk, given.name)
    return answered(c, verdict, why => again('new')(c, refusalState(given, why)))
  })
  .post('/divisions/:id', form(divisionForm, againHere), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await describeDivision(desk, c.req.param('id'), given.name)
    return answered(c, verdict, why => againHere(c, refusalState(given, why)))
  })
