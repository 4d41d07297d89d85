import { v7 as uuidv7 } from 'uuid'
import { append, bindPersonal, chain, noHead } from '../../db/ledger.ts'
import { saveLoan } from '../../db/loans.ts'
import { drawLoan } from '../../src/domain/draw-loan.ts'
import { plainEntry } from '../../src/domain/entries/plain.ts'
import { type Details, type Entry, type NewEntry, streamOf } from '../../src/domain/entry.ts'
import type { Loan } from '../../src/domain/loan.ts'
import type { World } from './world.ts'

export type LoanGiven = Partial<Omit<Details['requested'], 'lines'>> & {
  /** Item and quantity of each line. */
  lines: { item: string; quantity: number }[]
  requestedOn?: string
  /** Approved as asked for, on that day, by a post. */
  approvedOn?: string
  personal?: { purpose: string; placeOfUse: string }
  /** Who wrote the request down; the borrower, unless told. */
  requestedBy?: string
}

/**
 * Puts a loan on the desk: its `requested` entry and, where wanted, its approval, with the picture.
 * Numbers run on by themselves; `number` and `fiscalYear` together name one. Answers its id.
 */
export async function putLoan(world: World, given: LoanGiven): Promise<string> {
  const { db, open } = world
  const { lines, requestedOn = '2026-11-20', approvedOn, personal, requestedBy, ...rest } = given
  const id = uuidv7()
  const detail: Details['requested'] = {
    ...{ fiscalYear: 2570, number: await nextNumber(world, rest.fiscalYear ?? 2570) },
    ...{ borrower: 'staff', borrowerClass: 'staff', borrowerDivision: 'd01' },
    ...{ owningDivision: 'd01', workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' },
    ...{ startOn: requestedOn, dueOn: '2026-11-27', channel: 'online' },
    ...rest,
    lines: lines.map((line, index) => ({ line: index + 1, ...line })),
  }
  const base = {
    ...plainEntry,
    ...{ stream: streamOf.loan(id), recordedAt: open.now().toISOString(), loan: id },
  }
  const requestId = uuidv7()
  const purpose = personal ?? { purpose: 'ประชุมประจำเดือน', placeOfUse: 'ห้องประชุมใหญ่' }
  const bound = bindPersonal(db, requestId, open.newSalt(), purpose)
  const entries: NewEntry[] = [
    {
      ...{ ...base, id: requestId, kind: 'requested', happenedOn: requestedOn },
      ...{ person: requestedBy ?? detail.borrower, personalHash: bound.hash, detail },
    },
  ]
  if (approvedOn) {
    const units = detail.lines.map(({ line, quantity }) => ({ line, quantity }))
    entries.push({
      ...{ ...base, id: uuidv7(), kind: 'approved', happenedOn: approvedOn, person: 'chief' },
      detail: { lines: units, post: 'นายกองค์การบริหารส่วนตำบล' },
    })
  }
  const chained = chain(noHead, entries) as Entry[]
  const outcome = await db.commit([
    ...append(db, chained),
    ...saveLoan(db, null, drawLoan(chained)!),
    bound.statement,
  ])
  if (!outcome.ok) throw new Error(`The loan was not put there: ${outcome.conflict}.`)
  return id
}

async function nextNumber({ db }: World, year: number): Promise<number> {
  const rows = await db.query.loan.findMany({
    columns: { number: true },
    where: (loan, { eq }) => eq(loan.fiscalYear, year),
  })
  return Math.max(0, ...rows.map(row => row.number)) + 1
}

/** The loan's picture as it is now. */
export async function loanNow({ db }: World, id: string): Promise<Loan> {
  const row = await db.query.loan.findFirst({ where: (loan, { eq }) => eq(loan.id, id) })
  const lines = await db.query.line.findMany({
    where: (line, { eq }) => eq(line.loan, id),
    orderBy: (line, { asc }) => asc(line.line),
  })
  return { ...row!, lines: lines.map(({ loan: _, ...line }) => line) }
}

/** How many units of an item stand in each place: `{ shelf: 3, loan: 2 }`, empty ones left out. */
export async function stockNow({ db }: World, item: string): Promise<Record<string, number>> {
  const rows = await db.query.stock.findMany({ where: (stock, { eq }) => eq(stock.item, item) })
  const inside = rows.filter(row => row.place !== 'outside' && row.quantity > 0)
  return Object.fromEntries(inside.map(row => [row.place, row.quantity]))
}
