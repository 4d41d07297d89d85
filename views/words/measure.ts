import { bookWords } from './report-book.ts'
import { words } from './words.ts'

/** The page of the integrity report's row. */
export const measureWords = words({
  th: {
    title: (year: number) => `รายงานผลตามมาตรการ ปีงบประมาณ พ.ศ. ${year}`,
    lead: 'แถวของมาตรการนี้ในรายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ข้อความมาจากข้อเท็จจริงของปี แก้ไขได้ก่อนนำส่ง',
    follows: 'ยังไม่มีการแก้ไข ทุกช่องเป็นไปตามข้อเท็จจริงของปี',
    leadKept:
      'แถวของมาตรการนี้ในรายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ตามที่เก็บไว้เมื่อปิดสมุด',
    written: 'มีช่องที่กองคลังเขียนเอง ช่องอื่นเป็นไปตามข้อเท็จจริงของปี',
    link: 'แถวของรายงานคุณธรรมและความโปร่งใส',
    toReport: (year: number) => `รายงานสถิติการยืม ปี ${year}`,
    columns: {
      number: 'ลำดับ',
      measure: 'มาตรการ',
      steps: 'ขั้นตอนหรือวิธีการปฏิบัติ',
      period: 'ช่วงระยะเวลา',
      responsible: 'ผู้รับผิดชอบ',
      outputs: 'ผลการดำเนินการ',
      outcomes: 'ผลลัพธ์',
    },
    edit: 'แก้ไขแถวนี้',
    again: 'ช่องที่ลบข้อความออกทั้งหมดจะกลับไปใช้ข้อเท็จจริงของปี',
    lines: 'หนึ่งบรรทัดเป็นหนึ่งข้อ',
    save: 'บันทึกแถวนี้',
    document: 'ไฟล์ DOCX',
  },
  en: {
    title: (year: number) => `Row of the integrity report, fiscal year ${year}`,
    lead: 'The row of this measure in the office’s integrity report. It says what the year’s facts say and can be changed before it is handed in. It is in Thai, like every paper of the office.',
    follows: 'Nothing was changed: every column follows the year’s facts',
    leadKept:
      'The row of this measure in the office’s integrity report, as it was kept when the book was closed. It is in Thai, like every paper of the office.',
    written: 'Finance wrote some columns; the others follow the year’s facts',
    link: 'Row of the integrity report',
    toReport: (year: number) => `Loan statistics of ${year}`,
    columns: {
      number: 'No.',
      measure: 'Measure',
      steps: 'Steps or method',
      period: 'Period',
      responsible: 'Responsible',
      outputs: 'Output',
      outcomes: 'Outcome',
    },
    edit: 'Change this row',
    again: 'A column that is emptied says again what the year’s facts say',
    lines: 'One line is one point',
    save: 'Save the row',
    document: 'DOCX file:',
  },
})

const book = bookWords.th

/**
 * What the row says of itself, as the office's integrity report has it (domain.md part 0). An
 * office's documents are Thai, whatever the screen speaks.
 */
export const measureText = {
  number: '5',
  measure: 'มาตรการกำกับดูแลและตรวจสอบการใช้ทรัพย์สินของราชการ',
  steps:
    'ระบุขั้นตอนและแนวทางในการขอยืมทรัพย์สินของทางราชการตามประเภทงานด้านต่าง ๆ ไว้อย่างชัดเจนในคู่มือมาตรฐานการปฏิบัติงาน',
  period: 'ตลอดปีงบประมาณ',
  heading: (year: number) =>
    `รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${year}`,
  order: book.order,
  orderOf: (number: string, on: string) => `${book.orderNumber(number)} ลงวันที่ ${on}`,
  form: book.form,
  register: book.register,
  report: 'รายงานสถิติการยืม สรุปผลการดำเนินการด้านการให้บริการยืม–คืนทรัพย์สินของราชการ สิ้นปีงบประมาณ',
  notYet: '(ยังไม่มี)',
  notNumbered: '(ยังไม่ได้ออกเลขที่หนังสือ)',
  numbered: (number: string) => `ที่ ${number}`,
  manual: (version: string) => `มีคู่มือการใช้ทรัพย์สินของทางราชการ ${version}`,
  served: (s: Served) =>
    `ให้บริการยืม ${s.loans} ใบ ${s.lines} รายการ ${s.units} หน่วย จากคำขอ ${s.requests} ใบ`,
  returned: (onTime: string, day: string, out: string) =>
    `คืนครบตามกำหนดร้อยละ ${onTime} ของรายการที่คืนครบ ค้างส่งคืน ณ วันที่ ${day} จำนวน ${out} หน่วย`,
  chased: (timely: string, needed: string) =>
    `ติดตามทวงหรือได้คืนครบภายใน 7 วัน ${timely} ใบ จากที่ครบกำหนดต้องติดตาม ${needed} ใบ`,
} as const
type Served = Record<'loans' | 'lines' | 'units' | 'requests', string>
