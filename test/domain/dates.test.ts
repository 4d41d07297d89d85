import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayInBangkok, dayOfInstant } from '../../src/domain/dates.ts'

it('reads the day of an instant from its text as the wall calendar has it', () => {
  const years = { min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z') }
  fc.assert(
    fc.property(fc.date({ ...years, noInvalidDate: true }), instant => {
      expect(dayOfInstant(instant.toISOString())).toBe(dayInBangkok(instant))
    }),
  )
  expect(dayOfInstant('2025-12-31T16:59:59.999Z')).toBe('2025-12-31')
  expect(dayOfInstant('2025-12-31T17:00:00.000Z')).toBe('2026-01-01')
})
