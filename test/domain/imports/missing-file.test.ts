import { describe, expect, it } from 'vitest'
import type { Fault, FaultWord } from '../../../src/domain/imports/fault.ts'
import { missingFiles } from '../../../src/domain/imports/missing-file.ts'

const faults = (word: FaultWord, texts: string[]): Fault[] =>
  texts.map((text, index) => ({ row: index + 2, column: 'division', word, facts: { text } }))

describe('a file that should have come before', () => {
  it('is said once for all the rows that name what it brings, each name once', () => {
    const wrong = faults('division-unknown', ['กองช่าง', 'กองคลัง', 'กองช่าง', 'กองช่าง', 'กองคลัง'])
    const names = ['กองช่าง', 'กองคลัง']
    expect(missingFiles(wrong)).toEqual([{ word: 'division-unknown', rows: 5, names }])
  })

  it('is not suspected behind a few rows: those are slips of the hand', () => {
    expect(
      missingFiles(faults('division-unknown', ['กองช่งา', 'กองคลงั', 'สำนักปัลด', 'กอง'])),
    ).toEqual([])
  })

  it('is not suspected behind faults of another kind', () => {
    expect(missingFiles(faults('missing', Array(50).fill('')))).toEqual([])
  })
})
