import { describe, expect, it } from 'vitest'
import { madeWhen } from '../../../src/domain/field/made.ts'

// 10:00 in Thailand.
const now = new Date('2026-11-24T03:00:00Z')
const minutes = (n: number) => n * 60_000

describe('when a command of the field was made', () => {
  it('is now where it went out at once', () => {
    expect(madeWhen(now, 0)).toEqual({ ok: true, value: null })
    expect(madeWhen(now, minutes(1.5))).toEqual({ ok: true, value: null })
  })

  it('is its age before now, by the office’s clock, and says that there was no signal', () => {
    expect(madeWhen(now, minutes(19))).toEqual({
      ok: true,
      value: {
        ...{ at: '2026-11-24T02:41:00.000Z', on: '2026-11-24' },
        reason: 'ทำเมื่อ 09:41 น. ขณะไม่มีสัญญาณ',
      },
    })
  })

  it('is of the day before where midnight lies between, however short it is ago', () => {
    const justPast = new Date('2026-11-23T17:00:30Z')
    const made = madeWhen(justPast, minutes(1))
    expect(made.ok && made.value?.on).toBe('2026-11-23')
    expect(madeWhen(new Date('2026-11-24T03:00:00Z'), minutes(24 * 60)).ok).toBe(true)
  })

  it('is refused where no clock can tell: set back in between, or weeks ago', () => {
    for (const age of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(madeWhen(now, age)).toMatchObject({ ok: false, why: { word: 'field-clock' } })
    }
    const old = madeWhen(now, minutes(60 * 24 * 31) + 1)
    expect(old).toMatchObject({ ok: false, why: { word: 'field-too-old', facts: { most: 31 } } })
  })
})
