import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBeginsOn, mayAppoint, reportDueOn } from '../../src/domain/check.ts'
import {
  accountFor,
  type CheckLine,
  type Count,
  outcomeOf,
} from '../../src/domain/check-findings.ts'
import { countsAtOnce, tagIn } from '../../src/domain/check-scan.ts'
import { actsFor, maySettleFinding, type StandsNow } from '../../src/domain/settling-findings.ts'

const line = (given: Partial<CheckLine> = {}): CheckLine => {
  const places = { shelf: 1, repair: 0, lost: 0, loan: 0, ...given }
  const owned = places.shelf + places.repair + places.lost + places.loan
  return {
    ...{ item: 'i1', n: 1, code: '', name: 'เต็นท์', unit: 'หลัง', control: 'set' as const },
    ...{ store: 'โรงเก็บ', division: 'd01', owned },
    ...given,
    ...places,
  }
}
let ids = 0
const count = (given: Partial<Count> = {}): Count => {
  ids += 1
  return {
    ...{ id: String(ids).padStart(6, '0'), item: 'i1', said: '', units: 1, store: 'โรงเก็บ' },
    ...{ damaged: false, note: '', shelf: 1, ...given },
  }
}
const kindsOf = (lines: CheckLine[], counts: Count[], isOver = false) =>
  outcomeOf(lines, counts, isOver).findings.map(({ kind, units }) => `${kind} ${units}`)

describe('the outcome of an annual check', () => {
  it('puts every unit of the list in exactly one of counted, accounted and missing', () => {
    const units = fc.nat({ max: 8 })
    const someLine = fc.record({
      ...{ item: fc.constantFrom('i1', 'i2', 'i3'), control: fc.constantFrom('piece', 'set') },
      ...{ shelf: units, repair: units, lost: units, loan: units },
      store: fc.constantFrom('ก', 'ข'),
    })
    const someCount = fc.record({
      ...{ item: fc.constantFrom('i1', 'i2', 'i3', null), units, shelf: units },
      ...{ store: fc.constantFrom('ก', 'ข', 'ค'), damaged: fc.boolean() },
      said: fc.constantFrom('', 'ม้านั่ง'),
    })
    const lines = fc.uniqueArray(someLine, { maxLength: 3, selector: ({ item }) => item })
    fc.assert(
      fc.property(lines, fc.array(someCount), fc.boolean(), (given, seen, isOver) => {
        const listed = given.map(each => line(each as Partial<CheckLine>))
        const outcome = outcomeOf(listed, seen.map(count), isOver)
        const { figures, findings, byItem } = outcome
        let missing = 0
        for (const { item, owned } of listed) {
          const sum = byItem.get(item)!
          expect(sum.counted + sum.accounted + sum.missing).toBe(owned)
          expect(Math.min(sum.counted, sum.accounted, sum.missing, sum.surplus)).toBe(
            Math.min(0, sum.surplus),
          )
          missing += sum.missing
        }
        expect(figures.counted + figures.accounted + figures.missing).toBe(figures.units)
        const found = findings.filter(({ kind }) => kind === 'missing')
        const said = found.reduce((sum, each) => sum + each.units, 0)
        // What nobody looked for is no finding until the report, and all of it is one then.
        if (isOver) expect(said).toBe(missing)
        else expect(said).toBeLessThanOrEqual(missing)
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      }),
      { numRuns: 300 },
    )
  })

  it('takes what is on loan, in repair or reported lost as accounted for', () => {
    const given = line({ shelf: 6, loan: 2, repair: 1, lost: 1 })
    expect(accountFor(given, [count({ units: 6, shelf: 6 })])).toEqual({
      ...{ counted: 6, accounted: 4, missing: 0, surplus: 0 },
    })
    expect(accountFor(given, [count({ units: 5, shelf: 6 })])).toMatchObject({ missing: 1 })
  })

  it('takes what was lent since the day of the list as accounted for, and what came back as here', () => {
    const lent = line({ shelf: 5 })
    expect(accountFor(lent, [count({ units: 2, shelf: 2 })])).toMatchObject({ missing: 0 })
    const cameBack = line({ shelf: 3, loan: 2 })
    expect(accountFor(cameBack, [count({ units: 4, shelf: 5 })])).toMatchObject({
      ...{ counted: 4, accounted: 0, missing: 1 },
    })
  })

  it('adds what stands in several rooms, and lets the last count of a room hold', () => {
    const set = line({ shelf: 10 })
    const first = count({ units: 3, shelf: 10 })
    const counts = [first, count({ units: 4, shelf: 10, store: 'ห้องประชุม' })]
    expect(kindsOf([set], counts)).toEqual(['missing 3', 'misplaced 4'])
    expect(kindsOf([set], [...counts, count({ units: 6, shelf: 10 })])).toEqual(['misplaced 4'])
    const piece = line({ control: 'piece' })
    expect(kindsOf([piece], [count(), count({ store: 'ห้องประชุม' })])).toEqual(['misplaced 1'])
  })

  it('finds what is missing, too many, misplaced, damaged, and in no list', () => {
    expect(kindsOf([line()], [count({ units: 0 })])).toEqual(['missing 1'])
    expect(kindsOf([line()], [count({ units: 2 })])).toEqual(['surplus 1'])
    expect(kindsOf([line()], [count({ store: 'อื่น' })])).toEqual(['misplaced 1'])
    expect(kindsOf([line()], [count({ damaged: true })])).toEqual(['damaged 1'])
    expect(kindsOf([line()], [count(), count({ item: null, said: 'X9' })])).toEqual(['unknown 1'])
    expect(kindsOf([line()], [])).toEqual([])
    expect(kindsOf([line()], [], true)).toEqual(['missing 1'])
  })
})

