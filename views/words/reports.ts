import { words } from './words.ts'

/** The year-end report: the titles of its tables follow domain.md 2.4. */
export const reportWords = words({
  th: {
    rooms: 'รายงานสถิติประจำปี',
    title: (year: number) => `รายงานสถิติการยืม ปีงบประมาณ พ.ศ. ${year}`,
    formal: 'รายงานสถิติการยืม สรุปผลการดำเนินการด้านการให้บริการยืม–คืนทรัพย์สินของราชการ',
    ofYear: (year: number) => `ประจำปีงบประมาณ พ.ศ.\u00a0${year}`,
    basis:
      'จัดทำตามมาตรการกำกับดูแลและตรวจสอบการใช้ทรัพย์สินของราชการ และระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 207–211',
    running: (day: string) => `ปีงบประมาณนี้ยังไม่สิ้นสุด ตัวเลขเป็นยอดถึงวันที่ ${day}`,
    whole: (day: string) => `ยอด ณ วันที่ ${day}`,
    intro: 'เลือกปีงบประมาณเพื่อดูตารางสถิติ หรือดาวน์โหลดไปใช้ต่อ',
    open: (year: number) => `ดูรายงานปี ${year}`,
    print: 'พิมพ์รายงาน',
    printHint: 'พิมพ์ด้วยคำสั่งพิมพ์ของเบราว์เซอร์ (Ctrl+P) กระดาษ A4',
    otherYears: 'ปีอื่น',
    files: 'ไฟล์สำหรับใช้ต่อ',
    toRegister: (year: number) => `สมุดคุมปี ${year}`,
    sealed: (through: string, seal: string) => `ผนึกสมุดล่าสุดถึงรายการที่ ${through} รหัสผนึก ${seal}`,
    notSealed: 'สมุดยังไม่เคยผนึก',
    wrongTitle: 'ยังแสดงรายงานไม่ได้ ยอดรวมไม่ตรงกัน',
    wrongLead:
      'ระบบตรวจยอดที่ต้องเท่ากันก่อนแสดงรายงานทุกครั้ง และพบยอดที่ไม่ตรงกันดังนี้ โปรดแจ้งเจ้าหน้าที่พัสดุ กองคลัง ให้ตรวจรายการในสมุด',
    wrongRow: (left: string, right: string) => `${left} ไม่เท่ากับ ${right}`,
    wrongLoans: (loans: string) => `ใบยืมเลขที่ ${loans}`,
    signatures: [
      'ผู้จัดทำรายงาน',
      'ผู้ตรวจสอบ (ผู้อำนวยการกองคลัง)',
      'ความเห็นปลัด',
      'ทราบ/เห็นชอบ (หัวหน้าหน่วยงานของรัฐ)',
    ] as string[],
    sign: 'ลงชื่อ',
    position: 'ตำแหน่ง',
    signDay: 'วันที่',
    contents: 'สารบัญตาราง',
  },
  en: {
    rooms: 'Yearly statistics',
    title: (year: number) => `Loan statistics, fiscal year ${year}`,
    formal: 'Loan statistics: summary of the lending and return of official property',
    ofYear: (year: number) => `Fiscal year ${year}`,
    basis:
      'Made under the measure on overseeing the use of official property, and clauses 207–211 of the 2560 regulation on procurement and supplies administration',
    running: (day: string) => `This fiscal year is still running. Figures up to ${day}`,
    whole: (day: string) => `Figures as at ${day}`,
    intro: 'Choose a fiscal year to see its tables, or download them',
    open: (year: number) => `Report of ${year}`,
    print: 'Print the report',
    printHint: 'Print with the browser (Ctrl+P), paper A4',
    otherYears: 'Other years',
    files: 'Files',
    toRegister: (year: number) => `Control register of ${year}`,
    sealed: (through: string, seal: string) =>
      `Book last sealed up to entry ${through}, seal ${seal}`,
    notSealed: 'The book was never sealed',
    wrongTitle: 'The report cannot be shown yet: totals do not agree',
    wrongLead:
      'Totals that must be equal are checked before every report. These are not; please ask the supply officer of the finance division to look at the book',
    wrongRow: (left: string, right: string) => `${left} is not ${right}`,
    wrongLoans: (loans: string) => `loans ${loans}`,
    signatures: [
      'Prepared by',
      'Checked by (finance director)',
      'Opinion of the permanent secretary',
      'Noted by the head of the agency',
    ] as string[],
    sign: 'Signed',
    position: 'Position',
    signDay: 'Date',
    contents: 'Tables',
  },
})
