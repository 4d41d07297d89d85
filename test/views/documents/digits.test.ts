import { expect, it } from 'vitest'
import { digitsOf } from '../../../views/documents/digits.ts'

const thai = digitsOf({})

it('writes numbers, dates, loan numbers and telephones in Thai digits', () => {
  expect(thai('ใบยืมที่ 12/2568 วันที่ 30 กันยายน 2568')).toBe('ใบยืมที่ ๑๒/๒๕๖๘ วันที่ ๓๐ กันยายน ๒๕๖๘')
  expect(thai('โทร. 0-4412-3456 หรือ 081-234-5678')).toBe('โทร. ๐-๔๔๑๒-๓๔๕๖ หรือ ๐๘๑-๒๓๔-๕๖๗๘')
  expect(thai('ที่ ทวง 2/2570-1')).toBe('ที่ ทวง ๒/๒๕๗๐-๑')
  expect(thai('12.50 บาท ไม่เกิน 20 รายการ')).toBe('๑๒.๕๐ บาท ไม่เกิน ๒๐ รายการ')
})

it('leaves what labels and machines read in theirs: codes, ranges of codes, addresses', () => {
  expect(thai('เต็นท์ 320-63-0001 ถึง 0006 จำนวน 6 หลัง')).toBe('เต็นท์ 320-63-0001 ถึง 0006 จำนวน ๖ หลัง')
  expect(thai('311-62-0001 และ 311-60-0012')).toBe('311-62-0001 และ 311-60-0012')
  expect(thai('ดูที่ https://example.go.th/2568/1 ปี 2568')).toBe(
    'ดูที่ https://example.go.th/2568/1 ปี ๒๕๖๘',
  )
})

it('is Arabic throughout where the office chose so', () => {
  expect(digitsOf({ 'thai-digits': 'off' })('๑๒/๒๕๖๘')).toBe('12/2568')
})
