import type { RightsRow, Things } from './rights-row.ts'

const everybody = 'everybody' as const
const writers = ['officer', 'finance', 'secretary'] as const
const of = (noun: 'order' | 'announcement', part: string) => (things: Things) =>
  `/${noun}s/${things[noun]}${part}`

export const orderFields = () => ({
  ...{ subject: 'แต่งตั้งคณะกรรมการ', basis: 'เพื่อให้เป็นระเบียบ', duties: 'ทบทวนคู่มือ' },
  ...{ memberPerson: ['secretary'], memberRole: ['chair'] },
})
export const announcementFields = () => ({
  ...{ subject: 'หลักเกณฑ์การให้ยืม', basis: 'ด้วยเห็นสมควร', purposes: 'งานศพ', mostDays: '7' },
})
const signer = { signerName: 'คุณchief', signerPosition: 'นายก อบต.' }
export const scan = () => {
  const form = new FormData()
  form.set('file', new File(['%PDF-1.7'], 'scan.pdf'))
  return form
}

/** Rows of the table of rights: orders and announcements are public papers inside the office. */
export const paperRows: Record<string, RightsRow> = {
  'GET /orders': { may: everybody },
  'GET /orders/:file{[^/]+\\.pdf}': { may: everybody, at: of('order', '.pdf') },
  'GET /orders/new': { may: writers },
  'POST /orders': { may: writers, form: orderFields },
  'GET /orders/:id': { may: everybody, at: of('order', '') },
  'GET /orders/:id/description': { may: writers, at: of('order', '/description') },
  'POST /orders/:id/description': {
    ...{ may: writers, at: of('order', '/description'), form: orderFields },
  },
  'POST /orders/:id/signatures': {
    ...{ may: writers, at: of('order', '/signatures') },
    form: () => ({ signedOn: '2026-11-20', ...signer }),
  },
  'POST /orders/:id/papers': { may: writers, at: of('order', '/papers'), form: scan },
  'GET /announcements': { may: everybody },
  'GET /announcements/:file{[^/]+\\.pdf}': { may: everybody, at: of('announcement', '.pdf') },
  'GET /announcements/new': { may: writers },
  'POST /announcements': { may: writers, form: announcementFields },
  'GET /announcements/:id': { may: everybody, at: of('announcement', '') },
  'GET /announcements/:id/description': { may: writers, at: of('announcement', '/description') },
  'POST /announcements/:id/description': {
    ...{ may: writers, at: of('announcement', '/description'), form: announcementFields },
  },
  'POST /announcements/:id/records': {
    ...{ may: writers, at: of('announcement', '/records') },
    form: () => ({ date: '2026-11-20', ...signer }),
  },
  'POST /announcements/:id/ends': {
    ...{ may: writers, at: of('announcement', '/ends'), form: () => ({ reason: 'มีฉบับใหม่' }) },
  },
  'POST /announcements/:id/papers': { may: writers, at: of('announcement', '/papers'), form: scan },
  'GET /files/:id': { may: everybody, at: things => `/files/${things.file}` },
}
