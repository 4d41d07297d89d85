import { expect, it } from 'vitest'
import { settingKeys } from '../../src/domain/office-settings.ts'
import { telephoneForFinders } from '../../src/domain/telephone.ts'

const notice = (text: string) => telephoneForFinders({ [settingKeys.labelNotice]: text })

it.each([
  ['พบเห็นโปรดแจ้ง 044-000-000', '044-000-000', '044000000'],
  ['โทร. ๐๔๔-๑๒๓๔๕๖', '044-123456', '044123456'],
  ['โทร 0 4412 3456-7 กองคลัง', '0 4412 3456', '044123456'],
  ['LINE @office หรือ 081 234 5678', '081 234 5678', '0812345678'],
])('finds the telephone in what labels say: %s', (text, shown, dialled) => {
  expect(notice(text)).toEqual({ shown, dialled })
})

it('takes the office’s own where labels say none, and no other number for one', () => {
  expect(telephoneForFinders({ phone: 'โทร. 044-756-123 ต่อ 12' })?.dialled).toBe('044756123')
  expect(notice('โปรดส่งคืนที่ 99/1 หมู่ 4 30310')).toBeNull()
  expect(telephoneForFinders({})).toBeNull()
})
