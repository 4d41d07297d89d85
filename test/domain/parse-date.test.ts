import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/dates.ts'
import { parseDate } from '../../src/domain/parse-date.ts'

const day = (date: string) => ({ ok: true, date })

describe('parseDate', () => {
  it('reads a day as people write it', () => {
    for (const text of [
      '2020-01-15',
      '2563-01-15',
      '15/01/2563',
      '15/1/2563',
      '15-01-2020',
      '15.1.2563',
      '๑๕/๐๑/๒๕๖๓',
      '15 ม.ค. 2563',
      '15 ม.ค.2563',
      '15 มค 63',
      '๑๕ มกราคม ๒๕๖๓',
      '15 มกราคม พ.ศ. 2563',
      'วันที่ 15 เดือน มกราคม พ.ศ. 2563',
      '15 Jan 2020',
      '15 january 2020',
      '2020-01-15 00:00:00',
    ]) {
      expect([text, parseDate(text)]).toEqual([text, day('2020-01-15')])
    }
  })

  it('says what is wrong with what is no day', () => {
    expect(parseDate('31/04/2566')).toEqual({ ok: false, fault: 'no-such-day' })
    expect(parseDate('31 เม.ย. 2566')).toEqual({ ok: false, fault: 'no-such-day' })
    expect(parseDate('15/13/2566')).toEqual({ ok: false, fault: 'no-such-day' })
    expect(parseDate('29/02/2568')).toEqual({ ok: false, fault: 'no-leap-year', year: 2568 })
    expect(parseDate('29 ก.พ. 2568')).toEqual({ ok: false, fault: 'no-leap-year', year: 2568 })
    for (const text of ['', 'ไม่ทราบ', '15/01/63', '15 xx 2563', '12345', '15 ม.ค.', '=A1']) {
      expect([text, parseDate(text)]).toEqual([text, { ok: false, fault: 'not-a-date' }])
    }
  })

  it('reads 29 February of a leap year, by the Buddhist year too', () => {
    expect(parseDate('29/02/2567')).toEqual(day('2024-02-29'))
  })

  it('reads back any day in any of its writings', () => {
    const short = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.']
    const names = [...short, 'พ.ย.', 'ธ.ค.']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), days => {
        const date = addDays('1950-01-01', days)
        const [year, month, number] = date.split('-').map(Number) as [number, number, number]
        expect(parseDate(date)).toEqual(day(date))
        expect(parseDate(`${number}/${month}/${year + 543}`)).toEqual(day(date))
        expect(parseDate(`${number} ${names[month - 1]} ${year + 543}`)).toEqual(day(date))
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => typeof parseDate(text).ok === 'boolean'))
  })
})
