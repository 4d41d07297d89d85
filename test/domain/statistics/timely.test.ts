import { describe, expect, it } from 'vitest'
import { spanOf } from '../../../src/domain/statistics/span.ts'
import { Chases, median, Punctuality, ServiceDays } from '../../../src/domain/statistics/timely.ts'
import { tallied } from '../../support/tallied.ts'
import { WrittenLoan } from '../../support/written-loan.ts'

const span = spanOf(2568, '2030-01-01')
const punctuality = (loans: WrittenLoan[]) => tallied(new Punctuality(span), loans, span)
const chases = (loans: WrittenLoan[], within = span) => tallied(new Chases(within), loans, within)

/** One chair, out on 1 October 2024, due on the given day. */
function out(dueOn: string) {
  const loan = new WrittenLoan({ on: '2024-10-01', dueOn, items: [['chair', 1]] })
  loan.approve('2024-10-01')
  loan.handOver('2024-10-01', 1)
  return loan
}

function backOn(day: string, dueOn = '2024-10-10') {
  const loan = out(dueOn)
  loan.takeBack(day, 1)
  return loan
}

describe('punctuality', () => {
  it('counts the days of the last return past the due date', () => {
    const days = ['2024-10-10', '2024-10-11', '2024-10-17', '2024-10-18', '2024-11-09']
    const loans = [...days, '2024-11-10'].map(day => backOn(day))
    expect(punctuality(loans)).toEqual({
      ...{ closed_lines: 6, on_time: 1, late_1_7: 2, late_8_30: 2, late_over_30: 1 },
      ...{ outstanding_lines: 0, outstanding_overdue: 0 },
    })
  })

  it('knows an extension only when it was decided by 30 September', () => {
    const extended = out('2025-09-20')
    extended.extend('2025-09-20', '2025-10-20')
    const later = out('2025-09-20')
    later.extend('2025-10-01', '2025-10-20')
    expect(punctuality([extended])).toMatchObject({ outstanding_lines: 1, outstanding_overdue: 0 })
    expect(punctuality([later])).toMatchObject({ outstanding_lines: 1, outstanding_overdue: 1 })
  })

  it('does not call overdue what is due on 30 September itself', () => {
    expect(punctuality([out('2025-09-30'), out('2025-09-29')]).outstanding_overdue).toBe(1)
  })
})

describe('chases', () => {
  it('were in time on the seventh day after the due date, and missed on the eighth', () => {
    const inTime = backOn('2024-11-30')
    inTime.chase('2024-10-17')
    const late = backOn('2024-11-30')
    late.chase('2024-10-18')
    const back = backOn('2024-10-17')
    const neverDue = backOn('2024-10-10')
    expect(chases([inTime, late, back, neverDue])).toEqual({
      ...{ deadlines: 3, chased_in_time: 1, returned_before_deadline: 1, missed: 1 },
    })
  })

  it('belong to the year of their deadline', () => {
    const loan = out('2025-09-24')
    expect(chases([loan]).deadlines).toBe(0)
    const next = spanOf(2569, '2030-01-01')
    expect(chases([loan], next)).toMatchObject({ deadlines: 1, missed: 1 })
  })
})

describe('days of service', () => {
  it('are medians; of nothing, null', () => {
    expect(median([])).toBeNull()
    expect(median([9, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 9])).toBe(3)
  })

  it('leave cancelled requests out of the days to a decision', () => {
    const quick = new WrittenLoan({ on: '2024-11-01' })
    quick.approve('2024-11-03')
    quick.handOver('2024-11-05', 1)
    const cancelled = new WrittenLoan({ on: '2024-11-01' })
    cancelled.approve('2024-11-02')
    cancelled.cancel('2024-11-30')
    expect(tallied(new ServiceDays(span), [quick, cancelled], span)).toEqual({
      ...{ request_to_decision_median: 2, request_to_handover_median: 4 },
    })
  })
})
