import { describe, expect, it } from 'vitest'
import { lastTurn, mayAdopt, mayDraft } from '../../src/domain/drafting.ts'
import { readyProcedure } from '../../src/domain/procedures-ready.ts'

const content = readyProcedure('งานเกษตร')
const adopted = (version: number, effectiveOn: string) => ({
  ...{ version, status: 'adopted' as const, seq: version * 2, effectiveOn },
})
const draft = (version: number) => ({
  ...{ version, status: 'draft' as const, seq: version * 2 - 1, effectiveOn: null },
})

describe('drafting a version', () => {
  it('takes the next number, and replaces the draft that stands there', () => {
    expect(mayDraft(content, [], null)).toEqual({ ok: true, value: 1 })
    expect(mayDraft(content, [adopted(1, '2025-10-01')], null)).toEqual({ ok: true, value: 2 })
    const both = [adopted(1, '2025-10-01'), draft(2)]
    expect(mayDraft(content, both, 3)).toEqual({ ok: true, value: 2 })
  })

  it('is refused to whoever began before somebody else wrote', () => {
    const versions = [adopted(1, '2025-10-01'), draft(2)]
    expect(lastTurn(versions)).toBe(3)
    expect(mayDraft(content, versions, 2)).toMatchObject({ why: { word: 'procedure-changed' } })
  })

  it('never goes below the law: who borrows, where, one decision, no more than a year', () => {
    const word = (change: Partial<typeof content>) => {
      const verdict = mayDraft({ ...content, ...change }, [], null)
      return verdict.ok ? null : [verdict.why.word, verdict.why.field]
    }
    expect(word({ borrowerClasses: [] })).toEqual(['nothing-chosen', 'borrowerClasses'])
    expect(word({ useLocations: [] })).toEqual(['nothing-chosen', 'useLocations'])
    expect(word({ steps: content.steps.filter(step => !step.decides) })).toEqual([
      ...['procedure-decision', 'steps'],
    ])
    expect(word({ mostDays: 366 })).toEqual(['due-too-far', 'mostDays'])
  })
})

describe('adopting a version', () => {
  const versions = [adopted(1, '2025-10-01'), draft(2)]
  const given = { version: 2, effectiveOn: '2026-10-01', seen: 3 }

  it('takes the draft that was read, from the day of the version before at the earliest', () => {
    expect(mayAdopt(versions, given)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(mayAdopt(versions, { ...given, effectiveOn: '2025-10-01' })).toMatchObject({ ok: true })
    expect(mayAdopt(versions, { ...given, effectiveOn: '2025-09-30' })).toMatchObject({
      why: { word: 'procedure-effective', field: 'effectiveOn' },
    })
  })

  it('is refused without a draft, for another version, and once the draft was changed', () => {
    const changed = { why: { word: 'procedure-changed' } }
    expect(mayAdopt([adopted(1, '2025-10-01')], { ...given, version: 1 })).toMatchObject(changed)
    expect(mayAdopt(versions, { ...given, version: 3 })).toMatchObject(changed)
    expect(mayAdopt(versions, { ...given, seen: 2 })).toMatchObject(changed)
  })
})