describe('the rules of an annual check', () => {
  const checkers = [{ person: 'p1', name: 'นายหนึ่ง', position: 'นายช่าง' }]
  const given = { fiscalYear: 2569, orderedOn: '2026-09-15', checkers }
  const known = { taken: false, supplyOfficers: [] }

  it('refuse a supply officer as a checker by name', () => {
    const officers = { ...known, supplyOfficers: ['p1'] }
    expect(mayAppoint(given, officers, '2026-09-15')).toMatchObject({
      why: { word: 'checker-supply-officer', facts: { names: 'นายหนึ่ง' } },
    })
    expect(mayAppoint(given, known, '2026-09-15')).toMatchObject({ ok: true })
  })

  it('refuse nobody, a second check of a year, a later day and a year that has not begun', () => {
    const words = [
      mayAppoint({ ...given, checkers: [] }, known, '2026-09-15'),
      mayAppoint(given, { ...known, taken: true }, '2026-09-15'),
      mayAppoint({ ...given, orderedOn: '2026-09-16' }, known, '2026-09-15'),
      mayAppoint({ ...given, fiscalYear: 2570 }, known, '2026-09-15'),
    ].map(verdict => !verdict.ok && verdict.why.word)
    expect(words).toEqual(['nothing-chosen', 'check-there', 'date-in-future', 'check-year-ahead'])
  })

  it('begin on the first working day of October and give thirty working days from it', () => {
    // 1 October 2026 is a Thursday; 30 working days later without holidays is 12 November.
    expect(checkBeginsOn(2569, new Map())).toBe('2026-10-01')
    expect(reportDueOn(2569, new Map())).toBe('2026-11-12')
    const holidays = new Map([
      ['2026-10-13', 'วันนวมินทรมหาราช'],
      ['2026-10-23', 'วันปิยมหาราช'],
    ])
    expect(reportDueOn(2569, holidays)).toBe('2026-11-16')
    // 1 October 2022 is a Saturday.
    expect(checkBeginsOn(2565, new Map())).toBe('2022-10-03')
  })

  it('read a tag from the address of a label, and count a piece of its own room at once', () => {
    expect(tagIn(' https://yk.example/i/Ab3xQ9 ')).toBe('Ab3xQ9')
    expect(tagIn('412-67-0001')).toBe('412-67-0001')
    const piece = line({ control: 'piece' })
    expect(countsAtOnce(piece, [], 'โรงเก็บ')).toBe(true)
    expect(countsAtOnce(piece, [count()], 'โรงเก็บ')).toBe(false)
    expect(countsAtOnce(piece, [], 'ห้องประชุม')).toBe(false)
    expect(countsAtOnce(line(), [], 'โรงเก็บ')).toBe(false)
    expect(countsAtOnce(null, [], 'โรงเก็บ')).toBe(false)
  })

  it('settle a finding once, with a reason, and the committee with its order', () => {
    const [finding] = outcomeOf([line()], [count({ units: 0 })], false).findings
    const way = { how: 'found-later' as const, reason: 'พบแล้ว', order: '' }
    const wordOf = (...of: Parameters<typeof maySettleFinding>) => {
      const verdict = maySettleFinding(...of)
      return verdict.ok ? 'allowed' : verdict.why.word
    }
    expect(wordOf(finding, [], way)).toBe('allowed')
    expect(wordOf(undefined, [], way)).toBe('finding-gone')
    expect(wordOf(finding, [{ finding: 'missing:i1' }], way)).toBe('finding-settled')
    expect(wordOf(finding, [], { ...way, reason: '' })).toBe('reason-missing')
    expect(wordOf(finding, [], { ...way, how: 'fact-finding' })).toBe('finding-order')
    expect(wordOf(finding, [], { ...way, how: 'registered' })).toBe('finding-way')
  })

  it('lead from a finding to what the register can say of it as it stands today', () => {
    const acts = (counts: Count[], stands: Partial<StandsNow>, order?: string) => {
      const [finding] = outcomeOf([line({ shelf: 3 })], counts, false).findings
      const now = { item: 'i1', store: 'โรงเก็บ', shelf: 3, repair: 0, lost: 0, ...stands }
      return actsFor(finding!, now, order === undefined ? null : { order }).map(({ act }) => act)
    }
    const two = [count({ units: 1, shelf: 3 })]
    expect(acts(two, {})).toEqual(['missing'])
    expect(acts(two, { shelf: 2, lost: 1 })).toEqual(['missing', 'found'])
    expect(acts(two, { shelf: 1, lost: 2 })).toEqual(['found'])
    expect(acts(two, { shelf: 1, lost: 2 }, '101/2569')).toEqual(['found', 'write-off'])
    expect(acts(two, { shelf: 0 })).toEqual([])
    const elsewhere = [count({ units: 3, shelf: 3, store: 'ห้องประชุม' })]
    expect(acts(elsewhere, {})).toEqual(['move'])
    expect(acts(elsewhere, { store: 'ห้องประชุม' })).toEqual([])
    const broken = [count({ units: 3, shelf: 3, damaged: true })]
    expect(acts(broken, {})).toEqual(['repairs'])
    expect(acts(broken, { shelf: 0, repair: 3 })).toEqual([])
    expect(acts(elsewhere, {}, '')).toEqual([])
    expect(acts([count({ units: 4, shelf: 3 })], {})).toEqual(['register'])
  })
})
