import { asc, gt, isNull, or, sql } from 'drizzle-orm'
import { linesOfLoan } from '../../../db/loans.ts'
import { loan } from '../../../db/schema/loans.ts'
import { compare } from '../../domain/compare.ts'
import { addDays, type CivilDate } from '../../domain/dates.ts'
import type { Actor } from '../../domain/rights.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk, OpenDesk } from '../../usecases/desk.ts'
import { cancel } from '../../usecases/loans/cancel.ts'
import { settle } from '../../usecases/loans/settle.ts'
import { takeBack } from '../../usecases/loans/take-back.ts'
import { deskAs, done } from './desk-as.ts'

type Task = { on: CivilDate; act: (desk: Desk) => Promise<Verdict<string>>; told: string }

/** How long after the sample's last day things came back, and after that how long to settle. */
const spanDays = 20
const daysToSettle = 12

/**
 * What the sample register left open on its last day was ended since: what was out came back in
 * October, what was damaged or lost was made good, and what nobody fetched was cancelled.
 */
export async function bringBack(open: OpenDesk, officer: Actor, lastDay: CivilDate): Promise<void> {
  const tasks: Task[] = []
  const rows = await open.db
    .select()
    .from(loan)
    .where(or(gt(loan.outstanding, 0), gt(loan.unsettled, 0), isNull(loan.decision), notFetched))
    .orderBy(asc(loan.fiscalYear), asc(loan.number))
  for (const [index, row] of rows.entries()) {
    const back = later(row.dueOn, addDays(lastDay, 1 + (index % spanDays)))
    const { id } = row
    if (row.outstanding > 0) {
      tasks.push({
        on: back,
        told: 'take back',
        act: desk => takeBack(desk, { loan: id, units: 'all' }),
      })
    } else if (row.handedOverOn === null) {
      const reason = 'พ้นกำหนดที่ขอใช้ ผู้ยืมไม่ได้มารับพัสดุ'
      tasks.push({ on: back, told: 'cancel', act: desk => cancel(desk, { loan: id, reason }) })
    }
    tasks.push(...(await settlements(open, id, addDays(back, daysToSettle))))
  }
  tasks.sort((one, other) => compare(one.on, other.on))
  for (const { on, act, told } of tasks) done(told, await act(deskAs(open, officer, on)))
}

/** Approved, never fetched, and so never handed over. */
const notFetched = sql`${loan.decision} IN ('approved', 'partly-approved') AND ${loan.handedOverOn} IS NULL`

/** A damaged unit was repaired, a lost one replaced: the plainest of the three ways. */
async function settlements(open: OpenDesk, id: string, on: CivilDate): Promise<Task[]> {
  const lines = await linesOfLoan(open.db, id)
  return lines.flatMap(({ line, ...counts }) => {
    const left = {
      damaged: counts.returnedDamaged - counts.settledDamaged,
      lost: counts.lost - counts.settledLost,
    }
    return (['damaged', 'lost'] as const)
      .filter(condition => left[condition] > 0)
      .map((condition): Task => {
        const way = condition === 'damaged' ? 'repair' : 'replace'
        const money = { paidSatang: 0, receipt: '', amountReason: '', checked: true }
        const settlement = { line, condition, way, units: left[condition], ...money } as const
        return { on, told: 'settle', act: desk => settle(desk, { loan: id, settlement }) }
      })
  })
}

const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other)
