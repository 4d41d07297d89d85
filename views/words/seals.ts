import { words } from './words.ts'

export const sealWords = words({
  th: {
    title: 'ตราผนึกสมุดคุม',
    what: 'ตราผนึกหนึ่งครั้งครอบทุกรายการในสมุดจนถึงลำดับที่บอกไว้ พิมพ์หรือจดตรานี้เก็บไว้ ภายหลังจะตรวจได้ว่าไม่มีรายการใดถูกแก้ ถูกตัด หรือถูกถอดออก ระบบผนึกเองวันละครั้งเมื่อมีรายการใหม่',
    settings: 'ดูประวัติการตั้งค่าของหน่วยงาน',
    make: 'ผนึกสมุดตอนนี้',
    busy: 'กำลังผนึกสมุด โปรดรอ',
    day: 'วันที่ผนึก',
    through: 'ครอบถึงลำดับที่',
    seal: 'ตราผนึก (SHA-256)',
    by: 'โดย',
    itself: 'ระบบ ประจำวัน',
    person: 'เจ้าหน้าที่',
    none: 'ยังไม่มีตราผนึก',
    noneHint: 'เมื่อมีรายการในสมุด ระบบจะผนึกให้วันละครั้ง',
  },
  en: {
    title: 'Seals of the book',
    what: 'A seal covers every entry up to the position it names. Print it or write it down: later it shows that no entry was altered, cut off or taken out. The book is sealed once a day when there is news.',
    settings: 'See the history of the office’s settings',
    make: 'Seal the book now',
    busy: 'Sealing the book',
    day: 'Sealed on',
    through: 'Covers up to entry',
    seal: 'Seal (SHA-256)',
    by: 'By',
    itself: 'the system, daily',
    person: 'an officer',
    none: 'No seal yet',
    noneHint: 'Once there are entries the book is sealed once a day.',
  },
})
