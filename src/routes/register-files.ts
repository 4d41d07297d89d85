import { Hono } from 'hono'
import { divisions } from '../../db/people.ts'
import { carriedInParts, registerInParts } from '../../db/register.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { csv, csvMore, csvType } from '../../views/documents/csv.ts'
import { spreadsheetInParts, spreadsheetType } from '../../views/documents/spreadsheet.ts'
import type { Figures } from '../../views/parts/figures.ts'
import { registerFigures } from '../../views/register/export.ts'
import { sayer } from '../../views/register/say.ts'
import { longDate } from '../../views/words/dates.ts'
import { registerWords } from '../../views/words/register.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { RegisterLoan } from '../domain/register/row.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import type { Env, WebContext } from '../web/env.ts'
import { asStream } from '../web/file.ts'
import { mustHold, seated } from '../web/seated.ts'
import { checkedFilters, mustBeClear, mustBeThere, queryOf } from './register-query.ts'

/** What of the register is asked for, by whoever may read it, and how it is said as a table. */
async function asked(c: WebContext) {
  const { db, now } = c.var.open
  const given = queryOf(c.req.query(), dayInBangkok(now()))
  const { query } = given
  const [desk, known, owners] = await seated(c, yearsWithLoans(db), divisions(db))
  mustHold(desk, 'register.read')
  mustBeThere(given, yearsOf(known[0]?.first ?? null, desk.today))
  mustBeClear(c, checkedFilters(given, owners))
  const { language } = c.var
  const w = registerWords[language]
  const say = sayer(language, day => day)
  const asAt = w.asAt(longDate(query.on, language))
  const table = (sheet: string, title: string, loans: RegisterLoan[]) =>
    registerFigures(loans, w, say, { sheet, title, notes: [c.var.office.name ?? '', asAt] })
  const titles = [`${w.title} ${query.year}`, `${w.formal} ${w.ofYear(query.year)}`] as const
  return {
    query,
    own: (loans: RegisterLoan[]) => table(...titles, loans),
    carried: (loans: RegisterLoan[]) => table(w.carriedSheet, w.carried(query.year), loans),
  }
}

/** The whole register of a year: the loans numbered in it, and those brought forward. */
export const registerSpreadsheet = new Hono<Env>().get('/', async c => {
  const { db } = c.var.open
  const { query, own, carried } = await asked(c)
  const bytes = spreadsheetInParts([
    { ...own([]), parts: drawn(registerInParts(db, query), own) },
    { ...carried([]), parts: drawn(carriedInParts(db, query), carried) },
  ])
  return asStream(c, bytes, spreadsheetType, `register-${query.year}.xlsx`)
})

async function* drawn(
  parts: AsyncGenerator<RegisterLoan[]>,
  table: (loans: RegisterLoan[]) => Figures,
) {
  for await (const loans of parts) yield table(loans)
}

/** One table and nothing else, so that a program can read it: the loans numbered in that year. */
export const registerCsv = new Hono<Env>().get('/', async c => {
  const { query, own } = await asked(c)
  const text = csvOf(registerInParts(c.var.open.db, query), own)
  return asStream(c, text, csvType, `register-${query.year}.csv`)
})

async function* csvOf(
  parts: AsyncGenerator<RegisterLoan[]>,
  own: (loans: RegisterLoan[]) => Figures,
) {
  yield csv(own([]))
  for await (const table of drawn(parts, own)) yield csvMore(table)
}
