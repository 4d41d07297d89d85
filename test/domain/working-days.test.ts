import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/dates.ts'
import {
  addWorkingDays,
  closedDue,
  holidaysOf,
  isWeekend,
  isWorkingDay,
  workingDayFrom,
} from '../../src/domain/working-days.ts'

const start = '2026-12-01'
const lists = fc
  .uniqueArray(fc.nat(60), { maxLength: 15 })
  .map(offsets => holidaysOf(offsets.map(at => ({ on: addDays(start, at), name: 'วันหยุด' }))))
const days = fc.nat(60).map(at => addDays(start, at))

const newYear = holidaysOf([
  { on: '2026-12-31', name: 'วันสิ้นปี' },
  { on: '2027-01-01', name: 'วันขึ้นปีใหม่' },
])

describe('working days', () => {
  it('are no Saturdays, no Sundays and no holidays', () => {
    const week = ['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']
    expect(week.map(isWeekend)).toEqual([false, false, true, true, false])
    expect(isWorkingDay('2026-12-31', newYear)).toBe(false)
    expect(isWorkingDay('2026-12-30', newYear)).toBe(true)
  })

  it('go on after a long weekend', () => {
    expect(workingDayFrom('2026-12-31', newYear)).toBe('2027-01-04')
    expect(addWorkingDays('2026-12-30', 1, newYear)).toBe('2027-01-04')
    expect(addWorkingDays('2026-12-30', 2, newYear)).toBe('2027-01-05')
  })

  it('proposes the first working day that comes no earlier, for any list', () => {
    fc.assert(
      fc.property(lists, days, (holidays, day) => {
        const found = workingDayFrom(day, holidays)
        expect(isWorkingDay(found, holidays)).toBe(true)
        for (let between = day; between < found; between = addDays(between, 1)) {
          expect(isWorkingDay(between, holidays)).toBe(false)
        }
      }),
    )
  })

  it('has passed as many as were added when it comes to the day', () => {
    fc.assert(
      fc.property(lists, days, fc.nat(40), (holidays, day, many) => {
        const end = addWorkingDays(day, many, holidays)
        const passed = Array.from({ length: daysBetween(day, end) }, (_, n) => addDays(day, n + 1))
        expect(passed.filter(each => isWorkingDay(each, holidays))).toHaveLength(many)
      }),
    )
  })

  it('proposes for a closed due date the next working day, or the last one before the limit', () => {
    const days = { fromOn: '2026-12-29', toOn: '2026-12-31' }
    expect(closedDue(days, 10, newYear)).toEqual({
      ...{ on: '2026-12-31', holiday: 'วันสิ้นปี', instead: '2027-01-04' },
    })
    expect(closedDue(days, 3, newYear)).toMatchObject({ instead: '2026-12-30' })
    expect(closedDue({ ...days, fromOn: '2026-12-31' }, 1, newYear)).toMatchObject({
      instead: null,
    })
    expect(closedDue({ ...days, toOn: '2026-12-30' }, 10, newYear)).toBeNull()
  })

  it('comes to an end even where every day is a holiday', () => {
    const all = holidaysOf(
      Array.from({ length: 900 }, (_, at) => ({ on: addDays(start, at), name: 'หยุด' })),
    )
    expect(workingDayFrom(start, all)).toBe(start)
  })
})
