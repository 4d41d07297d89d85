import { authorityRows } from './rights-authority.ts'
import { checkRows } from './rights-checks.ts'
import { evidenceRightsRows } from './rights-evidence.ts'
import { fieldRows } from './rights-field.ts'
import { followingRows } from './rights-following.ts'
import { labelRows } from './rights-labels.ts'
import { ledgerRows } from './rights-ledger.ts'
import { manualRows } from './rights-manual.ts'
import { paperRows } from './rights-papers.ts'
import { reportRows } from './rights-reports.ts'
import type { RightsRow, Things } from './rights-row.ts'
import { scanRows } from './rights-scans.ts'
import { settingRows } from './rights-settings.ts'

const readers = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'auditor'] as const),
]
const figures = [...readers, 'admin'] as const
const borrowers = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'staff', 'otherStaff'] as const),
]
const officers = ['officer', 'worksOfficer'] as const
const people = [...officers, 'auditor', 'admin'] as const
const admin = ['admin'] as const

const ofItem = (part: string) => (things: Things) => `/items/${things.item}${part}`
const ofLoan = (part: string) => (things: Things) => `/loans/${things.loan}${part}`
const ofPerson = (part: string) => (things: Things) => `/people/${things.person}${part}`
const ofImport = (part: string) => (things: Things) => `/imports/${things.import}${part}`

const described = {
  ...{ name: 'โต๊ะพับ', control: 'piece', code: '', unit: 'ตัว', category: 'สำนักงาน' },
  ...{ price: '1800', priceSatang: '1800', acquiredOn: '2025-01-15', store: 'โรงเก็บพัสดุ' },
  ...{ division: 'd01', publicMayBorrow: 'yes', mostDays: '5', note: '' },
}
const moved = () => ({ quantity: '1', note: 'ตรวจพบ', reason: 'ตรวจพบ', order: '1/2569' })
const said = {
  ...{ class: 'staff', division: 'd03', name: 'นายวีระ แสนสุข', position: 'นายช่าง' },
  ...{ unit: '', phone: '', address: '' },
}

const loanRows: Record<string, RightsRow> = {
  'GET /loans': { may: 'everybody' },
  'GET /loans/:id': { may: [...readers, 'staff'], at: ofLoan('') },
  'GET /loans/:id/paper.pdf': { may: [...readers, 'staff'], at: ofLoan('/paper.pdf') },
  'GET /forms/loan.pdf': { may: 'everybody' },
  'GET /loans/:id/returns/:n{[0-9]+}': { may: [...readers, 'staff'], at: ofLoan('/returns/1') },
  'GET /loans/:id/returns/:file{[0-9]+\\.pdf}': {
    ...{ may: [...readers, 'staff'], at: ofLoan('/returns/1.pdf') },
  },
  'GET /loans/:id/photos/:hash{[0-9a-f]{64}}': {
    ...{ may: [...readers, 'staff'], at: ({ loan, photo }) => `/loans/${loan}/photos/${photo}` },
  },
  'GET /loans/:id/paper': { may: [...readers, 'staff'], at: ofLoan('/paper') },
  // Clause 208: used inside, so the head of the owning division and nobody else.
  'POST /loans/:id/approvals': {
    may: ['head'],
    at: ofLoan('/approvals'),
    form: () => ({ all: '1' }),
  },
  'POST /loans/:id/refusals': {
    ...{ may: ['head'], at: ofLoan('/refusals'), form: () => ({ reason: 'ใช้งานอยู่' }) },
  },
  'POST /loans/:id/cancellations': {
    ...{ may: ['staff', 'officer'], at: ofLoan('/cancellations') },
    form: () => ({ reason: 'ไม่ใช้แล้ว' }),
  },
  'POST /loans/:id/handovers': {
    ...{ may: ['officer'], at: ofLoan('/handovers'), form: () => ({ all: '1' }) },
  },
  'POST /loans/:id/returns': {
    ...{ may: ['officer'], at: ofLoan('/returns'), form: () => ({ all: '1' }) },
  },
  'POST /loans/:id/corrections': {
    ...{ may: ['officer'], at: ofLoan('/corrections') },
    form: () => ({ entry: 'x', reason: 'ผิด' }),
  },
  // No condition is waited for: whoever may is told so.
  'POST /loans/:id/conditions': {
    ...{ may: ['officer', 'head'], at: ofLoan('/conditions'), form: () => ({ note: 'ของมาถึง' }) },
  },
  'POST /loans/:id/chases': {
    ...{ may: ['officer', 'head'], at: ofLoan('/chases') },
    form: () => ({ channel: 'phone', answer: 'จะคืนพรุ่งนี้' }),
  },
  'POST /loans/:id/settlements': {
    ...{ may: ['officer', 'head'], at: ofLoan('/settlements') },
    form: () => ({ what: '1-damaged', way: 'repair', units: '1', checked: '1' }),
  },
}

