import { describe, expect, it } from 'vitest'
import {
  calendarYearOf,
  maySign,
  orderInForce,
  orderWhole,
  type Signing,
} from '../../src/domain/order.ts'
import { fullHeadTitle, readyOrder } from '../../src/domain/orders-ready.ts'

const chair = { person: 'p', name: 'นางอรุณี', position: 'ปลัด อบต.', role: 'chair' } as const
const office = { name: 'องค์การบริหารส่วนตำบลตัวอย่าง', headTitle: 'นายกองค์การบริหารส่วนตำบล' }
const content = readyOrder(office, [chair])
const signer = { person: null, name: 'นายสุรชัย', position: 'นายก' }
const signing: Signing = { number: null, numberReason: '', signedOn: '2026-11-20', signer }
const draft = { status: 'draft', content } as const
const sign = (given: Partial<Signing>, taken: number[] = []) => {
  const verdict = maySign(draft, { ...signing, ...given }, taken, '2026-11-24')
  return verdict.ok ? verdict.value : verdict.why.word
}

describe('a committee order', () => {
  it('comes ready with the five duties of measure 5, none of which decides a loan', () => {
    expect(content.duties).toHaveLength(5)
    expect(content.duties[0]).toContain('คู่มือ')
    expect(content.duties.join()).not.toMatch(/อนุมัติ|พิจารณาการยืม/)
  })

  it('has one chair, members and duties', () => {
    const why = (given: Partial<typeof content>) => {
      const verdict = orderWhole({ ...content, ...given })
      return verdict.ok ? 'ok' : verdict.why.word
    }
    expect(why({})).toBe('ok')
    expect(why({ members: [] })).toBe('nothing-chosen')
    expect(why({ members: [{ ...chair, role: 'member' }] })).toBe('order-chair')
    expect(why({ members: [chair, chair] })).toBe('order-chair')
    expect(why({ duties: [] })).toBe('nothing-chosen')
    expect(why({ effectiveFrom: '2026-11-24', effectiveTo: '2026-11-23' })).toBe(
      'ends-before-start',
    )
  })

  it('takes the next number of its calendar year', () => {
    expect(sign({})).toBe(1)
    expect(sign({}, [1, 2, 7])).toBe(8)
    expect([calendarYearOf('2026-09-30'), calendarYearOf('2026-10-01')]).toEqual([2569, 2569])
    expect(calendarYearOf('2027-01-01')).toBe(2570)
  })

  it('takes another free number only with a reason, and never one twice', () => {
    expect(sign({ number: 5 }, [1])).toBe('order-number-reason')
    expect(sign({ number: 5, numberReason: 'บันทึกคำสั่งฉบับเก่า' }, [1])).toBe(5)
    expect(sign({ number: 5, numberReason: 'บันทึกคำสั่งฉบับเก่า' }, [5])).toBe('order-number-taken')
    expect(sign({ number: 2 }, [1])).toBe(2)
  })

  it('is signed once, and not tomorrow', () => {
    expect(sign({ signedOn: '2026-11-25' })).toBe('date-in-future')
    const again = maySign({ status: 'signed', content }, signing, [], '2026-11-24')
    expect(again).toMatchObject({ ok: false, why: { word: 'already-signed' } })
  })

  it('is in force from its first day to its last, or until another replaces it', () => {
    const signed = { signedOn: '2026-11-20', content: { ...content, effectiveTo: '2026-12-31' } }
    expect(orderInForce(signed, null, '2026-11-19')).toBe(false)
    expect(orderInForce(signed, null, '2026-11-20')).toBe(true)
    expect(orderInForce(signed, null, '2027-01-01')).toBe(false)
    expect(orderInForce(signed, '2026-12-01', '2026-12-01')).toBe(false)
    expect(orderInForce(signed, '2026-12-01', '2026-11-30')).toBe(true)
  })

  it('is signed under the full title of the office’s head', () => {
    expect(fullHeadTitle(office)).toBe('นายกองค์การบริหารส่วนตำบลตัวอย่าง')
    expect(fullHeadTitle({ name: 'เทศบาลตำบลบ้านใหม่', headTitle: 'นายกเทศมนตรี' })).toBe(
      'นายกเทศมนตรีตำบลบ้านใหม่',
    )
    expect(fullHeadTitle({ name: 'สำนักงาน', headTitle: 'ผู้อำนวยการ' })).toBe('ผู้อำนวยการ')
  })
})
