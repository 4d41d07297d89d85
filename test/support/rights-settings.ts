import type { RightsRow } from './rights-row.ts'

const admin = ['admin'] as const
/** Whoever reads the book reads what was settled, too. */
const readers = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'auditor', 'admin'] as const),
]

/** The smallest picture that may be an emblem: a PNG of 64 × 64 white dots. */
export const whitePng = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIPuX1hD77SAA6VEE' +
      'AoFAIBAIBAKBQCAQfA8Gpwvw4qrwDDIAAAAASUVORK5CYII=',
  ),
  each => each.charCodeAt(0),
)
export const emblemForm = (bytes = whitePng, name = 'emblem.png') => {
  const form = new FormData()
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
  return form
}

/** Rows of the table of rights: the office's settings are its administrator's. */
export const settingRows: Record<string, RightsRow> = {
  'GET /settings': { may: admin },
  'GET /settings/office': { may: admin },
  'POST /settings': { may: admin, form: () => ({ officeName: 'อบต.', kind: 'sao' }) },
  'GET /settings/divisions': { may: admin },
  'POST /settings/divisions': { may: admin, form: () => ({ name: 'กองใหม่' }) },
  'POST /settings/divisions/:id': {
    ...{ may: admin, at: () => '/settings/divisions/d03', form: () => ({ name: 'กองโยธา' }) },
  },
  'GET /settings/titles': { may: admin },
  'POST /settings/titles': { may: admin, form: () => ({ head: 'นายก' }) },
  'GET /settings/numbers': { may: admin },
  'POST /settings/numbers': {
    ...{ may: admin, form: () => ({ loanNumberPattern: '{number}/{year}' }) },
  },
  'GET /settings/papers': { may: admin },
  'POST /settings/papers': { may: admin, form: () => ({ digits: 'thai' }) },
  'GET /settings/labels': { may: admin },
  'POST /settings/labels': { may: admin, form: () => ({ labelNotice: 'โปรดแจ้ง อบต.' }) },
  'GET /settings/holidays': { may: admin },
  'POST /settings/holidays': {
    may: admin,
    form: () => ({ year: '2570', days: '1 ม.ค. 2570 วันขึ้นปีใหม่' }),
  },
  'GET /settings/emblem': { may: admin },
  'POST /settings/emblem': { may: admin, form: () => emblemForm() },
  'POST /settings/emblem/removals': { may: admin },
  'GET /settings/history': { may: readers },
  'GET /system': { may: admin },
}
