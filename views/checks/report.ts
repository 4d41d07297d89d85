import { lastDayOf } from '../../src/domain/dates.ts'
import { headTitleInFull, settingsOf } from '../../src/domain/office-settings.ts'
import type { Memo, ReportSignature } from '../reports/book.ts'
import { checkWords } from '../words/checks.ts'
import { longDate, shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { borrowerText, sinceText } from './on-loan.tsx'
import type { CheckShown } from './shown.ts'

type PaperTable = {
  title: string
  columns: { heading: string; share: number }[]
  rows: string[][]
  /** What it says where there is nothing. */
  empty: string
}

/** The report of an annual check as its paper reads, on the screen and in PDF alike; always Thai. */
export type CheckReport = {
  memo: Memo
  tables: PaperTable[]
  /** To whom the copies go (clause 213). */
  copies: string[]
  /** Each checker, and the head of the agency to whom they report. */
  signatures: ReportSignature[]
  bound: string
}

const w = checkWords.th
const pen = { on: null }
const checkerRole = 'ผู้ตรวจสอบพัสดุประจำปี'
const columns = (...given: [heading: string, share: number][]) =>
  given.map(([heading, share]) => ({ heading, share }))

export function checkReport(shown: CheckShown, office: Record<string, string>): CheckReport {
  const { check, dueOn, outcome } = shown
  const { figures, findings } = outcome
  const settings = settingsOf(office)
  const day = longDate(lastDayOf(check.fiscalYear), 'th')
  const units = (number: number) => `${count(number)} หน่วย`
  return {
    memo: {
      from: settings.name,
      number: '',
      date: check.reportedOn ?? '',
      subject: `รายงานผลการตรวจสอบพัสดุประจำปี ปีงบประมาณ ${check.fiscalYear}`,
      to: headTitleInFull(office),
      paragraphs: [
        `ตามคำสั่งที่ ${check.orderNumber} ลงวันที่ ${longDate(check.orderedOn, 'th')} แต่งตั้งผู้ตรวจสอบพัสดุประจำปี ปีงบประมาณ ${check.fiscalYear} ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 213 นั้น`,
        `ผู้ตรวจสอบได้ตรวจการรับจ่ายและตรวจนับพัสดุคงเหลือ ณ วันที่ ${day} จำนวน ${count(figures.things)} รายการ ${units(figures.units)} นับพบ ${units(figures.counted)} มีหลักฐานว่าอยู่ที่อื่น ${units(figures.accounted)} ไม่พบ ${units(figures.missing)} และมีข้อที่ตรวจพบ ${count(findings.length)} ข้อ รายละเอียดตามตารางแนบ ครบกำหนดรายงานวันที่ ${longDate(dueOn, 'th')}`,
        'จึงเรียนมาเพื่อโปรดทราบและพิจารณา หากมีพัสดุชำรุด เสื่อมสภาพ หรือสูญหาย เห็นควรดำเนินการตามข้อ 214 และส่งสำเนารายงานไปยังสำนักงานการตรวจเงินแผ่นดินและหน่วยงานต้นสังกัด',
      ],
      signer: null,
    },
    tables: [findingsTable(shown), loansTable(shown)],
    copies: ['สำนักงานการตรวจเงินแผ่นดิน (สตง.)', 'หน่วยงานต้นสังกัด'],
    signatures: [
      ...check.checkers.map(({ name, position }) => ({
        ...pen,
        role: checkerRole,
        name,
        position,
      })),
      { ...pen, role: 'ทราบ ดำเนินการตามระเบียบ', name: null, position: headTitleInFull(office) },
    ],
    bound: w.bound(check.sha256 ?? ''),
  }
}

/** Only what was settled by the day of the report is said in it. */
function findingsTable({ check, outcome }: CheckShown): PaperTable {
  const settledOf = (key: string) =>
    check.settled.find(({ finding, afterReport }) => finding === key && !afterReport)
  return {
    title: w.findings,
    columns: columns(
      ['ข้อ', 1],
      [w.thing, 5],
      [w.quantity, 2],
      ['สิ่งที่ตรวจพบ', 4],
      ['การดำเนินการ', 5],
    ),
    rows: outcome.findings.map(({ key, kind, line, said, units, stores, notes }, index) => {
      const settled = settledOf(key)
      const at = kind === 'missing' ? w.lookedAt : w.seenAt
      const where = stores.length > 0 ? [at(stores.join(', '))] : []
      return [
        String(index + 1),
        line ? [line.name, line.code].filter(Boolean).join(' ') : [said, ...notes].join(' '),
        `${count(units)} ${line?.unit ?? ''}`.trim(),
        [w.kinds[kind], ...where].join(' '),
        settled
          ? [w.ways[settled.how], settled.order, settled.reason].filter(Boolean).join(' ')
          : '–',
      ]
    }),
    empty: 'ไม่มีข้อใดที่ไม่ตรงกับทะเบียน',
  }
}

function loansTable({ check, loans, lines }: CheckShown): PaperTable {
  return {
    title: `พัสดุที่ยืมอยู่ ณ วันที่ ${longDate(lastDayOf(check.fiscalYear), 'th')}`,
    columns: columns(
      [w.thing, 5],
      [w.quantity, 2],
      [w.borrower, 4],
      [w.dueOn, 3.5],
      [w.since, 3.5],
    ),
    rows: loans.map(row => {
      const line = lines.get(row.item)
      return [
        [line?.name, line?.code].filter(Boolean).join(' '),
        `${count(row.units)} ${line?.unit ?? ''}`.trim(),
        `${borrowerText(row, w.publicBorrower)} (ใบยืม ${row.number}/${row.fiscalYear})`,
        shortDate(row.dueOn, 'th'),
        sinceText(row, w, 'th'),
      ]
    }),
    empty: w.noLoans,
  }
}
