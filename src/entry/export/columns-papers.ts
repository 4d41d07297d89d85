import type { TableColumns } from './columns-common.ts'

/** Papers, years, checks and labels. */
export const paperColumns: TableColumns = {
  procedure: {
    about: 'คู่มือแต่ละประเภทงาน · procedures: every version of every kind of work',
    columns: `
version         number of the version
status          draft or adopted
order_id        id of the order in the product
adopted_on      day of adoption
effective_on    first day it holds`,
  },
  committee_order: {
    about: 'คำสั่ง · orders',
    columns: `
number_reason   why the number is not the next one
signed_on       day it was signed
replaces        id of the order that it replaces`,
  },
  announcement: {
    about: 'ประกาศให้ประชาชนยืม · announcements on lending to the public',
    columns: `
date            day of the announcement
start_on        first day it holds
end_on          last day it holds
ended_on        day it was ended earlier
end_reason      why`,
  },
  file: {
    about: 'แฟ้มแนบ · attached files; the bytes are in files/',
    columns: `
belongs_to      stream of the thing it belongs to`,
  },
  photo: {
    about: 'ภาพถ่ายและลายมือชื่อของใบยืม · photos and signatures of loans; the bytes are in files/',
    columns: `
what            photo or signature
way             handovers or returns
width           in pixels
height          in pixels
erased_at       when its bytes were erased`,
  },
  closed_year: {
    about: 'ปีที่ปิดสมุดแล้ว · fiscal years whose book was closed',
    columns: `
year            Buddhist fiscal year
last_day        its last day
closed_on       day of closing
closed_by       id of who closed it
seal            seal over the book up to then
figures         statistics of the year, as JSON
figures_hash    SHA-256 of the figures
facts           what its pages show, as JSON
facts_hash      SHA-256 of the facts
checklist       what was looked at before closing, as JSON
remarks         remarks at closing
documents       kept documents, as JSON
acknowledged_on day the head of the agency took note
acknowledged_by id of the head
acknowledged_remarks what the head wrote`,
  },
  stock_check: {
    about: 'การตรวจสอบประจำปี · annual checks',
    columns: `
fiscal_year     Buddhist fiscal year
ordered_on      day of the order
appointed_on    day of appointment
checkers        who counts what, as JSON
opened_on       day the list was drawn
things          items on the list
settled         findings that were settled, as JSON
reported_on     day of the report
counts          how many counts were reported
open_findings   findings not settled then`,
  },
  check_line: {
    about: 'บัญชีรายการตรวจ · lists of 30 September',
    columns: `
n               number on the list
owned           units owned then
loan            units on loan then`,
  },
  check_loan: { about: 'ของที่ยืมอยู่ ณ วันตรวจ · who had what on that day', columns: '' },
  check_count: {
    about: 'ผลการนับ · what the checkers saw',
    columns: `
said            what was said of it
damaged         1 where damage was seen
counted_on      day
counted_at      instant, UTC`,
  },
  label: {
    about: 'ป้าย · labels and how they stand',
    columns: `
seen_on         day an officer first read it
seen_by         id of the officer`,
  },
  label_printing: {
    about: 'การพิมพ์ป้าย · printings of labels',
    columns: `
printed_at      instant, UTC
sheet           id of the paper
sheet_name      its name
printer         id of the printer
printer_name    its name
start           first place on the sheet
copies          copies of each label
labels          how many labels`,
  },
  printed_label: {
    about: 'ป้ายที่พิมพ์ · labels of a printing',
    columns: `
n               place in it`,
  },
  label_sheet: {
    about: 'กระดาษป้ายที่วัดเอง · label papers that the office measured',
    columns: `
measures        in millimetres, as JSON`,
  },
  printer: {
    about: 'เครื่องพิมพ์ · printers and how far each moves a print',
    columns: `
right           millimetres to the right
down            millimetres down`,
  },
  tag_claim: {
    about: 'ป้ายเปล่าที่ใช้แล้ว · blank tags that items took',
    columns: `
claimed_on      day`,
  },
}
