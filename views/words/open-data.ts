type Said = { title_th: string; title_en: string }

/** What the tables of open data are called; their names are those of the files. */
export const openTableWords = {
  asset_loan_summary: {
    title_th: 'สรุปการยืม–คืนทั้งปี',
    title_en: 'Loans of the year in sum',
  },
  asset_loan_monthly: { title_th: 'การยืม–คืนรายเดือน', title_en: 'Loans by month' },
  asset_loan_by_category: {
    title_th: 'การยืมตามหมวดทรัพย์สิน',
    title_en: 'Loans by category of asset',
  },
  asset_loan_top_items: {
    title_th: 'รายการที่ยืมมากที่สุด 10 อันดับ',
    title_en: 'The ten assets lent most often',
  },
  asset_loan_by_borrower_class: {
    title_th: 'การยืมตามประเภทผู้ยืม',
    title_en: 'Loans by class of borrower',
  },
  asset_loan_by_borrower_division: {
    title_th: 'การยืมของบุคลากรตามหน่วยงานผู้ยืม',
    title_en: 'Loans of staff by their division',
  },
  asset_loan_by_owner_division: {
    title_th: 'การยืมตามหน่วยงานเจ้าของทรัพย์สิน',
    title_en: 'Loans by owning division',
  },
  asset_loan_by_work_type: { title_th: 'การยืมตามประเภทงาน', title_en: 'Loans by work type' },
  asset_loan_by_use_location: {
    title_th: 'การยืมตามสถานที่ใช้',
    title_en: 'Loans by place of use',
  },
  asset_loan_punctuality: {
    title_th: 'ความตรงต่อเวลาและการติดตามทวง',
    title_en: 'Punctuality and chases',
  },
  asset_loan_damage: {
    title_th: 'ชำรุด สูญหาย และการชดใช้',
    title_en: 'Damage, loss and settlement',
  },
  asset_loan_outstanding: {
    title_th: 'รายการค้างส่งคืน ณ วันสิ้นงวด',
    title_en: 'Lines outstanding at the last day',
  },
  asset_loan_corrections: {
    title_th: 'รายการแก้ไขของปีก่อนที่ลงในปีนี้',
    title_en: 'Corrections of earlier years made in this one',
  },
  lendable_assets: {
    title_th: 'รายการทรัพย์สินที่ให้ยืม ณ วันสิ้นงวด',
    title_en: 'Assets that are lent, at the last day',
  },
} as const satisfies Record<string, Said>
export type OpenTableName = keyof typeof openTableWords

type Type = 'integer' | 'decimal' | 'text' | 'date' | 'year-month'
type Column = { type: Type; description_th: string; description_en: string }

const column = (type: Type, description_th: string, description_en: string): Column => ({
  type,
  description_th,
  description_en,
})
const whole = (th: string, en: string) => column('integer', th, en)

