import { stillOfKind } from '../../domain/consumable.ts'
import type { NewEntry } from '../../domain/entry.ts'
import { type AskedUnits, handOver as handOverRule, type Thing } from '../../domain/lending.ts'
import type { Proof } from '../../domain/proof.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import {
  answerAt,
  appendToLoan,
  type FoundLoan,
  findLoan,
  findLoanSince,
  lateness,
  loanEntry,
  type OfLoan,
  whenOf,
} from './loan.ts'
import { proven } from './proof.ts'

type Leaving = Extract<NewEntry, { kind: 'handed-over' }>

/**
 * Hands over what was approved, all or a part: an entry for each line that leaves the shelf, with
 * its category and its value on that day (clause 209 counts by it). Answers the loan's page.
 */
export async function handOver(
  desk: Desk,
  input: OfLoan & { units: AskedUnits; proof?: Proof | undefined },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const when = whenOf(desk, input)
    const found =
      when.on < when.today
        ? await findLoanSince(desk, input.loan, when.on)
        : await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan, things } = found
    if (!may(desk.actor, 'loans.hand-over', loan.owningDivision)) return refuse('not-allowed')
    const alone = desk.actor.id === loan.requestedBy && desk.actor.id === loan.decidedBy
    if (alone && desk.office?.['same-person'] !== 'allowed') return refuse('same-person')
    const leaving = handOverRule(loan, input.units, onShelves(found), when)
    if (!leaving.ok) return leaving
    const same = stillOfKind(
      loan,
      leaving.value.map(({ item }) => things.get(item)!),
    )
    if (!same.ok) return same
    const entries = leaving.value.map(({ line, item, quantity }): Leaving => {
      const { category, priceSatang: unitValueSatang } = things.get(item)!
      return {
        ...loanEntry(desk, loan, when),
        kind: 'handed-over',
        line,
        item,
        quantity,
        source: 'shelf',
        target: 'loan',
        detail: { category, unitValueSatang, ...lateness(when) },
      }
    })
    const bound = await proven(desk, found, entries, input.proof)
    if (!bound.ok) return bound
    const answer = answerAt(input, 'handovers')
    return appendToLoan(desk, loan, bound.value.entries, answer, bound.value.statements)
  })
}

function onShelves({ things, shelfSince }: FoundLoan): Map<string, Thing> {
  return new Map(
    [...things].map(([item, { name, retired, stock }]) => {
      const since = shelfSince?.get(item)
      return [item, { name, retired, shelf: stock.shelf, shelfSince: since ?? stock.shelf }]
    }),
  )
}
