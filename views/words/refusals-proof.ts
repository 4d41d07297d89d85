import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
export type ProofWord = Extract<
  RefusalWord,
  | `photo-${string}`
  | `photos-${string}`
  | `signature-${string}`
  | 'signer-missing'
  | 'proof-of-nothing'
>

/** Refusals of photos and of signatures drawn on the screen. */
export const proofRefusals: Record<Language, Record<ProofWord, Say>> = {
  th: {
    'photo-too-large': f =>
      `รูปใหญ่เกิน ${f.most ?? ''} กิโลไบต์ ปกติหน้านี้ย่อรูปให้เอง ถ้าย่อไม่ได้ โปรดถ่ายใหม่ด้วยขนาดเล็กลงแล้วเลือกรูปอีกครั้ง`,
    'photo-unknown': () =>
      'แฟ้มนี้ไม่ใช่รูปถ่าย หรือเป็นรูปที่ไม่ครบ รับเฉพาะ JPEG, PNG และ WebP โปรดถ่ายหรือเลือกรูปอีกครั้ง',
    'photo-altered': () =>
      'รูปนี้หายไปหรือไม่ตรงกับรหัสในสมุดรายการ จึงไม่แสดง โปรดแจ้งผู้ดูแลระบบให้กู้จากสำเนาสำรอง',
    'photo-erased': () => 'รูปนี้ลบแล้วเมื่อพ้นกำหนดเก็บ ในสมุดเหลือเพียงรหัสว่าเคยมีรูป',
    'photos-too-many': f =>
      `ครั้งหนึ่งแนบรูปได้ไม่เกิน ${f.most ?? ''} รูป โปรดนำรูปออกบ้าง หรือจ่าย/รับคืนแยกเป็นหลายครั้ง`,
    'photos-too-many-of-line': f =>
      `แต่ละรายการแนบรูปได้ไม่เกิน ${f.most ?? ''} รูป โปรดเลือกเฉพาะรูปที่เห็นสภาพชัด`,
    'photos-too-heavy': f =>
      `รูปที่ส่งมารวมกันใหญ่เกิน ${f.most ?? ''} เมกะไบต์ จึงยังไม่ได้บันทึก โปรดเลือกรูปน้อยลงหรือย่อรูปก่อน แล้วกรอกอีกครั้ง`,
    'proof-of-nothing': () =>
      'รายการนี้จำนวนเป็น 0 จึงแนบรูปหรือบันทึกสภาพไม่ได้ โปรดใส่จำนวน หรือนำรูปและข้อความออก',
    'signature-unreadable': () => 'อ่านลายมือชื่อไม่ได้ โปรดล้างแล้วลงชื่อใหม่ หรือให้ลงชื่อบนกระดาษ',
    'signature-too-short': () => 'ลายมือชื่อสั้นเกินไป โปรดล้างแล้วลงชื่อใหม่ หรือให้ลงชื่อบนกระดาษ',
    'signature-of-other-things': () =>
      'จำนวนหรือชื่อเปลี่ยนไปหลังลงลายมือชื่อ โปรดให้ผู้ลงชื่ออ่านข้อความใหม่แล้วลงชื่ออีกครั้ง',
    'signer-missing': () => 'โปรดใส่ชื่อผู้ลงลายมือชื่อแทนผู้ยืม',
  },
  en: {
    'photo-too-large': f =>
      `The photo has more than ${f.most ?? ''} KB. This page makes photos smaller by itself; where it cannot, take a smaller one and choose it again.`,
    'photo-unknown': () =>
      'This file is no photo, or not a whole one. JPEG, PNG and WebP are taken. Take or choose the photo again.',
    'photo-altered': () =>
      'This photo is lost or differs from its hash in the book, so it is not shown. Ask the administrator to restore it from a backup.',
    'photo-erased': () =>
      'This photo was erased after the time for keeping it. The book keeps only the hash that tells there was one.',
    'photos-too-many': f =>
      `At most ${f.most ?? ''} photos go with one hand-over or return. Take some out, or do it in several goes.`,
    'photos-too-many-of-line': f =>
      `At most ${f.most ?? ''} photos go with a line. Choose those that show the condition best.`,
    'photos-too-heavy': f =>
      `The photos together have more than ${f.most ?? ''} MB, so nothing was written. Choose fewer or smaller ones and fill the form again.`,
    'proof-of-nothing': () =>
      'Nothing of this line moves, so it can have no photo and no condition. Give a quantity, or take them out.',
    'signature-unreadable': () =>
      'The signature cannot be read. Clear it and sign again, or have it signed on paper.',
    'signature-too-short': () =>
      'The signature is too short. Clear it and sign again, or have it signed on paper.',
    'signature-of-other-things': () =>
      'A quantity or a name changed after the signature. Let the signer read the new sentence and sign again.',
    'signer-missing': () => 'Give the name of whoever signs for the borrower.',
  },
}
