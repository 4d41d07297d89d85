import { count } from './numbers.ts'
import { words } from './words.ts'

/** What the field desk says of commands that wait to be sent, or were refused. */
export const fieldQueueWords = words({
  th: {
    tasks: (n: number) => `ต้องจัดการ ${count(n)} รายการ`,
    queue: (n: number) => `รอส่ง ${count(n)} รายการ`,
    madeAt: (time: string) => `ทำเมื่อ ${time} น.`,
    waitsBehind: (title: string) => `รอให้จัดการก่อน: ${title}`,
    refused: 'สำนักงานไม่รับรายการนี้',
    notTaken: (status: number) =>
      `เครื่องแม่ข่ายไม่รับรายการนี้ (${status}) ภาพอาจใหญ่เกินไป โปรดส่งอีกครั้ง หรือบันทึกในหน้าใบยืมแล้วลบรายการนี้`,
    openLoan: 'เปิดใบยืม',
    openCheck: 'เปิดการตรวจนับ',
    onPaper: 'บันทึกย้อนหลังในใบยืม',
    sendAgain: 'ส่งอีกครั้ง',
    withSignature: 'ลงชื่อแล้ว',
    sendUnsigned: 'ส่งโดยไม่แนบลายมือชื่อ',
    discard: 'ลบรายการนี้',
    discardAsk: (title: string) =>
      `ลบ “${title}” ออกจากเครื่องนี้ใช่หรือไม่ รายการนี้จะไม่ถูกส่งอีก หากของเคลื่อนที่ไปแล้วโปรดบันทึกในใบยืมให้ตรงกับของจริง`,
    discardYes: 'ลบออกจากเครื่อง',
    keep: 'เก็บไว้',
    unreadable: (n: number) =>
      `มี ${count(n)} รายการที่เปิดอ่านไม่ได้ เพราะระบบเปลี่ยนรหัสลับแล้ว โปรดบันทึกใหม่ในหน้าใบยืมแล้วลบออก`,
    sendNow: 'ส่งเดี๋ยวนี้',
  },
  en: {
    tasks: (n: number) => `${count(n)} to be settled`,
    queue: (n: number) => `${count(n)} waiting to be sent`,
    madeAt: (time: string) => `done at ${time}`,
    waitsBehind: (title: string) => `Waits until this is settled: ${title}`,
    refused: 'The office did not take this',
    notTaken: (status: number) =>
      `The server did not take this (${status}); the photos may be too large. Send it again, or write it down on the loan and discard this.`,
    openLoan: 'Open the loan',
    openCheck: 'Open the check',
    onPaper: 'Write it down late on the loan',
    sendAgain: 'Send it again',
    withSignature: 'signed',
    sendUnsigned: 'Send it without the signature',
    discard: 'Discard this',
    discardAsk: (title: string) =>
      `Discard “${title}” on this device? It is never sent then. Where things have moved, write down on the loan what really happened.`,
    discardYes: 'Discard it',
    keep: 'Keep it',
    unreadable: (n: number) =>
      `${count(n)} cannot be read, since the office’s secret has changed. Write them down again on the loans, then discard them.`,
    sendNow: 'Send now',
  },
})
