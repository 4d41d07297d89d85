import { describe, expect, it } from 'vitest'
import {
  follows,
  inForce,
  type ProcedureVersion,
  type RequestToFit,
  whole,
} from '../../src/domain/procedure.ts'
import { readyProcedure, readyProcedures } from '../../src/domain/procedures-ready.ts'
import { categories, workTypes } from '../../src/domain/words.ts'

const adopted = (version: number, effectiveOn: string): ProcedureVersion => ({
  ...{ workType: 'งานเกษตร', version, content: readyProcedure('งานเกษตร') },
  adopted: { order: '12/2569', effectiveOn, adoptedOn: effectiveOn },
})

const request: RequestToFit = {
  ...{
    borrowerClass: 'staff',
    useLocation: 'inside',
    things: [{ name: 'เครื่องพ่นยา', category: 'การเกษตร' }],
  },
  ...{ requestedOn: '2026-11-24', startOn: '2026-11-24', dueOn: '2026-11-30' },
}

describe('the procedure in force', () => {
  it('is the newest adopted version whose day has come', () => {
    const versions = [adopted(1, '2025-10-01'), adopted(2, '2026-10-01'), adopted(3, '2027-01-01')]
    expect(inForce(versions, '2026-11-24')?.version).toBe(2)
    expect(inForce(versions, '2025-09-30')).toBeNull()
    expect(inForce([{ ...adopted(1, '2025-10-01'), adopted: null }], '2026-11-24')).toBeNull()
  })
})

describe('a request that follows its procedure', () => {
  const version = { ...adopted(2, '2026-10-01') }
  const strict = (changes: Partial<ProcedureVersion['content']>): ProcedureVersion => ({
    ...version,
    content: { ...version.content, ...changes },
  })

  it('is allowed on the last day that the manual gives, and refused a day later', () => {
    expect(follows(version, request)).toMatchObject({ ok: true })
    expect(follows(version, { ...request, dueOn: '2026-12-01' })).toMatchObject({
      why: { word: 'procedure-days', facts: { most: 7, version: 2 }, field: 'dueOn' },
    })
  })

  it.each([
    ['procedure-borrower', { borrowerClasses: ['agency' as const] }],
    ['procedure-location', { useLocations: ['outside' as const] }],
    ['procedure-category', { categories: ['กีฬา'] }],
    ['procedure-notice', { noticeDays: 3 }],
  ])('is refused by %s, with the version that says so', (word, changes) => {
    expect(follows(strict(changes), request)).toMatchObject({
      ok: false,
      why: { word, facts: { workType: 'งานเกษตร', version: 2 } },
    })
  })
})

describe('the procedures that come ready', () => {
  it('are one for each work type, whole, in categories that the register knows', () => {
    expect(readyProcedures.map(each => each.workType)).toEqual([...workTypes])
    for (const procedure of readyProcedures) {
      expect(whole(procedure)).toMatchObject({ ok: true })
      for (const category of procedure.categories) expect(categories).toContain(category)
    }
  })
})
