import { type CivilDate, type FiscalYear, fiscalYearOf } from '../dates.ts'
import type { Decision } from '../loan.ts'
import { arabicDigits, normalise } from '../text.ts'
import type { BorrowerClass, UseLocation } from '../words.ts'
import type { Column } from './columns.ts'
import { divisionKey } from './people-rows.ts'
import type { RowReading } from './reading.ts'

/** The sheet of forms: a row for each ใบยืม. */
export const formColumns = {
  number: { names: ['เลขที่ใบยืม', 'เลขที่', 'loan number'], required: true },
  requestedOn: { names: ['วันที่ขอยืม', 'วันที่ขอ', 'requested on'], required: true },
  borrower: { names: ['ชื่อผู้ยืม', 'ผู้ยืม', 'borrower'], required: true },
  borrowerClass: { names: ['ประเภทผู้ยืม', 'borrower class'], required: true },
  unit: { names: ['สังกัด/หน่วยงาน/หมู่ที่', 'สังกัด', 'หน่วยงาน', 'unit'], required: true },
  purpose: { names: ['วัตถุประสงค์', 'เพื่อใช้ในงาน', 'purpose'] },
  workType: { names: ['ประเภทงาน', 'งาน', 'work type'], required: true },
  place: { names: ['สถานที่ใช้', 'สถานที่', 'place of use'] },
  useLocation: { names: ['ใช้ใน/นอกสถานที่', 'ใน/นอกสถานที่', 'use location'], required: true },
  owningDivision: {
    names: ['หน่วยงานเจ้าของทรัพย์สิน', 'เจ้าของทรัพย์สิน', 'owning division'],
    required: true,
  },
  decision: { names: ['ผลการพิจารณา', 'การพิจารณา', 'decision'], required: true },
  decidedOn: { names: ['วันที่พิจารณา', 'วันที่อนุมัติ', 'decided on'], required: true },
  post: { names: ['ผู้อนุมัติ', 'ผู้พิจารณา', 'approver'] },
  handedOverOn: { names: ['วันที่จ่าย', 'วันที่ส่งมอบ', 'handed over on'], required: true },
  dueOn: { names: ['กำหนดส่งคืนเดิม', 'กำหนดส่งคืน', 'due on'], required: true },
  extendedTo: { names: ['กำหนดส่งคืนหลังขยาย', 'ขยายถึงวันที่', 'extended to'] },
  chasedOn: { names: ['วันที่ติดตามทวง', 'วันที่ทวง', 'chased on'] },
  note: { names: ['หมายเหตุ', 'note'] },
} satisfies Record<string, Column>
export type FormKey = keyof typeof formColumns

export type LoanForm = {
  row: number
  fiscalYear: FiscalYear
  number: number
  requestedOn: CivilDate
  borrower: string
  borrowerClass: BorrowerClass
  /** The village, the school, the temple; of staff their division's name. */
  unit: string
  /** Staff: the division's id. */
  borrowerDivision: string | null
  purpose: string
  workType: string
  place: string
  useLocation: UseLocation
  owningDivision: string
  decision: Decision | null
  decidedOn: CivilDate | null
  post: string
  handedOverOn: CivilDate | null
  dueOn: CivilDate
  extendedTo: CivilDate | null
  chasedOn: CivilDate[]
  note: string
}

/** `12/2566` as its number and its fiscal year; null where it is no number of a form. */
export function loanNumber(text: string): { number: number; fiscalYear: FiscalYear } | null {
  const match = /^(\d{1,6}) ?[/-] ?(\d{4})$/.exec(arabicDigits(normalise(text)))
  if (!match || Number(match[1]) === 0) return null
  return { number: Number(match[1]), fiscalYear: Number(match[2]) }
}

