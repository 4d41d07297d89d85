import { words } from './words.ts'

type Named = { item: string; number: string }
const listed = (rows: Named[], unit: string) =>
  rows.map(({ item, number }) => `${item} (${number} ${unit})`).join(', ')

/** The texts of the year-end report around its tables: domain.md 2.4. Every one is the product's own. */
export const bookWords = words({
  th: {
    memo: 'บันทึกข้อความ',
    emblemPlace: 'ตราครุฑ',
    memoLabels: { from: 'ส่วนราชการ', number: 'ที่', date: 'วันที่', subject: 'เรื่อง', to: 'เรียน' },
    memoSubject: (year: number) =>
      `รายงานสถิติการยืม สรุปผลการดำเนินการด้านการให้บริการยืม–คืนทรัพย์สินของราชการ ประจำปีงบประมาณ พ.ศ. ${year}`,
    memoWhy: (office: string, division: string) =>
      `ตามที่${office}ได้กำหนดมาตรการกำกับดูแลและตรวจสอบการใช้ทรัพย์สินของราชการ โดยให้${division}สรุปผลการดำเนินการด้านการให้บริการยืม–คืนทรัพย์สินของราชการเมื่อสิ้นปีงบประมาณ นั้น`,
    memoWhat: (s: MemoFigures) =>
      [
        `${s.division}ได้รวบรวมสถิติจากสมุดคุมการให้ยืม–คืนทรัพย์สิน ปีงบประมาณ พ.ศ. ${s.year} แล้ว`,
        `มีคำขอยืม ${s.requests} ใบ จ่ายทรัพย์สิน ${s.loans} ใบ ${s.lines} รายการ ${s.units} หน่วย`,
        `คืนครบตามกำหนดร้อยละ ${s.onTime} ของรายการที่คืนครบ`,
        `และค้างส่งคืน ณ วันที่ ${s.day} จำนวน ${s.out} หน่วย รายละเอียดตามรายงานที่แนบมาพร้อมนี้`,
      ].join(' '),
    memoAsk: 'จึงเรียนมาเพื่อโปรดทราบและพิจารณา',
    reasons: 'หลักการและเหตุผล',
    reasonsText: (office: string) =>
      `การยืมทรัพย์สินของราชการเป็นไปตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 207 ถึงข้อ 211 ${office}จึงกำหนดขั้นตอนตามประเภทงานไว้ในคู่มือ จัดทำแบบฟอร์มและสมุดคุม และสรุปสถิติเมื่อสิ้นปีงบประมาณ เพื่อให้การใช้ทรัพย์สินโปร่งใสและตรวจสอบได้`,
    underAnnouncement: (number: string, on: string) =>
      `การให้ประชาชนยืมเป็นไปตามประกาศ ที่ ${number} ลงวันที่ ${on}`,
    outputs: 'การดำเนินการตามมาตรการ',
    output: 'ผลผลิตของมาตรการ',
    reference: 'เลขที่หรือฉบับ',
    onDay: 'วันที่',
    none: 'ยังไม่มี',
    order: 'คำสั่งแต่งตั้งคณะกรรมการทบทวน ปรับปรุงการจัดทำคู่มือการใช้ทรัพย์สินของทางราชการ',
    orderNumber: (number: string) => `ที่ ${number}`,
    manual: 'คู่มือมาตรฐานการปฏิบัติงาน การใช้ทรัพย์สินของทางราชการ ตามประเภทงาน',
    manualVersion: (workTypes: string, version: string, order: string) =>
      `${workTypes} ประเภทงาน ฉบับที่ ${version} ตามคำสั่ง ที่ ${order}`,
    form: 'แบบฟอร์มการให้บริการยืมทรัพย์สินของทางราชการ',
    formUsed: (forms: string) => `ใบยืมพัสดุ (บย.) ใช้ในปีนี้ ${forms} ใบ`,
    register: 'สมุดคุมการให้ยืม–คืนทรัพย์สินของทางราชการ',
    registerNumbers: (first: string, last: string, year: number) =>
      `เลขที่ ${first}/${year} ถึง ${last}/${year}`,
    report: 'รายงานสถิติการยืม สรุปผลการดำเนินการ (ฉบับนี้)',
    results: 'ผลการดำเนินการ',
    outstanding: 'ทรัพย์สินค้างส่งคืน',
    service: 'ระยะเวลาให้บริการ',
    corrections: 'รายการแก้ไขของปีก่อน',
    advice: 'ปัญหา อุปสรรค และข้อเสนอแนะ',
    problems: 'ปัญหาและอุปสรรค',
    suggestions: 'ข้อเสนอแนะ',
    noProblems: 'ไม่พบปัญหาและอุปสรรคจากสถิติของปีนี้',
    noSuggestions: 'ไม่มีข้อเสนอแนะเพิ่มเติม',
    damaged: (rows: Named[]) => `ทรัพย์สินที่ชำรุดหรือสูญหายมากที่สุด ได้แก่ ${listed(rows, 'หน่วย')}`,
    damagedAdvice: (item: string) =>
      `ตรวจสภาพ ${item} ทั้งก่อนจ่ายและเมื่อรับคืน และพิจารณาซ่อมบำรุงหรือจัดหาทดแทน`,
    refused: (rows: Named[]) => `ทรัพย์สินที่ขอแล้วไม่ได้รับอนุมัติมากที่สุด ได้แก่ ${listed(rows, 'ใบ')}`,
    refusedAdvice: (item: string) => `ชี้แจงหลักเกณฑ์การยืม ${item} ให้ทราบทั่วกัน หรือพิจารณาจัดหาเพิ่ม`,
    overdue: (rows: (Named & { loan: string; isOut: boolean })[]) =>
      `รายการที่เกินกำหนดนานที่สุด ได้แก่ ${rows
        .map(
          ({ loan, item, number, isOut }) =>
            `ใบยืมที่ ${loan} ${item} เกินกำหนด ${number} วัน${isOut ? ' ยังไม่คืน' : ''}`,
        )
        .join(', ')}`,
    missed: (loans: string) => `มีใบยืมที่ไม่ได้ติดตามทวงภายใน 7 วัน จำนวน ${loans} ใบ`,
    overdueAdvice: 'แจ้งเตือนผู้ยืมก่อนครบกำหนด และติดตามทวงภายใน 7 วันนับแต่วันครบกำหนด (ข้อ 211)',
    idle: (items: string, of: string, names: string) =>
      `ทรัพย์สินที่ไม่มีผู้ยืมตลอดปี ${items} รายการ จาก ${of} รายการ เช่น ${names}`,
    idleAdvice: 'ประชาสัมพันธ์ทรัพย์สินที่ยืมได้ และทบทวนความจำเป็นของรายการที่ไม่มีผู้ยืม',
    sought: (rows: { item: string; on: string; loans: string; units: string }[]) =>
      `ทรัพย์สินที่มีผู้ขอใช้ในวันเดียวกันมากที่สุด ได้แก่ ${rows
        .map(({ item, on, loans, units }) => `${item} วันที่ ${on} (${loans} ใบ รวม ${units} หน่วย)`)
        .join(', ')}`,
    soughtAdvice: (item: string) => `ให้ยื่นคำขอใช้ ${item} ล่วงหน้า และพิจารณาจัดหาเพิ่มในช่วงที่มีผู้ใช้มาก`,
  },
  en: {
    memo: 'Memorandum',
    emblemPlace: 'ตราครุฑ',
    memoLabels: { from: 'From', number: 'No.', date: 'Date', subject: 'Subject', to: 'To' },
    memoSubject: (year: number) =>
      `Loan statistics: summary of the lending and return of official property, fiscal year ${year}`,
    memoWhy: (office: string, division: string) =>
      `${office} has a measure on overseeing the use of official property, under which ${division} sums up the lending and return of property at the end of the fiscal year.`,
    memoWhat: (s: MemoFigures) =>
      [
        `${s.division} has gathered the statistics of fiscal year ${s.year} from the control register:`,
        `${s.requests} loans requested; ${s.loans} loans, ${s.lines} lines and ${s.units} units handed over;`,
        `${s.onTime}% of closed lines back on time;`,
        `${s.out} units outstanding on ${s.day}. The report is attached.`,
      ].join(' '),
    memoAsk: 'For your information and consideration.',
    reasons: 'Principles and reasons',
    reasonsText: (office: string) =>
      `Official property is lent under clauses 207 to 211 of the Ministry of Finance regulation of 2560 BE. ${office} therefore keeps procedures by work type in its manual, a loan form and a control register, and sums up the statistics at the end of each fiscal year, so that the use of property can be seen and checked.`,
    underAnnouncement: (number: string, on: string) =>
      `The public borrows under announcement ${number} of ${on}.`,
    outputs: 'What was done under the measure',
    output: 'Output of the measure',
    reference: 'Number or version',
    onDay: 'Date',
    none: 'None yet',
    order: 'Order appointing the committee that reviews the manual on the use of official property',
    orderNumber: (number: string) => `No. ${number}`,
    manual: 'Manual on the use of official property, by work type',
    manualVersion: (workTypes: string, version: string, order: string) =>
      `${workTypes} work types, version ${version}, under order ${order}`,
    form: 'Loan form',
    formUsed: (forms: string) => `Loan form, ${forms} used this year`,
    register: 'Control register of loans and returns',
    registerNumbers: (first: string, last: string, year: number) =>
      `Numbers ${first}/${year} to ${last}/${year}`,
    report: 'Loan statistics report (this one)',
    results: 'Results',
    outstanding: 'Property outstanding',
    service: 'Service times',
    corrections: 'Corrections of earlier years',
    advice: 'Problems and suggestions',
    problems: 'Problems',
    suggestions: 'Suggestions',
    noProblems: 'The statistics of this year show no problem.',
    noSuggestions: 'No further suggestions.',
    damaged: (rows: Named[]) => `Most damaged or lost: ${listed(rows, 'units')}`,
    damagedAdvice: (item: string) =>
      `Check the condition of ${item} at hand-over and at return; consider repair or replacement`,
    refused: (rows: Named[]) => `Most often refused: ${listed(rows, 'loans')}`,
    refusedAdvice: (item: string) => `Make the rules for ${item} known, or consider buying more`,
    overdue: (rows: (Named & { loan: string; isOut: boolean })[]) =>
      `Longest overdue: ${rows
        .map(
          ({ loan, item, number, isOut }) =>
            `loan ${loan}, ${item}, ${number} days${isOut ? ', still out' : ''}`,
        )
        .join('; ')}`,
    missed: (loans: string) => `${loans} loans were not chased within 7 days`,
    overdueAdvice:
      'Remind borrowers before the due date and chase within 7 days of it, as clause 211 asks',
    idle: (items: string, of: string, names: string) =>
      `${items} of ${of} items were not borrowed all year, such as ${names}`,
    idleAdvice: 'Make known what can be borrowed, and review the need for what nobody borrows',
    sought: (rows: { item: string; on: string; loans: string; units: string }[]) =>
      `Most sought on the same day: ${rows
        .map(({ item, on, loans, units }) => `${item} on ${on} (${loans} loans, ${units} units)`)
        .join('; ')}`,
    soughtAdvice: (item: string) =>
      `Ask for requests for ${item} ahead of time, and consider buying more for busy days`,
  },
})

/** The figures that the memo names, as it writes them. */
type MemoFigures = Record<
  'division' | 'requests' | 'loans' | 'lines' | 'units' | 'onTime' | 'day' | 'out',
  string
> & { year: number }
