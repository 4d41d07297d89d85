import { expect, it } from 'vitest'
import { readyAnnouncement } from '../../../../src/domain/announcements-ready.ts'
import type { AnnouncementRow } from '../../../../src/domain/draw-announcement.ts'
import type { OrderRow } from '../../../../src/domain/draw-order.ts'
import type { OrderMember } from '../../../../src/domain/order.ts'
import { readyOrder } from '../../../../src/domain/orders-ready.ts'
import { fontsFromPackage } from '../../../../src/entry/fonts.ts'
import { announcementPaper, orderPaper } from '../../../../views/documents/official.ts'
import { officialPdf } from '../../../../views/documents/pdf/official.ts'
import { pagesOf, pagesUnlike, textOf } from '../../../support/pdf.ts'

const name = 'องค์การบริหารส่วนตำบลตัวอย่าง'
const office = { name, headTitle: 'นายกองค์การบริหารส่วนตำบล' }
const signer = { person: null, name: 'นายสมมุติ ใจดี', position: `นายก${name}` }
const members: OrderMember[] = (
  [
    ['นางสาวอรุณี ตัวอย่างงาม', 'ปลัดองค์การบริหารส่วนตำบล', 'chair'],
    ['นางสาววิไล ศรีสวัสดิ์', 'หัวหน้าสำนักปลัด', 'member'],
    ['นายวีระ แสนสุข', 'ผู้อำนวยการกองช่าง', 'member'],
    ['นางพรทิพย์ ใจงาม', 'ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม', 'member'],
    ['นายชูชาติ สุขใจ', 'ผู้อำนวยการกองคลัง', 'member-and-secretary'],
    ['นางสาวพัชรา ตัวอย่างพัสดุ', 'นักวิชาการพัสดุชำนาญการ', 'assistant-secretary'],
  ] as const
).map(([person, position, role]) => ({ person: null, name: person, position, role }))

const order = {
  ...{ content: readyOrder(office, members), number: 12, calendarYear: 2569 },
  ...{ draftedOn: '2026-09-20', signedOn: '2026-10-01', signer },
} as unknown as OrderRow
const announcement = {
  ...{ content: readyAnnouncement(name), number: 3, calendarYear: 2569 },
  ...{ draftedOn: '2026-09-20', date: '2026-10-01', signer },
} as unknown as AnnouncementRow

const fonts = await fontsFromPackage()
const drawn = (paper: Parameters<typeof officialPdf>[1], more: Record<string, string> = {}) =>
  officialPdf({ fonts, office: { ...office, ...more } }, paper, null)

it('sets the order of six members and five duties on one page, as its picture shows', async () => {
  const bytes = await drawn(orderPaper(order, office))
  expect(pagesOf(bytes)).toHaveLength(1)
  expect(textOf(bytes)).toContain('สั่งณวันที่๑เดือนตุลาคมพ.ศ.๒๕๖๙')
  expect(pagesUnlike('order', bytes)).toEqual([])
})

it('sets the announcement that comes ready on one page, as its picture shows', async () => {
  const bytes = await drawn(announcementPaper(announcement, office))
  expect(pagesOf(bytes)).toHaveLength(1)
  expect(pagesUnlike('announcement', bytes)).toEqual([])
})

it('writes both in Arabic digits where the office chose them', async () => {
  for (const paper of [orderPaper(order, office), announcementPaper(announcement, office)]) {
    expect(textOf(await drawn(paper, { 'thai-digits': 'off' }))).not.toMatch(/[๐-๙]/)
  }
})
