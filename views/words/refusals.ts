import type { Refusal, RefusalWord } from '../../src/domain/verdict.ts'
import { agencyRefusals } from './refusals-agencies.ts'
import { authorityRefusals } from './refusals-authority.ts'
import { checkRefusals } from './refusals-checks.ts'
import { doorRefusals } from './refusals-door.ts'
import { fieldRefusals } from './refusals-field.ts'
import { followingRefusals } from './refusals-following.ts'
import { labelRefusals } from './refusals-labels.ts'
import { lawRefusals } from './refusals-law.ts'
import { officeRefusals } from './refusals-office.ts'
import { orderRefusals } from './refusals-orders.ts'
import { peopleRefusals } from './refusals-people.ts'
import { proofRefusals } from './refusals-proof.ts'
import { yearRefusals } from './refusals-years.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string

/** What happened, which rule, what to do next: one sentence for every refusal of the domain. */
const sentences: Record<Language, Record<RefusalWord, Say>> = {
  th: {
    ...peopleRefusals.th,
    ...lawRefusals.th,
    ...agencyRefusals.th,
    ...authorityRefusals.th,
    ...proofRefusals.th,
    ...followingRefusals.th,
    ...checkRefusals.th,
    ...doorRefusals.th,
    ...orderRefusals.th,
    ...yearRefusals.th,
    ...labelRefusals.th,
    ...officeRefusals.th,
    ...fieldRefusals.th,
    'not-found': () => 'ไม่พบหน้าหรือรายการที่ขอ อาจพิมพ์ที่อยู่ผิด โปรดค้นหาจากเมนู',
    'changed-meanwhile': () =>
      'มีผู้ทำรายการเดียวกันไปก่อนแล้ว ข้อมูลที่แสดงอยู่นี้เป็นปัจจุบัน โปรดตรวจแล้วทำใหม่หากยังต้องการ',
    'command-differs': () => 'แบบฟอร์มนี้ส่งไปแล้วด้วยข้อมูลอื่น โปรดเปิดหน้าใหม่แล้วกรอกอีกครั้ง',
    'not-enough-on-shelf': () => 'ของบนชั้นมีไม่พอแล้ว อาจเพิ่งจ่ายให้ผู้อื่นไป โปรดลดจำนวนหรือเลือกรายการอื่น',
    'not-enough-there': () => 'จำนวนที่ระบุมากกว่าที่มีอยู่จริง โปรดตรวจจำนวนอีกครั้ง',
    'not-enough-since': f =>
      `ตั้งแต่วันนั้นจนถึงวันนี้ ${f.name ?? 'รายการนี้'} เหลือบนชั้นน้อยที่สุด ${f.most ?? 0} จึงจ่ายย้อนหลังเท่านี้ไม่ได้ โปรดตรวจวันที่`,
    'borrower-cannot-decide': () => 'ผู้ยืมอนุมัติใบยืมของตนเองไม่ได้ ใบนี้จะไปยังผู้มีอำนาจลำดับถัดไป',
    'not-the-approver': () => 'ใบยืมนี้อยู่ในอำนาจอนุมัติของผู้อื่น ตามระเบียบฯ ข้อ 208 ท่านดูเรื่องนี้ได้อย่างเดียว',
    'already-decided': () => 'ใบยืมนี้พิจารณาไปแล้ว ผลปัจจุบันแสดงอยู่ในหน้านี้',
    'not-approved': () => 'จ่ายไม่ได้ ใบยืมนี้ยังไม่ได้รับอนุมัติ (ระเบียบฯ ข้อ 208) โปรดรอผู้มีอำนาจอนุมัติ',
    'nothing-outstanding': () => 'ใบยืมนี้ไม่มีของค้างคืนแล้ว',
    'more-than-approved': f => `จ่ายได้ไม่เกินที่อนุมัติและยังไม่ได้จ่าย คือ ${f.most ?? ''}`,
    'more-than-requested': f => `อนุมัติได้ไม่เกินจำนวนที่ขอ คือ ${f.most ?? ''}`,
    'more-than-outstanding': f =>
      f.sum === undefined
        ? `รับคืนได้ไม่เกินจำนวนที่ค้างอยู่ คือ ${f.most ?? ''}`
        : `สภาพดี ชำรุด และสูญหาย รวมกันได้ ${f.sum} แต่ค้างคืนอยู่เพียง ${f.most ?? ''} โปรดลดให้รวมกันไม่เกินนี้`,
    'nothing-chosen': () => 'ยังไม่ได้เลือกรายการหรือจำนวน โปรดเลือกอย่างน้อยหนึ่งรายการ',
    'reason-missing': () => 'โปรดระบุเหตุผล เพื่อเก็บเป็นหลักฐาน',
    'date-in-future': () => 'วันที่เกิดเหตุการณ์ต้องไม่อยู่ในอนาคต โปรดแก้วันที่',
    'date-before-request': () => 'วันที่นี้มาก่อนวันที่ขอยืม โปรดแก้วันที่',
    'date-before-handover': () => 'วันที่คืนมาก่อนวันที่จ่ายของ โปรดแก้วันที่',
    'date-before-last-entry': () => 'วันที่นี้มาก่อนรายการล่าสุดของใบยืม โปรดแก้วันที่',
    'due-before-start': () => 'กำหนดส่งคืนต้องไม่มาก่อนวันที่เริ่มยืม โปรดแก้วันที่',
    'due-too-far': () => 'ยืมได้ไม่เกิน 365 วัน นานกว่านั้นเป็นการโอนการครอบครอง ไม่ใช่การยืม',
    'due-not-later': () => 'กำหนดส่งคืนใหม่ต้องหลังกำหนดเดิม โปรดแก้วันที่',
    'longer-than-item-allows': f =>
      `${f.name ?? 'รายการนี้'} ยืมได้ไม่เกิน ${f.most ?? ''} วัน โปรดลดจำนวนวันหรือแยกใบ`,
    'too-many-lines': f => `ใบยืมหนึ่งใบมีได้ไม่เกิน ${f.most ?? 20} รายการ โปรดนำรายการที่เกินไปทำอีกใบหนึ่ง`,
    'item-retired': f => `${f.name ?? 'รายการนี้'} จำหน่ายออกจากทะเบียนแล้ว ยืมไม่ได้`,
    'item-not-for-public': f =>
      `${f.name ?? 'รายการนี้'} ทะเบียนกำหนดว่าไม่ให้ประชาชนยืม โปรดเลือกรายการอื่น`,
    'item-not-lendable': f => `${f.name ?? 'รายการนี้'} ไม่อยู่ในรายการที่ให้ยืมได้`,
    'already-handed-over': () => 'ใบยืมนี้จ่ายของไปแล้ว จึงยกเลิกไม่ได้ โปรดรับคืนตามปกติ',
    'already-closed': () => 'ใบยืมนี้คืนครบและปิดแล้ว จ่ายเพิ่มในใบเดิมไม่ได้ หากยังต้องใช้โปรดทำใบยืมใหม่',
    'nothing-to-hand-over': () => 'ใบยืมนี้จ่ายครบตามที่อนุมัติแล้ว ผลปัจจุบันแสดงอยู่ในหน้านี้',
    'date-before-decision': () => 'วันที่จ่ายมาก่อนวันที่อนุมัติ โปรดแก้วันที่',
    'date-before-return': () => 'วันที่ชดใช้มาก่อนวันที่รับคืนหรือแจ้งสูญหาย โปรดแก้วันที่',
    'late-reason-missing': () => 'รายการนี้ลงวันที่ย้อนหลัง โปรดระบุเหตุผลที่บันทึกภายหลัง เพื่อให้ตรวจสอบได้',
    'payment-incomplete': () => 'ชดใช้เป็นเงินต้องมีเลขที่ใบเสร็จรับเงิน และจำนวนเงินถ้าไม่ได้รับตามราคาขณะยืม',
    'lost-not-repaired': () => 'ของที่สูญหายซ่อมไม่ได้ โปรดเลือกชดใช้เป็นพัสดุหรือเป็นเงิน (ระเบียบฯ ข้อ 209)',
    'more-than-unsettled': f => `บันทึกการชดใช้ได้ไม่เกินจำนวนที่ยังไม่ได้ชดใช้ คือ ${f.most ?? ''}`,
    'nothing-to-settle': () => 'ใบยืมนี้ไม่มีของชำรุดหรือสูญหายที่ต้องชดใช้',
    'nothing-to-correct': () => 'รายการที่ขอแก้ถูกแก้ไปแล้ว หรือของได้เคลื่อนที่ต่อไปแล้ว',
    'nothing-changed': () => 'ข้อมูลเหมือนเดิมทุกช่อง จึงไม่ได้บันทึก โปรดแก้ช่องที่ต้องการ หรือกลับไปหน้าของสิ่งนี้',
    'code-taken': f => `เลขครุภัณฑ์ ${f.code ?? ''} มีอยู่แล้วในทะเบียน โปรดตรวจเลขอีกครั้ง`,
    'quantity-invalid': () => 'จำนวนต้องเป็นเลขจำนวนเต็มตั้งแต่ 1 ขึ้นไป',
    'more-than-owned': f =>
      `${f.name ?? 'รายการนี้'} มีทั้งหมด ${f.most ?? ''} ${f.unit ?? ''} โปรดลดจำนวน`,
    'start-too-far': f => `ขอยืมล่วงหน้าได้ไม่เกิน ${f.most ?? 365} วัน โปรดเลือกวันเริ่มยืมที่ใกล้กว่านี้`,
    'settle-first': f =>
      `หน่วยที่ผู้ยืมทำชำรุดหรือสูญหายต้องชดใช้ในใบยืมก่อน (ระเบียบฯ ข้อ 209) ตอนนี้ทำได้ไม่เกิน ${f.most ?? 0}`,
    'units-promised': f =>
      `มีใบยืมที่อนุมัติแล้วรอรับของอยู่ ตอนนี้จำหน่ายจากที่เก็บได้ไม่เกิน ${f.most ?? 0} โปรดยกเลิกใบยืมนั้นก่อนหรือลดจำนวน`,
    'code-missing': () => 'ของที่คุมเป็นรายชิ้นต้องมีเลขครุภัณฑ์ หากไม่มีเลขโปรดเลือกคุมเป็นจำนวนรวม',
    'not-a-code': () => 'อ่านเป็นเลขครุภัณฑ์ไม่ได้ ใช้ตัวเลข ตัวอักษร และขีดคั่น เช่น 311-62-0001',
    'range-not-counted': () =>
      'นับช่วงเลขนี้ไม่ได้ เลขแรกและเลขสุดท้ายต้องต่างกันที่ลำดับท้าย เช่น 311-62-0001 ถึง 0040',
    'range-differs': f =>
      `ช่วงเลขมี ${f.codes ?? ''} เลข แต่จำนวนเป็น ${f.quantity ?? ''} โปรดแก้ให้ตรงกัน`,
    'one-code-one-piece': () => 'ของที่คุมเป็นรายชิ้น หนึ่งเลขคือหนึ่งชิ้น โปรดใส่จำนวนให้เท่ากับจำนวนเลข',
    'too-many-pieces': f =>
      `ขึ้นทะเบียนรายชิ้นได้ครั้งละไม่เกิน ${f.most ?? ''} ชิ้น หากมากกว่านี้โปรดใช้หน้านำเข้าข้อมูล`,
    'file-too-large': f => `ไฟล์ใหญ่เกิน ${f.megabytes ?? 20} MB โปรดแบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์`,
    'file-too-many-rows': f =>
      `ไฟล์มีเกิน ${(f.rows ?? 100_000).toLocaleString('en-US')} แถว โปรดแบ่งเป็นหลายไฟล์ หรือลบแถวว่างท้ายตารางแล้วบันทึกใหม่`,
    'file-too-much-inside': () =>
      'ไฟล์นี้ขยายออกแล้วใหญ่ผิดปกติ ระบบจึงไม่อ่านต่อ โปรดเปิดใน Excel แล้วบันทึกเป็นไฟล์ใหม่เฉพาะตารางที่ต้องใช้',
    'file-broken': () => 'อ่านไฟล์นี้ไม่ได้ ไฟล์อาจเสียหาย โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่',
    'file-old-excel': () =>
      'ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx โดยไม่ใส่รหัสผ่าน',
    'file-not-a-table': () => 'ไฟล์นี้ไม่ใช่ตาราง โปรดเลือกไฟล์ .xlsx หรือ .csv',
    'file-empty': () => 'ไฟล์นี้ไม่มีข้อมูล โปรดเลือกไฟล์อื่น',
    'file-without-columns': f =>
      `ไม่พบหัวตารางที่ต้องมี: ${f.columns ?? ''} โปรดตรวจว่าเลือกไฟล์ถูกชนิด และหัวตารางสะกดตามนี้`,
    'import-gone': () => 'ไฟล์ที่รอยืนยันนี้ถูกยกเลิกหรือหมดอายุแล้ว โปรดเลือกไฟล์แล้วตรวจใหม่',
    'no-good-rows': () => 'ไม่มีแถวที่นำเข้าได้ โปรดแก้แถวที่ผิดในไฟล์แล้วเลือกไฟล์ใหม่',
    'label-too-fine': f =>
      `ป้ายขนาดนี้เล็กเกินไปสำหรับที่อยู่เว็บของระบบ ช่องของคิวอาร์โค้ดจะเหลือ ${f.module ?? ''} มม. (ต้องไม่เล็กกว่า ${f.least ?? ''} มม. จึงจะสแกนได้) โปรดเลือกป้ายที่ใหญ่ขึ้น หรือให้ผู้ดูแลระบบตั้งค่า PUBLIC_URL ให้สั้นลง`,
    'label-start-beyond': f => `แผ่นป้ายขนาดนี้มี ${f.most ?? ''} ดวง โปรดเริ่มที่ดวงที่ 1 ถึง ${f.most ?? ''}`,
    'too-many-labels': f =>
      `พิมพ์ได้ครั้งละไม่เกิน ${f.most ?? ''} ดวง โปรดกรองหรือเลือกให้น้อยลง แล้วพิมพ์หลายครั้ง`,
  },
  en: {
    ...peopleRefusals.en,
    ...lawRefusals.en,
    ...agencyRefusals.en,
    ...authorityRefusals.en,
    ...proofRefusals.en,
    ...followingRefusals.en,
    ...checkRefusals.en,
    ...doorRefusals.en,
    ...orderRefusals.en,
    ...yearRefusals.en,
    ...labelRefusals.en,
    ...officeRefusals.en,
    ...fieldRefusals.en,
    'not-found': () => 'There is no such page or thing. The address may be mistyped; use the menu.',
    'changed-meanwhile': () =>
      'Somebody else was quicker. What you see now is the present state; check it and try again if it is still needed.',
    'command-differs': () =>
      'This form was sent already with other content. Open the page afresh and fill it in again.',
    'not-enough-on-shelf': () =>
      'Not enough is left on the shelf; it may just have been handed to somebody else. Take fewer, or choose another item.',
    'not-enough-there': () => 'That is more than there is. Please check the quantity.',
    'not-enough-since': f =>
      `Between that day and now as few as ${f.most ?? 0} of ${f.name ?? 'this item'} were on the shelf, so it cannot have left then. Please check the date.`,
    'borrower-cannot-decide': () =>
      'Borrowers never decide their own loan; it goes to the next authority.',
    'not-the-approver': () =>
      'This loan is for somebody else to decide (clause 208). You may read it only.',
    'already-decided': () => 'This loan was decided already; its present state is shown here.',
    'not-approved': () =>
      'It cannot be handed over before it is approved (clause 208). Please wait for the approver.',
    'nothing-outstanding': () => 'Nothing of this loan is outstanding any more.',
    'more-than-approved': f => `At most ${f.most ?? ''} may still be handed over.`,
    'more-than-requested': f => `At most ${f.most ?? ''} was asked for.`,
    'more-than-outstanding': f =>
      f.sum === undefined
        ? `At most ${f.most ?? ''} is outstanding.`
        : `Good, damaged and lost come to ${f.sum} together, and only ${f.most ?? ''} is outstanding. Please take fewer.`,
    'nothing-chosen': () => 'Nothing was chosen yet. Choose at least one line.',
    'reason-missing': () => 'Please give the reason; it is kept as evidence.',
    'date-in-future': () => 'What happened cannot lie in the future. Please change the date.',
    'date-before-request': () => 'That day is before the request. Please change the date.',
    'date-before-handover': () =>
      'The return cannot be before the hand-over. Please change the date.',
    'date-before-last-entry': () =>
      'That day is before the last entry of this loan. Please change the date.',
    'due-before-start': () => 'The due date cannot be before the first day. Please change it.',
    'due-too-far': () => 'A loan lasts 365 days at most; longer is a transfer of possession.',
    'due-not-later': () => 'The new due date must be after the old one. Please change it.',
    'longer-than-item-allows': f =>
      `${f.name ?? 'This item'} is lent for ${f.most ?? ''} days at most. Choose fewer days, or a form of its own.`,
    'too-many-lines': f =>
      `A form holds ${f.most ?? 20} lines at most. Put the rest on another form.`,
    'item-retired': f => `${f.name ?? 'This item'} was written off and cannot be borrowed.`,
    'item-not-for-public': f =>
      `${f.name ?? 'This item'} is not lent to the public. Please choose another item.`,
    'item-not-lendable': f => `${f.name ?? 'This item'} is not among the things that are lent.`,
    'already-handed-over': () =>
      'It was handed over already, so it cannot be cancelled; take it back instead.',
    'already-closed': () =>
      'Everything came back and this loan is closed. If more is needed, make a new form.',
    'nothing-to-hand-over': () =>
      'All that was approved is handed over already; the present state is shown here.',
    'date-before-decision': () => 'That day is before the approval. Please change the date.',
    'date-before-return': () =>
      'That day is before the return or the loss. Please change the date.',
    'late-reason-missing': () =>
      'This is dated back. Please say why it is written down later; it is kept as evidence.',
    'payment-incomplete': () =>
      'A payment needs the number of its receipt, and the amount where it is not the price at the time of the loan.',
    'lost-not-repaired': () =>
      'What is lost cannot be repaired. Choose replacement or payment (clause 209).',
    'more-than-unsettled': f => `At most ${f.most ?? ''} is still to be settled.`,
    'nothing-to-settle': () => 'Nothing of this loan is damaged or lost and still to be settled.',
    'nothing-to-correct': () =>
      'That entry was corrected already, or the thing has moved on since.',
    'nothing-changed': () =>
      'Every field says what it said before, so nothing was written. Change what is wrong, or go back.',
    'code-taken': f => `The code ${f.code ?? ''} is in the register already. Please check it.`,
    'quantity-invalid': () => 'A quantity is a whole number from 1.',
    'more-than-owned': f =>
      `${f.name ?? 'This item'}: the office has ${f.most ?? ''} ${f.unit ?? ''}. Take fewer.`,
    'start-too-far': f =>
      `A request may begin at most ${f.most ?? 365} days ahead. Choose a nearer first day.`,
    'settle-first': f =>
      `What a borrower damaged or lost is settled in its loan first (clause 209). At most ${f.most ?? 0} now.`,
    'units-promised': f =>
      `Approved loans wait for some of these. At most ${f.most ?? 0} on the shelf may go; cancel the loan first, or take fewer.`,
    'code-missing': () => 'A piece needs a code. Where there is none, choose to count it as a set.',
    'not-a-code': () =>
      'This is no asset code. Use digits, letters and dashes, such as 311-62-0001.',
    'range-not-counted': () =>
      'This range cannot be counted: its ends must differ in the running number, such as 311-62-0001 ถึง 0040.',
    'range-differs': f =>
      `The range holds ${f.codes ?? ''} codes and the quantity says ${f.quantity ?? ''}. Make them agree.`,
    'one-code-one-piece': () => 'One code is one piece. The quantity is the number of codes.',
    'too-many-pieces': f =>
      `At most ${f.most ?? ''} pieces are registered at once. Use the import for more.`,
    'file-too-large': f =>
      `The file is over ${f.megabytes ?? 20} MB. Split it and import one part at a time.`,
    'file-too-many-rows': f =>
      `The file has over ${(f.rows ?? 100_000).toLocaleString('en-US')} rows. Split it, or delete the empty rows below the table and save it again.`,
    'file-too-much-inside': () =>
      'What is packed in this file is far too large, so it was not read. Open it in Excel and save just the table you need as a new file.',
    'file-broken': () =>
      'This file cannot be read; it may be damaged. Open it in Excel and save it as a new .xlsx.',
    'file-old-excel': () =>
      'This is an old Excel file (.xls), or it has a password. Open it in Excel and save it as .xlsx without one.',
    'file-not-a-table': () => 'This file is no table. Choose an .xlsx or a .csv.',
    'file-empty': () => 'There is nothing in this file. Choose another one.',
    'file-without-columns': f =>
      `These column headings were not found: ${f.columns ?? ''}. See that the file is of the right kind and its headings are spelt so.`,
    'import-gone': () =>
      'The file that waited here was cancelled or has run out. Choose it and check it again.',
    'no-good-rows': () =>
      'No row can be taken. Put the wrong rows right in the file, then choose it again.',
    'label-too-fine': f =>
      `Labels of this size are too small for the system's address: the modules of the QR code would be ${f.module ?? ''} mm, and under ${f.least ?? ''} mm they cannot be scanned. Choose a bigger label, or ask the administrator for a shorter PUBLIC_URL.`,
    'label-start-beyond': f =>
      `A sheet of this size has ${f.most ?? ''} labels. Start at one of 1 to ${f.most ?? ''}.`,
    'too-many-labels': f =>
      `At most ${f.most ?? ''} labels are printed at once. Choose fewer, and print several times.`,
  },
}

export function refusalText(why: Refusal, language: Language): string {
  return sentences[language][why.word](why.facts ?? {})
}