/** Every column of the open data: a table cannot have one that is not described here. */
export const columnWords = {
  fiscal_year_be: whole('ปีงบประมาณ พ.ศ.', 'Fiscal year, Buddhist era'),
  fiscal_year_ce: whole('ปีงบประมาณ ค.ศ.', 'Fiscal year, common era'),
  month: column('year-month', 'เดือนตามปฏิทิน ค.ศ. (YYYY-MM)', 'Calendar month, CE (YYYY-MM)'),
  calendar_year_be: whole('ปีปฏิทิน พ.ศ. ของเดือน', 'Calendar year of the month, Buddhist era'),
  requests: whole('คำขอทั้งหมด (ใบ)', 'Requests (loans)'),
  approved: whole('อนุมัติ (ใบ)', 'Approved (loans)'),
  partly_approved: whole('อนุมัติบางส่วน (ใบ)', 'Approved in part (loans)'),
  refused: whole('ไม่อนุมัติ (ใบ)', 'Refused (loans)'),
  cancelled: whole('ยกเลิก (ใบ)', 'Cancelled (loans)'),
  undecided: whole('ยังไม่พิจารณา (ใบ)', 'Undecided (loans)'),
  decided_from_earlier_years: whole(
    'คำขอของปีก่อนที่พิจารณาในปีนี้ (ใบ)',
    'Requests of earlier years decided in this one (loans)',
  ),
  loans: whole('ยืมจริง (ใบ) นับตามวันที่จ่าย', 'Loans handed over, by that day'),
  lines: whole('ยืมจริง หรือชำรุดสูญหาย (รายการ)', 'Lines handed over, or damaged or lost'),
  units: whole('จำนวนหน่วย', 'Units'),
  units_out: whole('จ่าย (หน่วย)', 'Units handed over'),
  units_in: whole('รับคืน (หน่วย)', 'Units returned'),
  units_brought_forward: whole('ยกมา (หน่วย)', 'Units brought forward'),
  units_returned_good: whole('คืนสภาพดี (หน่วย)', 'Units returned in good condition'),
  units_returned_damaged: whole('คืนชำรุด (หน่วย)', 'Units returned damaged'),
  units_lost: whole('สูญหาย (หน่วย)', 'Units lost'),
  units_damaged: whole('ชำรุด (หน่วย)', 'Units damaged'),
  units_carried_forward: whole('ยกไป (หน่วย)', 'Units carried forward'),
  request_to_decision_median_days: column(
    'decimal',
    'มัธยฐานจากวันขอถึงวันพิจารณา (วัน)',
    'Median days from request to decision',
  ),
  request_to_handover_median_days: column(
    'decimal',
    'มัธยฐานจากวันขอถึงวันรับของ (วัน)',
    'Median days from request to hand-over',
  ),
  asset_category: column('text', 'หมวดทรัพย์สิน', 'Category of asset'),
  unit_days: whole('หน่วย × วันที่ยืม', 'Units times days on loan'),
  owned_units: whole('จำนวนที่มีในทะเบียน (หน่วย)', 'Units on the register'),
  asset: column('text', 'เลขครุภัณฑ์ หรือชื่อเมื่อไม่มีเลข', 'Asset code, or its name without one'),
  borrower_class: column(
    'text',
    'ประเภทผู้ยืม: staff บุคลากร agency หน่วยงานของรัฐอื่น public ประชาชน',
    'Class of borrower: staff, agency, public',
  ),
  borrower_division: column('text', 'หน่วยงานของผู้ยืม', 'Division of the borrower'),
  owner_division: column('text', 'หน่วยงานเจ้าของทรัพย์สิน', 'Division that owns the asset'),
  work_type: column('text', 'ประเภทงาน', 'Work type'),
  use_location: column(
    'text',
    'สถานที่ใช้: inside ภายใน outside นอกสถานที่',
    'Place of use: inside, outside',
  ),
  closed_lines: whole('คืนครบแล้ว (รายการ)', 'Lines returned in full'),
  on_time: whole('คืนตรงเวลา (รายการ)', 'Lines on time'),
  late_1_7: whole('เกินกำหนด 1–7 วัน (รายการ)', 'Lines 1 to 7 days late'),
  late_8_30: whole('เกินกำหนด 8–30 วัน (รายการ)', 'Lines 8 to 30 days late'),
  late_over_30: whole('เกินกำหนดกว่า 30 วัน (รายการ)', 'Lines over 30 days late'),
  outstanding_lines: whole('ค้างส่งคืน (รายการ)', 'Lines outstanding'),
  outstanding_overdue: whole('ค้างและเกินกำหนด (รายการ)', 'Lines outstanding and overdue'),
  chase_deadlines: whole('ต้องติดตามทวงตามข้อ 211 (ใบ)', 'Loans to be chased (clause 211)'),
  chased_in_time: whole('ติดตามทวงภายใน 7 วัน (ใบ)', 'Loans chased within 7 days'),
  returned_before_deadline: whole('คืนก่อนครบ 7 วัน (ใบ)', 'Loans returned within the 7 days'),
  chase_missed: whole('ไม่ได้ติดตามทวงภายในกำหนด (ใบ)', 'Loans not chased in time'),
  settled_repair: whole('ชดใช้โดยซ่อม (รายการ)', 'Lines settled by repair'),
  settled_replace: whole('ชดใช้เป็นของ (รายการ)', 'Lines settled in kind'),
  settled_pay: whole('ชดใช้เป็นเงิน (รายการ)', 'Lines settled in money'),
  paid_baht: column('decimal', 'เงินชดใช้ (บาท)', 'Paid (baht)'),
  open: whole('อยู่ระหว่างชดใช้ (รายการ)', 'Lines not yet settled'),
  settled_from_earlier_years: whole(
    'ชดใช้ของปีก่อนในปีนี้ (รายการ)',
    'Lines of earlier years settled in this one',
  ),
  paid_from_earlier_years_baht: column(
    'decimal',
    'เงินชดใช้ของปีก่อนในปีนี้ (บาท)',
    'Paid in this year for earlier ones (baht)',
  ),
  loan_no: column('text', 'เลขที่ใบยืม', 'Number of the loan'),
  due_date: column(
    'date',
    'กำหนดส่งคืน (ค.ศ. ISO 8601) ว่างเมื่อกำหนดเป็นเงื่อนไข',
    'Due date (ISO 8601), empty where it waits for a condition',
  ),
  corrected: column('text', 'แก้รายการ: hand-over จ่าย return คืน', 'What: hand-over or return'),
  corrected_on: column('date', 'วันที่ของรายการเดิม', 'Day of the entry that was corrected'),
  made_on: column('date', 'วันที่แก้', 'Day of the correction'),
  asset_code: column(
    'text',
    'เลขครุภัณฑ์ ว่างเมื่อไม่มีรหัส ช่วงรหัสเขียนว่า A ถึง B',
    'Asset code; empty without one, a range as A ถึง B',
  ),
  asset_name: column('text', 'ชื่อทรัพย์สิน', 'Name of the asset'),
  unit: column('text', 'หน่วยนับ', 'Unit of count'),
  total_qty: whole('จำนวนทั้งหมดในทะเบียน (หน่วย)', 'Units on the register'),
  public_may_borrow: column(
    'text',
    'ประชาชนยืมได้ตามประกาศ: yes ได้ no ไม่ได้',
    'May the public borrow it under an announcement: yes, no',
  ),
} as const satisfies Record<string, Column>
export type OpenColumn = keyof typeof columnWords
