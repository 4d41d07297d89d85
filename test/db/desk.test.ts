import { afterAll, beforeAll, expect, it } from 'vitest'
import { basketOf, linesOfItems } from '../../db/baskets.ts'
import { cardsFrom } from '../../db/cards.ts'
import {
  cardsDueLater,
  cardsDueOn,
  cardsOfBorrower,
  cardsOverdue,
  cardsToDecide,
  cardsToHandOver,
  cardsToOpine,
  cardsToSettle,
  freedomToDecide,
} from '../../db/desk.ts'
import { flaggedLoans } from '../../db/flagged-loans.ts'
import { freedomAskedOf } from '../../db/freedom-asked.ts'
import { loansFound } from '../../db/loan-list.ts'
import { cardsOfNamed, itemsNamed } from '../../db/scans.ts'
import { standingOfTag } from '../../db/tags.ts'
import { mayDecide, type PostHolder } from '../../src/domain/approver.ts'
import { loanStandings } from '../../src/domain/loan.ts'
import { borrowerClasses, useLocations } from '../../src/domain/words.ts'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const holder = (person: string, role: PostHolder['role'], division: string | null): PostHolder => ({
  ...{ person, name: person, position: person, role, division, appointed: false },
})
const holders = [holder('chief', 'agency-head', null), holder('head', 'division-head', 'd01')]

it('reads only what is alive, by the partial indexes, however long the history', async () => {
  const { db } = world
  const divisions = ['d01', 'd02']
  const day = '2026-11-24'
  const finds = {
    decideAsHead: cardsToDecide(db, 'head', holders, 12),
    decideAsChief: cardsToDecide(db, 'chief', holders, 12),
    freeAsHead: freedomToDecide(db, 'head', holders, day, 12),
    freeAsChief: freedomToDecide(db, 'chief', holders, day, 12),
    freeOfOne: freedomAskedOf(db, 'x', day),
    opine: cardsToOpine(db, 'officer', [{ post: 'supply-officer', divisions }], 12),
    flagged: flaggedLoans(db, 2570),
    handOver: cardsToHandOver(db, divisions, day, 12),
    dueOn: cardsDueOn(db, divisions, day, 12),
    dueLater: cardsDueLater(db, divisions, day, 12),
    ...nextPages(db, divisions, day),
    overdue: cardsOverdue(db, divisions, day, 12),
    settle: cardsToSettle(db, divisions, 12),
    mine: cardsOfBorrower(db, 'staff', 12),
    tag: cardsOfNamed(db, { tags: ['x'], codes: ['1-1'] }, 12),
    things: itemsNamed(db, { tags: ['x'], codes: ['1-1'] }, 12),
    standing: standingOfTag(db, 'x'),
    basket: basketOf(db, 'staff'),
    named: linesOfItems(db, ['x']),
  }
  const plans: Record<string, string[]> = {}
  for (const [name, find] of Object.entries(finds)) plans[name] = await planOf(db, find)
  const walks = Object.entries(plans).flatMap(([name, plan]) =>
    plan
      .filter(step => /^(SCAN|SEARCH) (loan|line|ledger|item|person)\b/.test(step))
      .filter(step => !/USING (COVERING )?INDEX|USING INTEGER PRIMARY KEY/.test(step))
      .map(step => `${name}: ${step}`),
  )
  expect(walks).toEqual([])
  const whole = Object.entries(plans).flatMap(([name, plan]) =>
    plan
      .filter(step => /\b(loan_number|loan_borrower|loan_by_\w+|line_item)\b/.test(step))
      .map(step => `${name}: ${step}`),
  )
  expect(whole).toEqual([])
})

it('lists the loans that stand somehow without walking through those that are over', async () => {
  const any = { borrower: null, flag: null, number: null, fiscalYear: null, name: '', after: null }
  for (const filter of loanStandings.filter(each => each !== 'closed')) {
    const plan = await planOf(world.db, loansFound(world.db, { ...any, filter }, '2026-11-24', 26))
    expect(plan[0], filter).toMatch(/^SCAN loan USING INDEX (loan_alive_in_year|loan_struck)$/)
  }
})

type Find = { toSQL(): unknown } | { getQuery(): unknown }
async function planOf(db: World['db'], find: Find): Promise<string[]> {
  const query = 'toSQL' in find ? find.toSQL() : find.getQuery()
  const { sql, params } = query as { sql: string; params: string[] }
  const { rows } = await db.$client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: params })
  return rows.map(row => String(row.detail))
}

/** The same finds, after a card. */
function nextPages(db: World['db'], divisions: string[], day: string) {
  const slice = { limit: 12, after: { on: day, loan: 'x' } }
  return {
    decideNext: cardsToDecide(db, 'chief', holders, slice),
    freeNext: freedomToDecide(db, 'chief', holders, day, slice),
    handOverNext: cardsToHandOver(db, divisions, day, slice),
    dueNext: cardsDueOn(db, divisions, day, slice),
    dueLaterNext: cardsDueLater(db, divisions, day, slice),
    overdueNext: cardsOverdue(db, divisions, day, slice),
    settleNext: cardsToSettle(db, divisions, slice),
    mineNext: cardsOfBorrower(db, 'staff', slice),
  }
}

it('brings to each desk every loan that its owner may decide, whoever holds which post', async () => {
  const { db } = world
  const item = await world.putItem({ quantity: 9 })
  for (const borrower of ['head', 'chief', 'staff']) {
    for (const owningDivision of ['d01', 'd03']) {
      for (const useLocation of useLocations) {
        for (const borrowerClass of borrowerClasses) {
          const lines = [{ item, quantity: 1 }]
          await putLoan(world, { borrower, owningDivision, useLocation, borrowerClass, lines })
        }
      }
    }
  }
  const acting = { ...holder('secretary', 'agency-head', null), appointed: true }
  const delegate = { ...holder('staff', 'division-head', 'd01'), appointed: true }
  const works = holder('worksHead', 'division-head', 'd03')
  const both = holder('chief', 'division-head', 'd01')
  const offices = [holders, [...holders, works, acting, delegate], [holders[0]!, both, acting], []]
  const all = cardsFrom(
    await cardsToDecide(db, 'nobody', [holder('nobody', 'agency-head', null)], 99),
  )
  expect(all).toHaveLength(36)
  for (const office of offices) {
    for (const actor of ['head', 'chief', 'secretary', 'staff', 'worksHead', 'officer']) {
      const theirs = (cards: typeof all) =>
        cards.filter(card => mayDecide({ id: actor }, card, office).ok).map(card => card.id)
      const found = cardsFrom(await cardsToDecide(db, actor, office, 99))
      expect(theirs(found).sort(), actor).toEqual(theirs(all).sort())
    }
  }
})
