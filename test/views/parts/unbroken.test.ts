import { describe, expect, it } from 'vitest'
import { Unbroken } from '../../../views/parts/unbroken.tsx'

/** What is kept whole at a line's end. */
const whole = (text: string, names?: string[]) =>
  [...String(Unbroken(names ? { text, names } : { text })).matchAll(/<span[^>]*>([^<]*)</g)].map(
    ([, part]) => part,
  )

describe('what is not broken at a line’s end', () => {
  it.each([
    ['ยืมอยู่กับ นายอินทร์ หมู่ที่ 10 กำหนดคืน', ['หมู่ที่ 10']],
    ['กำหนดคืนวันจันทร์ 23 พ.ย. 2569 (ข้อ 211)', ['วันจันทร์ 23 พ.ย. 2569', 'ข้อ 211']],
    ['ตั้งแต่ 1 มี.ค. 2570 ถึง 2 มิ.ย. 2570', ['1 มี.ค. 2570', '2 มิ.ย. 2570']],
    ['due Mon 23 Nov 2569 (clause 211)', ['Mon 23 Nov 2569', 'clause 211']],
    ['โต๊ะพับ ขนาด 60 × 180 ซม.', ['60 × 180 ซม.']],
    ['311-62-0001 ถึง 311-62-0040', ['311-62-0001', '311-62-0040']],
    ['เก้าอี้ 1,250 ตัว', ['1,250 ตัว']],
    ['รับคืนทั้ง 2 รายการ รวม 51 หน่วย', ['ทั้ง 2 รายการ', 'รวม 51 หน่วย']],
    ['เลขที่ 12/2570', ['เลขที่ 12/2570']],
    ['ประชุมประจำเดือน', []],
    ['ข้อ 208 · ประชาชนยืม · โดยตำแหน่ง', ['ข้อ 208 ·', 'ประชาชนยืม ·']],
    // No line begins with a mark that stands over or under a letter.
    ['ที่มีปกครองอำเภอ · บุญ', ['ปกครองอำเภอ ·']],
  ])(
    'in “%s” is a place, a date, a size, a code, a number with its unit, or a dot at its end',
    (text, kept) => {
      expect(whole(text)).toEqual(kept)
    },
  )

  it('is a name that is given, whole where it stands whole, else each of its words', () => {
    const names = ['นางสาวพัชรา ตัวอย่าง', 'กองช่าง']
    expect(whole('โดย นางสาวพัชรา ตัวอย่าง กองช่าง', names)).toEqual(names)
    expect(whole('โดย นางสาวพัชรา (กองช่าง)', names)).toEqual(['นางสาวพัชรา', '(กองช่าง)'])
    const drawn = String(Unbroken({ text: 'นางสาวพัชรา ตัวอย่าง · กองช่าง', names }))
    expect(drawn).toContain(
      '<span class="kept">นางสาวพัชรา <span class="whole">ตัวอย่าง ·</span></span> ',
    )
  })

  it('is a village with its number, of whatever name they are a part', () => {
    const names = ['นายสุรินทร์', 'ทองคำ', 'หมู่ที่', '6']
    expect(whole('นายสุรินทร์ ทองคำ หมู่ที่ 6', names)).toEqual([...names.slice(0, 2), 'หมู่ที่ 6'])
  })

  it('is a dot and the word before it, unless that word alone may be longer than a line', () => {
    const post = 'นายกองค์การบริหารส่วนตำบล'
    const drawn = String(Unbroken({ text: `${post} · กองช่าง`, names: [post] }))
    expect(drawn).toContain(`<span class="kept">${post} ·</span> `)
  })

  it('changes no letter of the text, whatever a name holds', () => {
    const text = 'วัดใหม่ (สาขา 2) หมู่ 3 & 4 หลัง'
    const drawn = String(Unbroken({ text, names: ['วัดใหม่ (สาขา 2)', ''] }))
    expect(drawn.replace(/<[^>]+>/g, '').replace('&amp;', '&')).toBe(text)
  })
})
