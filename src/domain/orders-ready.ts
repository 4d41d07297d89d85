import type { OrderContent, OrderMember } from './order.ts'
import { titleInFull } from './titles.ts'

/** The five duties of the committee of measure 5 (domain.md 2.5): it reviews, it approves no loan. */
const duties = (head: string) => [
  'ทบทวนและปรับปรุงคู่มือการใช้ทรัพย์สินของทางราชการ',
  'กำหนดขั้นตอนและแบบฟอร์มการยืม–คืนตามประเภทงาน',
  'กำกับ ติดตาม และตรวจสอบการใช้ทรัพย์สินของทางราชการ',
  `สรุปและรายงานผลต่อ${head}เมื่อสิ้นปีงบประมาณ`,
  'เผยแพร่คู่มือและรายงานบนเว็บไซต์ของหน่วยงาน',
]

type Office = { name: string; headTitle: string }

/** What comes ready to be edited: the committee that reviews and revises the manual. */
export function readyOrder(office: Office, members: OrderMember[]): OrderContent {
  return {
    subject: 'แต่งตั้งคณะกรรมการทบทวน ปรับปรุงการจัดทำคู่มือการใช้ทรัพย์สินของทางราชการ',
    basis: [
      `เพื่อให้การกำกับดูแลและตรวจสอบการใช้ทรัพย์สินของทางราชการของ${office.name}เป็นไปด้วยความเรียบร้อย มีขั้นตอนการขอยืมตามประเภทงานที่ชัดเจน โปร่งใส และตรวจสอบได้`,
      'อาศัยอำนาจตามความในระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 และพระราชบัญญัติที่จัดตั้งองค์กรปกครองส่วนท้องถิ่น จึงแต่งตั้งคณะกรรมการ ประกอบด้วย',
    ].join('\n'),
    members,
    duties: duties(office.headTitle || 'หัวหน้าหน่วยงาน'),
    effectiveFrom: null,
    effectiveTo: null,
    replaces: '',
  }
}

/** The title of the head under a signature. */
export function fullHeadTitle({ name, headTitle }: Office): string {
  return titleInFull(headTitle, name)
}