/** Reads one form. What is wrong with it is in `reading.faults`; then the answer is not to be used. */
export function readForm(
  reading: RowReading<FormKey>,
  divisions: Map<string, string>,
  today: CivilDate,
): LoanForm {
  const named = loanNumber(reading.required('number', 50))
  if (named === null && !reading.isEmpty('number')) reading.fault('number', 'not-a-loan-number')
  const borrowerClass = classIn(reading)
  const form: LoanForm = {
    row: reading.number,
    number: named?.number ?? 0,
    fiscalYear: named?.fiscalYear ?? 0,
    requestedOn: neededDay(reading, 'requestedOn', today),
    borrower: reading.name('borrower'),
    borrowerClass,
    unit: reading.required('unit', 200),
    borrowerDivision: borrowerClass === 'staff' ? divisionIn(reading, 'unit', divisions) : null,
    purpose: reading.text('purpose'),
    workType: reading.required('workType', 100),
    place: reading.text('place'),
    useLocation: useLocationIn(reading),
    owningDivision: divisionIn(reading, 'owningDivision', divisions) ?? '',
    decision: decisionIn(reading),
    decidedOn: reading.day('decidedOn', today),
    post: reading.text('post', 200),
    handedOverOn: reading.day('handedOverOn', today),
    dueOn: neededDay(reading, 'dueOn'),
    extendedTo: reading.day('extendedTo'),
    chasedOn: reading.days('chasedOn', today),
    note: reading.text('note'),
  }
  if (reading.faults.length === 0) checkForm(reading, form)
  return form
}

/** The order in which things can have happened, and a number of its request's fiscal year. */
function checkForm(reading: RowReading<FormKey>, form: LoanForm): void {
  const { requestedOn, decidedOn, handedOverOn, dueOn, extendedTo, decision } = form
  if (fiscalYearOf(requestedOn) !== form.fiscalYear) {
    reading.fault('number', 'year-differs', { year: fiscalYearOf(requestedOn) })
  }
  if (decision !== null && decidedOn === null) reading.fault('decidedOn', 'date-missing')
  if (decision === null && decidedOn !== null) reading.fault('decision', 'missing')
  const isApproved = decision === 'approved' || decision === 'partly-approved'
  if (handedOverOn !== null && !isApproved) reading.fault('handedOverOn', 'not-decided')
  notBefore(reading, 'decidedOn', decidedOn, requestedOn)
  notBefore(reading, 'handedOverOn', handedOverOn, decidedOn ?? requestedOn)
  notBefore(reading, 'dueOn', dueOn, handedOverOn ?? requestedOn)
  if (extendedTo !== null && extendedTo <= dueOn) reading.fault('extendedTo', 'dates-out-of-order')
  for (const day of form.chasedOn) notBefore(reading, 'chasedOn', day, handedOverOn ?? requestedOn)
}

function notBefore(
  reading: RowReading<FormKey>,
  column: FormKey,
  day: CivilDate | null,
  earliest: CivilDate,
): void {
  if (day !== null && day < earliest) reading.fault(column, 'dates-out-of-order')
}

function neededDay(reading: RowReading<FormKey>, column: FormKey, last?: CivilDate): CivilDate {
  const day = reading.day(column, last)
  if (day === null && reading.isEmpty(column)) reading.fault(column, 'date-missing')
  return day ?? ''
}

function divisionIn(
  reading: RowReading<FormKey>,
  column: FormKey,
  divisions: Map<string, string>,
): string | null {
  const name = column === 'unit' ? reading.text(column, 200) : reading.required(column, 200)
  const id = divisions.get(divisionKey(name))
  if (name !== '' && id === undefined) {
    reading.fault(column, 'division-unknown', { text: name.slice(0, 60) })
  }
  return id ?? null
}

function classIn(reading: RowReading<FormKey>): BorrowerClass {
  const found = reading.choice<BorrowerClass>('borrowerClass', [
    [['บุคลากร', 'บุคลากรภายใน', 'เจ้าหน้าที่', 'staff'], 'staff'],
    [['หน่วยงานของรัฐอื่น', 'หน่วยงานของรัฐ', 'หน่วยงานอื่น', 'agency'], 'agency'],
    [['ประชาชน/ชุมชน', 'ประชาชน', 'ชุมชน', 'public'], 'public'],
  ])
  return found ?? 'public'
}

function useLocationIn(reading: RowReading<FormKey>): UseLocation {
  const found = reading.choice<UseLocation>('useLocation', [
    [['ภายใน', 'ใน', 'ในสถานที่', 'ภายในสถานที่', 'inside'], 'inside'],
    [['นอก', 'ภายนอก', 'นอกสถานที่', 'ภายนอกสถานที่', 'outside'], 'outside'],
  ])
  return found ?? 'outside'
}

function decisionIn(reading: RowReading<FormKey>): Decision | null {
  if (reading.isEmpty('decision')) return null
  return reading.choice<Decision>('decision', [
    [['อนุมัติ', 'approved'], 'approved'],
    [['อนุมัติบางส่วน', 'partly approved'], 'partly-approved'],
    [['ไม่อนุมัติ', 'refused'], 'refused'],
    [['ยกเลิก', 'cancelled'], 'cancelled'],
  ])
}
