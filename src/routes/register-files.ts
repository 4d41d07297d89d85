import { Hono } from 'hono'
import { divisions } from '../../db/people.ts'
import {
  carriedCandidates,
  carriedFrom,
  chosenLoans,
  pageOf,
  registerFinds,
  registerFrom,
} from '../../db/register.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { csv, csvType } from '../../views/documents/csv.ts'
import { spreadsheet, spreadsheetType } from '../../views/documents/spreadsheet.ts'
import { registerFigures } from '../../views/register/export.ts'
import { sayer } from '../../views/register/say.ts'
import { longDate } from '../../views/words/dates.ts'
import { registerWords } from '../../views/words/register.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import type { Env, WebContext } from '../web/env.ts'
import { asFile } from '../web/file.ts'
import { mustHold, seated } from '../web/seated.ts'
import { checkedFilters, mustBeClear, mustBeThere, queryOf } from './register-query.ts'

const everything = 1_000_000

/** The whole register of a year as tables: the loans numbered in it, and those brought forward. */
async function tablesOf(c: WebContext) {
  const { db, now } = c.var.open
  const given = queryOf(c.req.query(), dayInBangkok(now()))
  const { query } = given
  const [desk, known, owners, ...rows] = await seated(
    c,
    yearsWithLoans(db),
    divisions(db),
    ...registerFinds(db, chosenLoans(query, 0, everything), query.on),
    ...registerFinds(db, carriedCandidates(query), query.on),
  )
  mustHold(desk, 'register.read')
  mustBeThere(given, yearsOf(known[0]?.first ?? null, desk.today))
  mustBeClear(c, checkedFilters(given, owners))
  const [a, b, d, e, f, ...earlier] = rows
  const { language } = c.var
  const w = registerWords[language]
  const say = sayer(language, day => day)
  const asAt = w.asAt(longDate(query.on, language))
  const table = (sheet: string, title: string, loans: ReturnType<typeof registerFrom>) =>
    registerFigures(loans, w, say, { sheet, title, notes: [c.var.office.name ?? '', asAt] })
  const own = pageOf(registerFrom([a, b, d, e, f], query.on), query, 0, everything)
  return {
    year: query.year,
    own: table(`${w.title} ${query.year}`, `${w.formal} ${w.ofYear(query.year)}`, own),
    carried: table(w.carriedSheet, w.carried(query.year), carriedFrom(earlier, query)),
  }
}

export const registerSpreadsheet = new Hono<Env>().get('/', async c => {
  const { year, own, carried } = await tablesOf(c)
  return asFile(c, await spreadsheet([own, carried]), spreadsheetType, `register-${year}.xlsx`)
})

/** One table and nothing else, so that a program can read it: the loans numbered in that year. */
export const registerCsv = new Hono<Env>().get('/', async c => {
  const { year, own } = await tablesOf(c)
  return asFile(c, csv(own), csvType, `register-${year}.csv`)
})
