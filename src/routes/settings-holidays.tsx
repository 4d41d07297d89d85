import { Hono } from 'hono'
import * as z from 'zod'
import { holidaysBetween } from '../../db/holidays.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { HolidaysPage } from '../../views/settings/holidays.tsx'
import { holidayWords } from '../../views/words/holidays.ts'
import { settingRoomWords } from '../../views/words/settings.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { holidayList, type LineFault, yearSpan } from '../domain/holiday-list.ts'
import { calendarYearOf } from '../domain/order.ts'
import { listHolidays } from '../usecases/office/holidays.ts'
import { askedOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { wholeNumber } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const listMost = 20_000
const yearLeast = 2560
const yearMost = 2640
const calendarYear = wholeNumber.pipe(z.number().min(yearLeast).max(yearMost))
const addressSchema = z.object({ year: calendarYear.optional() })
const holidaysForm = z.object({
  year: calendarYear,
  days: z.string().max(listMost).default(''),
})

async function show(c: WebContext, asked: unknown, state: FormState, faults: LineFault[] = []) {
  const { db, now } = c.var.open
  const thisYear = calendarYearOf(dayInBangkok(now()))
  const wanted = Number(asked)
  const isYear = Number.isInteger(wanted) && wanted >= yearLeast && wanted <= yearMost
  const year = isYear ? wanted : thisYear
  const { first, last } = yearSpan(year)
  const [desk, days] = await seated(c, holidaysBetween(db, first, last))
  mustHold(desk, 'settings.write')
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort()
  return page(
    c,
    settingRoomWords[c.var.language].rooms.holidays.name,
    <HolidaysPage year={year} years={years} days={days} faults={faults} state={state} />,
    { status: state === freshForm ? 200 : 422 },
  )
}

const showAgain = (c: WebContext, state: FormState) => show(c, state.values.year, state)

/** The holidays of a calendar year, pasted as a list and saved whole. */
export const settingHolidays = new Hono<Env>()
  .get('/holidays', c => {
    const { year } = askedOf(c, addressSchema, {
      year: holidayWords[c.var.language].years,
    })
    return show(c, year, freshForm)
  })
  .post('/holidays', form(holidaysForm, showAgain), async c => {
    const given = c.req.valid('form')
    const { days, faults } = holidayList(given.days, given.year)
    if (faults.length > 0) {
      const why = { word: 'holiday-lines', facts: { count: faults.length }, field: 'days' } as const
      return show(c, given.year, refusalState(given, why), faults)
    }
    const [desk] = await seated(c)
    const verdict = await listHolidays(desk, given.year, days)
    return answered(c, verdict, why => show(c, given.year, refusalState(given, why)))
  })
