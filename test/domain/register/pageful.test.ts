import { describe, expect, it } from 'vitest'
import { everyLoan, pageful } from '../../../src/domain/register/pageful.ts'
import type { RegisterLine } from '../../../src/domain/register/row.ts'

const loans = (...lines: number[]) =>
  lines.map((length, at) => ({ at, lines: Array.from({ length }, () => ({}) as RegisterLine) }))
const shown = (all: ReturnType<typeof loans>, most: { loans: number; lines: number }) =>
  pageful(all, most).map(({ at }) => at)

describe('a page of the register', () => {
  it('holds so many loans, and fewer where they are long', () => {
    expect(shown(loans(1, 1, 1, 1), { loans: 3, lines: 10 })).toEqual([0, 1, 2])
    expect(shown(loans(4, 4, 4, 1), { loans: 3, lines: 10 })).toEqual([0, 1])
    expect(shown(loans(5, 5, 1), { loans: 3, lines: 10 })).toEqual([0, 1])
  })

  it('never cuts a loan, and shows one at least', () => {
    expect(shown(loans(40, 1), { loans: 3, lines: 10 })).toEqual([0])
    expect(shown([], { loans: 3, lines: 10 })).toEqual([])
  })

  it('holds all of them on paper', () => {
    expect(shown(loans(40, 400, 1), everyLoan)).toEqual([0, 1, 2])
  })
})