const itemRows: Record<string, RightsRow> = {
  'GET /items': { may: 'everybody' },
  'GET /items/:id': { may: 'everybody', at: ofItem('') },
  'GET /items/new': { may: officers },
  'POST /items': { may: ['officer'], form: () => ({ ...described, quantity: '1' }) },
  'POST /items/codes': { may: officers, form: () => ({ ...described, quantity: '1' }) },
  'GET /items/:id/description': { may: ['officer'], at: ofItem('/description') },
  'POST /items/:id/description': {
    ...{ may: ['officer'], at: ofItem('/description'), form: () => described },
  },
}
for (const act of ['repairs', 'returns-to-shelf', 'missing', 'found', 'tags', 'retirement']) {
  itemRows[`GET /items/:id/${act}`] = { may: ['officer'], at: ofItem(`/${act}`) }
  itemRows[`POST /items/:id/${act}`] = { may: ['officer'], at: ofItem(`/${act}`), form: moved }
}

const requestRows: Record<string, RightsRow> = {
  'GET /': { may: 'everybody' },
  'GET /i/:tag': { may: 'anybody', at: things => `/i/${things.tag}` },
  'GET /basket': { may: borrowers },
  'POST /basket': { may: borrowers, form: things => ({ item: things.item, quantity: '1' }) },
  'POST /basket/:item': {
    ...{ may: borrowers, at: things => `/basket/${things.item}`, form: () => ({ quantity: '1' }) },
  },
  'GET /requests': { may: 'anybody' },
  'GET /requests/new': { may: borrowers },
  'GET /requests/free': { may: borrowers },
  'GET /requests/checks': { may: 'anybody' },
  'POST /requests/checks': { may: borrowers, form: things => ({ item: things.item }) },
  'POST /requests': {
    may: borrowers,
    form: things => ({
      ...{ item: things.item, quantity: '1', purpose: 'ประชุม', placeOfUse: 'ห้องประชุม' },
      ...{ workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside' },
      ...{ startOn: '2026-11-25', dueOn: '2026-11-26' },
    }),
  },
  // A receipt of one's own: to others there is none.
  'GET /requests/sent': {
    ...{ may: ['staff'], otherwise: 'gone', at: things => `/requests/sent?loan=${things.loan}` },
  },
}

const bookRows: Record<string, RightsRow> = {
  'GET /register': { may: figures },
  'GET /register/print': { may: figures },
  'GET /register.csv': { may: figures },
  'GET /register.xlsx': { may: figures },
  'POST /register/reviews': { may: ['finance'], form: () => ({ month: '2026-10', remarks: '' }) },
  'GET /reports/:year{[0-9]{4}}/measure': { may: figures, at: () => '/reports/2570/measure' },
  'GET /reports/:year{[0-9]{4}}/measure.docx': {
    ...{ may: figures, at: () => '/reports/2570/measure.docx' },
  },
  'POST /reports/:year{[0-9]{4}}/measure': {
    ...{ may: ['officer', 'finance'], at: () => '/reports/2570/measure' },
    form: () => ({ number: '5', outputs: 'คำสั่ง ที่ 1/2569' }),
  },
  'GET /reports': { may: figures },
  'GET /reports/:year{[0-9]{4}}': { may: figures, at: () => '/reports/2570' },
  'GET /reports/:year{[0-9]{4}\\.pdf}': { may: figures, at: () => '/reports/2570.pdf' },
  'GET /reports/:year{[0-9]{4}\\.json}': { may: figures, at: () => '/reports/2570.json' },
  'GET /reports/:year{[0-9]{4}\\.csv}': { may: figures, at: () => '/reports/2570.csv' },
  'GET /reports/:year{[0-9]{4}\\.docx}': { may: figures, at: () => '/reports/2570.docx' },
  'GET /reports/:year{[0-9]{4}\\.xlsx}': { may: figures, at: () => '/reports/2570.xlsx' },
  'GET /seals': { may: 'anybody' },
  'POST /seals': { may: ['officer', 'worksOfficer', 'finance'] },
  'GET /imports': { may: [...officers, 'admin'] },
  'POST /imports': { may: officers, form: () => importForm() },
  'GET /imports/:id': { may: officers, at: ofImport('') },
  'POST /imports/:id/acceptance': { may: officers, at: ofImport('/acceptance') },
  'POST /imports/:id/cancellation': { may: officers, at: ofImport('/cancellation') },
}

const peopleRows: Record<string, RightsRow> = {
  'GET /people': { may: people },
  'GET /people/:id': { may: people, at: ofPerson('') },
  'GET /people/new': { may: admin },
  'POST /people': { may: admin, form: () => said },
  'GET /people/:id/description': { may: admin, at: ofPerson('/description') },
  'POST /people/:id/description': { may: admin, at: ofPerson('/description'), form: () => said },
  'POST /people/:id/roles': {
    ...{ may: admin, at: ofPerson('/roles'), form: () => ({ role: 'borrower' }) },
  },
  'GET /people/accounts': { may: admin },
  'POST /people/accounts': {
    may: admin,
    form: ({ person }) => ({ person, [`username-${person}`]: 'somebody' }),
  },
  'POST /people/:id/passwords': { may: admin, at: ofPerson('/passwords') },
  'POST /people/:id/closures': {
    ...{ may: admin, at: ofPerson('/closures'), form: () => ({ reason: 'ย้าย' }) },
  },
  'POST /people/:id/session-ends': { may: admin, at: ofPerson('/session-ends') },
  'GET /appointments': { may: figures },
  'POST /appointments': {
    may: admin,
    form: () => ({
      ...{ post: 'agency-head', person: 'secretary', fromOn: '2026-12-01', toOn: '2026-12-02' },
      orderNumber: '13/2569',
    }),
  },
  'POST /appointments/:id/ends': {
    ...{ may: admin, at: things => `/appointments/${things.appointment}/ends` },
    form: () => ({ reason: 'กลับมาแล้ว' }),
  },
}

const doorRows: Record<string, RightsRow> = {
  'GET /healthz': { may: 'anybody' },
  // Behind a token of its own, which no person has; without one set there is no such page.
  'GET /metrics': { may: 'anybody', gone: true },
  'GET /setup': { may: 'anybody', gone: true },
  'POST /setup': { may: 'anybody', gone: true },
  'GET /sign-in': { may: 'anybody' },
  'POST /sign-in': { may: 'anybody', form: () => ({ username: 'nobody', password: 'wrong' }) },
  'POST /sign-out': { may: 'anybody', endsSession: true },
  'GET /password': { may: 'everybody' },
  'POST /password': {
    may: 'everybody',
    form: () => ({ old: 'wrong', fresh: 'long enough', again: 'long enough' }),
  },
  'POST /language': { may: 'anybody', form: () => ({ language: 'th', back: '/items' }) },
}

export const rightsRows: Record<string, RightsRow> = {
  // Before the check is reported, in which its checkers count.
  ...fieldRows,
  ...{ ...doorRows, ...requestRows, ...loanRows, ...itemRows, ...bookRows },
  ...checkRows,
  ...evidenceRightsRows,
  ...{ ...authorityRows, ...followingRows, ...manualRows, ...paperRows, ...peopleRows },
  ...{ ...settingRows, ...ledgerRows, ...reportRows, ...scanRows, ...labelRows },
}

/** A file of one item, as the counter would bring it. */
export function importForm(): FormData {
  const heading =
    'เลขครุภัณฑ์,รายการ,หมวด,การควบคุม,จำนวน,หน่วยนับ,ราคาต่อหน่วย (บาท),วันที่ได้มา,ที่เก็บ,' +
    'หน่วยงานที่รับผิดชอบ,ให้ประชาชนยืม,ยืมได้ไม่เกิน (วัน),หมายเหตุ'
  const row = '1-1,โต๊ะ,สำนักงาน,รายชิ้น,1,ตัว,100,1 ต.ค. 2567,โรงเก็บ,สำนักปลัด,ได้,3,'
  const lines = [heading, row]
  const form = new FormData()
  form.set('what', 'items')
  form.set('file', new File([lines.join('\n')], 'register.csv'))
  return form
}
