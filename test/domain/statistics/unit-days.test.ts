import { describe, expect, it } from 'vitest'
import { loanFacts } from '../../../src/domain/statistics/loan-facts.ts'
import {
  describedAt,
  ownedByCategory,
  ownedByItem,
} from '../../../src/domain/statistics/on-register.ts'
import { portionsOf, unitDays } from '../../../src/domain/statistics/unit-days.ts'
import { WrittenLoan } from '../../support/written-loan.ts'

const year = ['2024-10-01', '2025-09-30'] as const
const portion = { category: 'สนาม', quantity: 2 }

function lineOf(loan: WrittenLoan) {
  return loanFacts(loan.stream(), '2030-01-01')!.lines[0]!
}

describe('unit-days', () => {
  it('count each day from the hand-over to the day before the return', () => {
    const days = unitDays({ ...portion, from: '2024-11-01', to: '2024-11-04' }, ...year)
    expect(days).toBe(2 * 3)
  })

  it('count the one day of what came back on the day it left', () => {
    expect(unitDays({ ...portion, from: '2024-11-01', to: '2024-11-01' }, ...year)).toBe(2)
    expect(unitDays({ ...portion, from: '2024-09-30', to: '2024-09-30' }, ...year)).toBe(0)
  })

  it('count what is still out up to and with 30 September, and only this year’s days', () => {
    expect(unitDays({ ...portion, from: '2025-09-29', to: null }, ...year)).toBe(2 * 2)
    expect(unitDays({ ...portion, from: '2024-09-01', to: '2024-10-03' }, ...year)).toBe(2 * 2)
    expect(unitDays({ ...portion, from: '2023-01-01', to: '2024-10-01' }, ...year)).toBe(0)
  })

  it('follow what left first as what came back first', () => {
    const loan = new WrittenLoan({ on: '2024-11-01' })
    loan.approve('2024-11-01')
    loan.handOver('2024-11-01', 3, 1, { category: 'สนาม' })
    loan.handOver('2024-11-03', 4, 1, { category: 'กีฬา' })
    loan.takeBack('2024-11-05', 5)
    expect(portionsOf(lineOf(loan))).toEqual([
      { category: 'สนาม', from: '2024-11-01', to: '2024-11-05', quantity: 3 },
      { category: 'กีฬา', from: '2024-11-03', to: '2024-11-05', quantity: 2 },
      { category: 'กีฬา', from: '2024-11-03', to: null, quantity: 2 },
    ])
  })
})

describe('units on the register', () => {
  const said = { item: 'a', code: '', name: 'เต็นท์' }
  const descriptions = [
    { ...said, on: '2026-01-01', category: 'สนาม', acquiredOn: '2022-05-01' },
    { ...said, on: '2026-03-01', category: 'กีฬา', acquiredOn: '2022-05-01' },
  ]
  const registered = [
    { item: 'a', kind: 'item-registered', on: '2026-01-01', quantity: 6 },
    { item: 'a', kind: 'written-off', on: '2026-02-01', quantity: -2 },
  ] as const

  it('count from the day they were acquired, however late they were written down', () => {
    const at = (day: string) => {
      const described = describedAt(descriptions, day)
      const owned = ownedByItem(described, [...registered], day)
      return Object.fromEntries(ownedByCategory(described, owned))
    }
    expect(at('2022-04-30')).toEqual({})
    expect(at('2022-05-01')).toEqual({ สนาม: 6 })
    expect(at('2026-02-01')).toEqual({ สนาม: 4 })
  })

  it('stand in the category that they had at the end of that day', () => {
    expect(describedAt(descriptions, '2026-02-28').get('a')?.category).toBe('สนาม')
    expect(describedAt(descriptions, '2026-03-01').get('a')?.category).toBe('กีฬา')
  })
})
