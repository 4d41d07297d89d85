import { expect, it } from 'vitest'
import { carriedInParts, registerInParts } from '../../db/register.ts'
import type { RegisterQuery } from '../../src/domain/register/query.ts'
import { createWorld } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

it('reads a long register in parts, each loan once and in the order of its number', async () => {
  const world = await createWorld({ today: '2026-11-24' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 100 })
  for (let number = 1; number <= 5; number += 1) {
    const loan = new WrittenLoan({ on: '2026-11-02', number, items: [['chair', 2]] })
    loan.approve('2026-11-02')
    if (number % 2 === 0) loan.handOver('2026-11-03', 2)
    if (number === 2) loan.takeBack('2026-11-10', 2)
    await loan.write(world.db)
  }
  const query: RegisterQuery = {
    ...{ year: 2570, on: '2026-11-24', today: '2026-11-24', state: null, division: null },
    ...{ borrowerClass: null, month: null, text: '' },
  }
  const numbers = async (asked: RegisterQuery) => {
    const parts: number[][] = []
    for await (const loans of registerInParts(world.db, asked, 2)) {
      parts.push(loans.map(({ number }) => number))
    }
    return parts
  }
  expect(await numbers(query)).toEqual([[1, 2], [3, 4], [5]])
  expect(await numbers({ ...query, state: 'out' })).toEqual([[4]])
  // On a past day the second one was still out. It has moved since; one that has not stood then as it stands today.
  expect(await numbers({ ...query, state: 'out', on: '2026-11-05' })).toEqual([[2, 4], []])
  // The second one ended later.
  expect(await numbers({ ...query, state: 'closed', on: '2026-11-05' })).toEqual([[]])
  world.close()
})

it('reads what was brought forward in parts, by year and number, and not what had ended', async () => {
  const world = await createWorld({ today: '2026-11-24' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 100 })
  for (const [on, number] of [
    ...(['2025-09-01', '2026-09-01'] as const).flatMap(day =>
      [1, 2, 3].map(n => [day, n] as const),
    ),
  ]) {
    const loan = new WrittenLoan({ on, number, items: [['chair', 2]] })
    loan.approve(on)
    loan.handOver(on, 2)
    if (number === 2) loan.takeBack(on, 2)
    await loan.write(world.db)
  }
  const query: RegisterQuery = {
    ...{ year: 2570, on: '2026-11-24', today: '2026-11-24', state: null, division: null },
    ...{ borrowerClass: null, month: null, text: '' },
  }
  const parts: string[][] = []
  for await (const loans of carriedInParts(world.db, query, 2)) {
    parts.push(loans.map(({ number, fiscalYear }) => `${number}/${fiscalYear}`))
  }
  expect(parts).toEqual([['1/2568', '3/2568'], ['1/2569', '3/2569'], []])
  world.close()
})
