import { describe, expect, it } from 'vitest'
import {
  decisionDueOn,
  follows,
  inForce,
  type ProcedureVersion,
  type RequestToFit,
  whole,
} from '../../src/domain/procedure.ts'
import { readyProcedure } from '../../src/domain/procedures-ready.ts'
import { categories, workTypes } from '../../src/domain/words.ts'
import { holidaysOf } from '../../src/domain/working-days.ts'

const noHolidays = holidaysOf([])
/** 24 November 2026 is a Tuesday; the Monday after the first weekend of December is closed. */
const december = holidaysOf([{ on: '2026-12-07', name: 'ชดเชยวันพ่อแห่งชาติ' }])

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
    expect(follows(version, request, noHolidays)).toMatchObject({ ok: true })
    expect(follows(version, { ...request, dueOn: '2026-12-01' }, noHolidays)).toMatchObject({
      why: { word: 'procedure-days', facts: { most: 7, version: 2 }, field: 'dueOn' },
    })
  })

  it.each([
    ['procedure-borrower', { borrowerClasses: ['agency' as const] }],
    ['procedure-location', { useLocations: ['outside' as const] }],
    ['procedure-category', { categories: ['กีฬา'] }],
    ['procedure-notice', { noticeDays: 3 }],
  ])('is refused by %s, with the version that says so', (word, changes) => {
    expect(follows(strict(changes), request, noHolidays)).toMatchObject({
      ok: false,
      why: { word, facts: { workType: 'งานเกษตร', version: 2 } },
    })
  })
})

describe('the days that a manual counts', () => {
  const notice = (noticeIn?: 'calendar' | 'working') => ({
    ...adopted(2, '2026-10-01'),
    content: { ...readyProcedure('งานเกษตร'), noticeDays: 3, noticeIn },
  })
  const on = (startOn: string) => ({
    ...{ ...request, requestedOn: '2026-12-03', startOn, dueOn: startOn },
  })

  it('are all days of the calendar where it says days alone', () => {
    expect(follows(notice(), on('2026-12-06'), december).ok).toBe(true)
    expect(follows(notice('calendar'), on('2026-12-05'), december).ok).toBe(false)
  })

  it('leave out weekends and the office’s holidays where it says working days', () => {
    expect(follows(notice('working'), on('2026-12-09'), december).ok).toBe(true)
    expect(follows(notice('working'), on('2026-12-08'), december)).toMatchObject({
      why: { word: 'procedure-notice', facts: { days: 3, kind: 'working', first: '2026-12-09' } },
    })
  })

  it('add up, each step in its own days, to the day by which it is decided', () => {
    const ready = readyProcedure('งานเกษตร')
    expect(decisionDueOn(ready, '2026-12-03', december)).toBe('2026-12-08')
    const asDays = ready.steps.map(({ daysIn: _, ...step }) => step)
    expect(decisionDueOn({ steps: asDays }, '2026-12-03', december)).toBe('2026-12-05')
  })
})

describe('the procedures that come ready', () => {
  it('are one for each work type, whole, in categories that the register knows', () => {
    for (const procedure of workTypes.map(readyProcedure)) {
      expect(whole(procedure)).toMatchObject({ ok: true })
      for (const category of procedure.categories) expect(categories).toContain(category)
    }
  })
})
