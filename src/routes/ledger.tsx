import { Hono } from 'hono'
import * as z from 'zod'
import { entryHash } from '../../db/hash.ts'
import { entryFrom } from '../../db/ledger.ts'
import { entryAt, ledgerLines, sealOver } from '../../db/ledger-list.ts'
import { staff } from '../../db/people.ts'
import { lastPosition } from '../../db/seals.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { EntryPage } from '../../views/ledger/entry.tsx'
import { LedgerPage } from '../../views/ledger/ledger.tsx'
import { ledgerWords } from '../../views/words/ledger.ts'
import { count } from '../../views/words/numbers.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { askedOf, goingOn } from '../web/asked.ts'
import type { Env } from '../web/env.ts'
import { page, Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { ledgerPath, ledgerQueryOf } from './ledger-query.ts'

const shownAtOnce = 50

/** The book itself: its entries by position, and each of them whole. */
export const ledgerRoutes = new Hono<Env>()
  .get('/', async c => {
    const { db, now } = c.var.open
    const values = c.req.query()
    const { query, filters } = ledgerQueryOf(values, dayInBangkok(now()))
    const { before } = askedOf(c, z.object({ before: goingOn }))
    const [desk, found, people, known] = await seated(
      c,
      ledgerLines(db, query, before ?? Number.MAX_SAFE_INTEGER, shownAtOnce + 1),
      staff(db),
      yearsWithLoans(db),
    )
    mustHold(desk, 'ledger.read')
    const isFaulty = Object.keys(filters.faults).length > 0
    const lines = isFaulty ? [] : found.slice(0, shownAtOnce)
    const isPart = !isFaulty && found.length > shownAtOnce
    const content = (
      <LedgerPage
        lines={lines}
        filters={filters}
        people={people}
        years={yearsOf(known[0]?.first ?? null, desk.today)}
        isWhole={ledgerPath(values) === '/ledger'}
        next={isPart ? ledgerPath(values, lines.at(-1)!.position) : null}
        first={before === null ? null : ledgerPath(values)}
      />
    )
    const status = isFaulty ? 422 : 200
    return page(c, ledgerWords[c.var.language].title, content, { status })
  })
  .get('/:position{[0-9]{1,15}}', async c => {
    const { db } = c.var.open
    const position = Number(c.req.param('position'))
    const everything = {
      stream: null,
      kind: null,
      loan: null,
      item: null,
      person: null,
      from: null,
      to: null,
    }
    const [desk, rows, lines, seals, end] = await seated(
      c,
      entryAt(db, position),
      ledgerLines(db, everything, position + 1, 1),
      sealOver(db, position),
      lastPosition(db),
    )
    mustHold(desk, 'ledger.read')
    const row = rows[0]
    const line = lines[0]
    if (!row || !line) throw new Refused({ word: 'not-found' }, 404)
    const recomputed = entryHash(entryFrom(row), row.previousHash, row.detail)
    const last = end[0]?.position ?? position
    const content = (
      <EntryPage
        row={row}
        line={line}
        recomputed={recomputed}
        last={last}
        seal={seals[0] ?? null}
      />
    )
    return page(c, ledgerWords[c.var.language].entry(count(position)), content)
  })
