import { Hono } from 'hono'
import * as z from 'zod'
import { allChecks, checkFrom } from '../../db/checks.ts'
import { holidaysBetween } from '../../db/holidays.ts'
import { staff } from '../../db/people.ts'
import { AppointPage } from '../../views/checks/appoint.tsx'
import { CheckPage } from '../../views/checks/check.tsx'
import { ChecksPage } from '../../views/checks/list.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { checkWords } from '../../views/words/checks.ts'
import { isChecker, reportDueOn } from '../domain/check.ts'
import { fiscalYearOf } from '../domain/dates.ts'
import { holidaysOf } from '../domain/working-days.ts'
import { appointCheckers } from '../usecases/checks/appoint.ts'
import { openCheck } from '../usecases/checks/open.ts'
import { reportCheck } from '../usecases/checks/report.ts'
import { settleFinding } from '../usecases/checks/settle.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { appointForm, reportForm, settleForm } from './check-forms.ts'
import { shownCheck } from './check-shown.ts'

/** Years that may still be appointed for: this one and the last. */
const yearsBack = 2

/** The annual check of clause 213; counting has its own file. */
export const checks = new Hono<Env>()
  .get('/', list)
  .get('/new', c => showNew(c, freshForm))
  .post('/', form(appointForm, showNew), async c => {
    const [desk] = await seated(c)
    const verdict = await appointCheckers(desk, c.req.valid('form'))
    return answered(c, verdict, async why => showNew(c, refusalState(await typed(c), why)))
  })
  .get('/:id', c => show(c, {}))
  .post(
    '/:id/openings',
    form(z.object({}), c => show(c, {})),
    async c => {
      const [desk] = await seated(c)
      const verdict = await openCheck(desk, c.req.param('id'))
      return answered(c, verdict, why => refusedPage(c, why))
    },
  )
  .post('/:id/settlements', form(settleForm, againSettling), async c => {
    const [desk] = await seated(c)
    const verdict = await settleFinding(desk, c.req.param('id'), c.req.valid('form'))
    return answered(c, verdict, async why => againSettling(c, refusalState(await typed(c), why)))
  })
  .post('/:id/reports', form(reportForm, againReporting), async c => {
    const [desk] = await seated(c)
    const verdict = await reportCheck(desk, c.req.param('id'), c.req.valid('form'))
    return answered(c, verdict, async why => againReporting(c, refusalState(await typed(c), why)))
  })

const typed = async (c: WebContext) => c.req.parseBody({ all: true })

function againSettling(c: WebContext, settling: FormState) {
  return show(c, { settling })
}

function againReporting(c: WebContext, reporting: FormState) {
  return show(c, { reporting })
}

async function list(c: WebContext) {
  const { db } = c.var.open
  const [desk, rows, days] = await seated(
    c,
    allChecks(db),
    holidaysBetween(db, '1900-01-01', '2999-12-31'),
  )
  const all = rows.map(checkFrom)
  const own = all.filter(check => isChecker(check, desk.actor))
  if (own.length === 0) mustHold(desk, 'register.read')
  const holidays = holidaysOf(days)
  const listed = all.map(check => ({ check, dueOn: reportDueOn(check.fiscalYear, holidays) }))
  return page(c, checkWords[c.var.language].title, <ChecksPage checks={listed} />)
}

async function showNew(c: WebContext, state: FormState): Promise<Response> {
  const [desk, people] = await seated(c, staff(c.var.open.db))
  mustHold(desk, 'checks.appoint')
  const now = fiscalYearOf(desk.today)
  const isSeptember = desk.today.slice(5, 7) === '09'
  const first = isSeptember ? now : now - 1
  const years = [first, ...(isSeptember ? [] : [now])]
  for (let year = first - 1; year > first - yearsBack; year -= 1) years.push(year)
  const view = <AppointPage years={years} staff={people} state={state} />
  const title = checkWords[c.var.language].appointTitle
  return page(c, title, view, { status: state === freshForm ? 200 : 422 })
}

async function show(c: WebContext, sent: { settling?: FormState; reporting?: FormState }) {
  const { shown, rooms } = await shownCheck(c)
  const { settling = freshForm, reporting = freshForm } = sent
  const w = checkWords[c.var.language]
  const title = `${w.title} ${shown.check.fiscalYear}`
  const isAgain = settling !== freshForm || reporting !== freshForm
  const view = <CheckPage {...shown} rooms={rooms} settling={settling} reporting={reporting} />
  return page(c, title, view, { status: isAgain ? 422 : 200 })
}
