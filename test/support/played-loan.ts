import fc from 'fast-check'
import { addDays } from '../../src/domain/dates.ts'
import { WrittenLoan } from './written-loan.ts'

/** Any loan between two fiscal years, as steps for `played`. */
export const someLoan = fc.record({
  asked: fc.integer({ min: -40, max: 400 }),
  steps: fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 90 }),
      act: fc.constantFrom('out', 'good', 'damaged', 'lost', 'undo-out', 'undo-back', 'settle'),
      units: fc.integer({ min: 1, max: 4 }),
      line: fc.constantFrom(1, 2),
      category: fc.constantFrom('สนาม', 'กีฬา'),
    }),
    { maxLength: 12 },
  ),
  decided: fc.constantFrom('approve', 'refuse', 'cancel', 'none'),
  due: fc.integer({ min: 0, max: 60 }),
})

type Played = { asked: number; due: number; decided: string; steps: Step[] }
type Step = { wait: number; act: string; units: number; line: number; category: string }

/** Plays steps against one loan; what the book would refuse is left out. */
export function played({ asked, due, decided, steps }: Played, number = 1): WrittenLoan {
  let day = addDays('2024-06-01', asked)
  const items: [string, number][] = [
    ['chair', 50],
    ['tent', 50],
  ]
  const loan = new WrittenLoan(
    { on: day, dueOn: addDays(day, due), items, number },
    { imported: true },
  )
  if (decided === 'refuse') loan.refuse(day)
  if (decided === 'cancel') loan.cancel(day)
  if (decided !== 'approve') return loan
  loan.approve(day)
  const out = new Map<string, { line: number; left: number }>()
  const back = new Map<string, { line: number; left: number; harm: boolean }>()
  const outstanding = (line: number) =>
    [...out.values()].reduce((n, each) => (each.line === line ? n + each.left : n), 0) -
    [...back.values()].reduce((n, each) => (each.line === line ? n + each.left : n), 0)
  for (const { wait, act, units, line, category } of steps) {
    day = addDays(day, wait)
    const still = Math.min(units, outstanding(line))
    if (act === 'out') {
      out.set(loan.handOver(day, units, line, { category }), { line, left: units })
    } else if (act === 'undo-out') {
      const [id, each] = [...out].find(([, one]) => one.line === line && one.left > 0) ?? []
      const most = Math.min(still, each?.left ?? 0)
      if (!id || !each || most === 0) continue
      loan.correctHandOver(day, most, id, line)
      each.left -= most
    } else if (act === 'undo-back') {
      const [id, each] =
        [...back].find(([, one]) => one.line === line && one.left > 0 && !one.harm) ?? []
      if (!id || !each) continue
      loan.correctReturn(day, 1, id, line)
      each.left -= 1
    } else if (act === 'settle') {
      if (![...back.values()].some(one => one.line === line && one.harm)) continue
      loan.settle(day, { condition: 'damaged', units: 1, paidSatang: 100 }, line)
    } else if (still > 0) {
      const as = act as 'good' | 'damaged' | 'lost'
      const harm = as !== 'good'
      back.set(loan.takeBack(day, still, line, { as }), { line, left: still, harm })
    }
  }
  return loan
}
