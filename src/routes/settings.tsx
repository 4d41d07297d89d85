import { Hono } from 'hono'
import * as z from 'zod'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import { holidaysBetween } from '../../db/holidays.ts'
import { divisions } from '../../db/people.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { DivisionsPage, OfficePage, type SettingsState } from '../../views/office/settings.tsx'
import { SettingRoomsPage } from '../../views/settings/rooms.tsx'
import { settingRoomWords } from '../../views/words/settings.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { yearSpan } from '../domain/holiday-list.ts'
import { officeKinds, samePersonAnswers } from '../domain/office.ts'
import { calendarYearOf } from '../domain/order.ts'
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
  address: optionalLine(500),
  phone: optionalLine(100),
  email: optionalLine(nameMost),
  samePerson: z.enum(samePersonAnswers, 'not-in-list').default('refused'),
})
const divisionForm = z.object({ name: line(nameMost) })

const wordsOf = (c: WebContext) => settingRoomWords[c.var.language]

/** The list of the settings' rooms, each with how it stands. */
const rooms = async (c: WebContext) => {
  const { db } = c.var.open
  const year = calendarYearOf(dayInBangkok(c.var.open.now()))
  const { first, last } = yearSpan(year)
  const [desk, known, days] = await seated(c, divisions(db), holidaysBetween(db, first, last))
  mustHold(desk, 'settings.write')
  const content = (
    <SettingRoomsPage divisions={known.length} holidays={{ year, days: days.length }} />
  )
  return page(c, wordsOf(c).title, content)
}

const showOffice = async (c: WebContext, state: FormState) => {
  const [desk] = await seated(c)
  mustHold(desk, 'settings.write')
  const status = state === freshForm ? 200 : 422
  return page(c, wordsOf(c).rooms.office.name, <OfficePage state={state} />, { status })
}

const showDivisions = async (c: WebContext, sent: SettingsState | null) => {
  const { db } = c.var.open
  const today = dayInBangkok(c.var.open.now())
  const [desk, found, holders] = await seated(c, divisions(db), postHolders(db, today))
  mustHold(desk, 'settings.write')
  const content = <DivisionsPage divisions={found} holders={postHoldersFrom(holders)} sent={sent} />
  return page(c, wordsOf(c).rooms.divisions.name, content, { status: sent ? 422 : 200 })
}
const againNew = (c: WebContext, state: FormState) => showDivisions(c, { form: 'new', state })
const againHere = (c: WebContext, state: FormState) =>
  showDivisions(c, { form: c.req.param('id') ?? '', state })

export const settingsRoutes = new Hono<Env>()
  .get('/', rooms)
  .get('/office', c => showOffice(c, freshForm))
  .post('/', form(officeForm, showOffice), async c => {
    const given = c.req.valid('form')
    const { officeName: name, samePerson, ...rest } = given
    const [desk] = await seated(c)
    const verdict = await describeOffice(desk, { name, ...rest, 'same-person': samePerson })
    return answered(c, verdict, why => showOffice(c, refusalState(given, why)))
  })
  .get('/divisions', c => showDivisions(c, null))
  .post('/divisions', form(divisionForm, againNew), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await addDivision(desk, given.name)
    return answered(c, verdict, why => againNew(c, refusalState(given, why)))
  })
  .post('/divisions/:id', form(divisionForm, againHere), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await describeDivision(desk, c.req.param('id'), given.name)
    return answered(c, verdict, why => againHere(c, refusalState(given, why)))
  })
