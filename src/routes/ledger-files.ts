import { Hono } from 'hono'
import { bookPart, bookPartFinds, bookText } from '../../db/export.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import type { FiscalYear } from '../domain/dates.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import type { Env, WebContext } from '../web/env.ts'
import { asStream } from '../web/file.ts'
import { Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const jsonLines = 'application/jsonl; charset=utf-8'

/** The book as it stood when it was asked for, however long it takes to send. */
async function book(c: WebContext, year: FiscalYear | null): Promise<Response> {
  const { db } = c.var.open
  const [desk, known, end, seal, closing] = await seated(
    c,
    yearsWithLoans(db),
    ...bookPartFinds(db, year),
  )
  mustHold(desk, 'ledger.read')
  const years = yearsOf(known[0]?.first ?? null, desk.today)
  if (year !== null && !years.includes(year)) {
    throw new Refused({ word: 'no-such-year', facts: { year, years: years.join(', ') } }, 404)
  }
  const text = bookText(
    db,
    bookPart(year, [end, seal, closing]),
    c.var.office.name ?? '',
    desk.today,
  )
  return asStream(c, text, jsonLines, year === null ? 'book.jsonl' : `book-${year}.jsonl`)
}

export const wholeBook = new Hono<Env>().get('/', c => book(c, null))

export const yearBook = new Hono<Env>().get('/:file{[0-9]{4}\\.jsonl}', c =>
  book(c, Number(c.req.param('file').slice(0, 4))),
)
