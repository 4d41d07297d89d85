import type { Role } from '../../src/domain/rights.ts'
import type { BorrowerClass } from '../../src/domain/words.ts'
import type { Language } from './words.ts'

export const roleNames: Record<Language, Record<Role, string>> = {
  th: {
    borrower: 'ผู้ยืม',
    'supply-officer': 'เจ้าหน้าที่พัสดุ',
    'division-head': 'หัวหน้าหน่วยงานเจ้าของพัสดุ',
    'permanent-secretary': 'ปลัด',
    'agency-head': 'หัวหน้าหน่วยงานของรัฐ',
    'finance-director': 'ผู้อำนวยการกองคลัง',
    'internal-auditor': 'ผู้ตรวจสอบภายใน',
    administrator: 'ผู้ดูแลระบบ',
  },
  en: {
    borrower: 'Borrower',
    'supply-officer': 'Supply officer',
    'division-head': 'Head of a division',
    'permanent-secretary': 'Permanent secretary',
    'agency-head': 'Head of the agency',
    'finance-director': 'Director of finance',
    'internal-auditor': 'Internal auditor',
    administrator: 'Administrator',
  },
}

/** What each role may do, in a line: shown beside the box that gives it. */
export const roleDuties: Record<Language, Record<Role, string>> = {
  th: {
    borrower: 'ขอยืม และดูใบยืมของตนเอง',
    'supply-officer': 'ดูแลทะเบียน จ่ายและรับคืน กองคลังทำแทนได้ทุกกอง',
    'division-head': 'อนุมัติการยืมใช้ภายในของทรัพย์สินกองตน',
    'permanent-secretary': 'ดูทุกใบยืม สมุดคุม และรายงาน',
    'agency-head': 'อนุมัติการนำไปใช้นอกสถานที่ และการให้หน่วยงานอื่นหรือประชาชนยืม',
    'finance-director': 'ตรวจสมุดคุมประจำเดือน และดูรายงาน',
    'internal-auditor': 'ดูได้ทุกอย่าง แก้ไขไม่ได้',
    administrator: 'จัดการบุคลากร บัญชีผู้ใช้ และการตั้งค่า ไม่มีสิทธิในใบยืม',
  },
  en: {
    borrower: 'asks for loans and sees their own',
    'supply-officer':
      'keeps the register, hands over and takes back; of the finance division, for all',
    'division-head': "decides loans of the division's property that stay inside",
    'permanent-secretary': 'sees every loan, the register and the reports',
    'agency-head': 'decides what leaves the premises or goes to agencies and the public',
    'finance-director': 'reviews the register each month and sees the reports',
    'internal-auditor': 'sees everything and changes nothing',
    administrator: 'people, accounts and settings; no rights over loans',
  },
}

export const classNames: Record<Language, Record<BorrowerClass, string>> = {
  th: { staff: 'บุคลากร', agency: 'หน่วยงานอื่น', public: 'ประชาชน' },
  en: { staff: 'Staff', agency: 'Other agencies', public: 'The public' },
}
