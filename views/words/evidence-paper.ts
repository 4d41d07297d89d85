import type { EvidenceKind } from '../../src/domain/evidence.ts'

/** What stands in the pack itself: a paper of the office, in Thai whatever the reader's language. */
export const evidencePaper = {
  maskedNote:
    'ปกปิดข้อมูลส่วนบุคคลแล้ว: ชื่อผู้ยืมภายนอก โทรศัพท์ ที่อยู่ สถานที่ใช้ วัตถุประสงค์ที่เขียนเอง ใบเสร็จ และเหตุผล ส่วนบุคลากรแสดงเฉพาะหน่วยงานหรือตำแหน่ง เครื่องหมาย ••• คือข้อความที่ปกปิด',
  title: (year: number) => `หลักฐานการให้บริการยืม–คืนทรัพย์สินของทางราชการ ปีงบประมาณ พ.ศ. ${year}`,
  asAt: (day: string) => `ข้อมูล ณ วันที่ ${day}`,
  running: 'ปีงบประมาณนี้ยังไม่สิ้นสุด ตัวเลขเป็นยอดถึงวันดังกล่าว',
  items: 'รายการที่ผู้ประเมินขอ',
  itemColumns: ['รหัส', 'รายการ', 'ไฟล์'],
  noCode: 'ยังไม่ระบุ',
  noItems: 'ยังไม่ได้บันทึกรายการที่ผู้ประเมินขอของปีนี้',
  noFiles: 'ไม่มีไฟล์ในชุดนี้',
  all: 'ไฟล์ทั้งหมดในชุดนี้',
  privacy: 'ข้อมูลส่วนบุคคล',
  kinds: {
    order: 'คำสั่งแต่งตั้งคณะกรรมการ',
    'order-scan': 'คำสั่งฉบับลงนาม (สแกน)',
    announcement: 'ประกาศการให้ยืม',
    'announcement-scan': 'ประกาศฉบับลงนาม (สแกน)',
    manual: 'คู่มือการให้บริการยืม–คืน',
    form: 'แบบฟอร์มใบยืม',
    register: 'สมุดคุมการให้ยืม–คืน (ปกปิดข้อมูลส่วนบุคคล)',
    report: 'รายงานสถิติสิ้นปีงบประมาณ',
    measure: 'รายงานผลการดำเนินการตามมาตรการ',
    statistics: 'ข้อมูลเปิด: สถิติและรายการทรัพย์สินที่ให้ยืม',
  } satisfies Record<EvidenceKind, string>,
  order: (number: string, subject: string) => `คำสั่งที่ ${number} เรื่อง ${subject}`,
  announcement: (number: string, subject: string) => `ประกาศที่ ${number} เรื่อง ${subject}`,
  scan: (of: string, n: number) => `${of} ฉบับลงนาม (สแกน ${n})`,
  manual: (day: string) => `คู่มือการให้บริการยืม–คืน ฉบับที่ใช้อยู่ ณ วันที่ ${day}`,
  form: 'แบบฟอร์มใบยืม (ฉบับเปล่า)',
  registerSheet: 'สมุดคุมการให้ยืม–คืน ปกปิดข้อมูลส่วนบุคคล (ตารางคำนวณ)',
  registerTable: 'สมุดคุมการให้ยืม–คืน ปกปิดข้อมูลส่วนบุคคล (CSV)',
  carriedTable: 'ใบยืมที่ยกมาจากปีก่อน ปกปิดข้อมูลส่วนบุคคล (CSV)',
  report: (kind: string) => `รายงานสถิติการยืม (${kind.toUpperCase()})`,
  measure: 'รายงานผลการดำเนินการตามมาตรการ (DOCX)',
  measureColumns: 'รายงานผลการดำเนินการตามมาตรการ แยกตามคอลัมน์ (JSON)',
  index: 'หน้าสารบัญของชุดหลักฐาน',
  pack: 'ชุดหลักฐานทั้งชุด (ZIP)',
  statistics: (title: string) => `${title} (CSV)`,
  metadata: 'คำอธิบายชุดข้อมูลและคอลัมน์ (JSON)',
}

/** With which the first list begins, where last year has none; the codes are the assessor's. */
export const firstItems: { text: string; files: EvidenceKind[] }[] = [
  {
    text: 'คำสั่งแต่งตั้งคณะกรรมการและประกาศหลักเกณฑ์การยืมทรัพย์สินของทางราชการ',
    files: ['order', 'order-scan', 'announcement', 'announcement-scan'],
  },
  {
    text: 'คู่มือหรือแนวทางการปฏิบัติงานการยืม–คืนทรัพย์สิน พร้อมผังกระบวนการและแบบฟอร์ม',
    files: ['manual', 'form'],
  },
  {
    text: 'การกำกับติดตามและตรวจสอบการใช้ทรัพย์สินของทางราชการ (สมุดคุมการให้ยืม–คืน)',
    files: ['register'],
  },
  {
    text: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    files: ['measure', 'report'],
  },
  { text: 'ข้อมูลสถิติการให้บริการยืม–คืน', files: ['statistics', 'report'] },
]
