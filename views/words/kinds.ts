import { words } from './words.ts'

/** What clause lends a thing: the kinds of the register, and what a kind stands in the way of. */
export const kindWords = words({
  th: {
    kind: 'ประเภทพัสดุ',
    kinds: {
      durable: 'ใช้คงรูป',
      consumable: 'ใช้สิ้นเปลือง',
      vehicle: 'รถราชการ',
    },
    hints: {
      durable: 'ยืมแล้วคืนของเดิม เช่น เต็นท์ เก้าอี้ เครื่องฉาย (ระเบียบฯ ข้อ 208)',
      consumable: 'ใช้แล้วหมดไป เช่น ทราย น้ำยา กระดาษ ให้ยืมได้เฉพาะหน่วยงานของรัฐ (ข้อ 210)',
      vehicle: 'ใช้ระเบียบรถยนต์ของ อปท. ไม่ให้ยืมด้วยใบยืม',
    },
    vehicle:
      'รถราชการไม่ยืมด้วยใบยืมนี้ ใช้แบบ 3 ใบขออนุญาตใช้รถ ตามระเบียบกระทรวงมหาดไทยว่าด้วยการใช้และรักษารถยนต์ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548',
    consumable:
      'พัสดุประเภทใช้สิ้นเปลืองให้ยืมได้เฉพาะระหว่างหน่วยงานของรัฐ (ระเบียบฯ ข้อ 210) ถ้าจะใช้ในงานของสำนักงาน โปรดใช้ใบเบิก',
    onlyAgency: 'ใช้สิ้นเปลือง: ให้ยืมได้เฉพาะหน่วยงานของรัฐ โปรดเอาออก แล้วใช้ใบเบิก (ข้อ 210)',
    notThisForm: 'รถราชการใช้ระเบียบของตนเอง โปรดเอาออกจากใบ',
    ownForm: 'ใช้สิ้นเปลือง: ต้องทำคนละใบกับพัสดุใช้คงรูป โปรดเอาออก แล้วทำอีกใบ',
  },
  en: {
    kind: 'Kind of supplies',
    kinds: { durable: 'Durable', consumable: 'Consumable', vehicle: 'Official vehicle' },
    hints: {
      durable: 'The same thing comes back: tents, chairs, projectors (clause 208)',
      consumable: 'Used up: sand, chemicals, paper; lent to state agencies only (clause 210)',
      vehicle: 'Under the regulation on vehicles; never lent by this form',
    },
    vehicle:
      'Official vehicles are not lent by this form. Use form 3 of the Ministry of Interior’s regulation on the use and care of vehicles of local government, 2548.',
    consumable:
      'Consumables are lent between state agencies only (clause 210). For the office’s own work use a requisition (ใบเบิก).',
    onlyAgency:
      'Consumable: lent to state agencies only. Take it out, and use a requisition (clause 210)',
    notThisForm: 'Official vehicles have a regulation of their own. Take it out of the form',
    ownForm: 'Consumable: not on one form with durable things. Take it out, and make another form',
  },
})
