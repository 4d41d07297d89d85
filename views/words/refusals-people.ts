import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { Language } from './words.ts'

type Say = (facts: Record<string, string | number>) => string
type PeopleWord = Extract<
  RefusalWord,
  | 'old-password-wrong'
  | 'same-password'
  | 'password-is-username'
  | 'not-a-username'
  | 'set-up-code-wrong'
  | 'last-administrator'
  | 'division-taken'
  | 'ends-before-start'
  | 'too-many-at-once'
  | 'account-open'
  | 'no-account'
  | 'username-taken'
  | 'wrong-password'
  | 'too-many-tries'
>

/** Refusals about people, accounts, sign-in and the office. */
export const peopleRefusals: Record<Language, Record<PeopleWord, Say>> = {
  th: {
    'old-password-wrong': () => 'รหัสผ่านเดิมไม่ถูกต้อง โปรดพิมพ์อีกครั้ง',
    'same-password': () => 'รหัสผ่านใหม่เหมือนรหัสผ่านเดิม โปรดตั้งรหัสผ่านอื่น',
    'password-is-username': () => 'รหัสผ่านเหมือนชื่อผู้ใช้ จึงเดาได้ง่าย โปรดตั้งรหัสผ่านอื่น',
    'not-a-username': () => 'ชื่อผู้ใช้ใช้ตัวอักษรอังกฤษตัวเล็ก ตัวเลข จุด และขีดล่าง ยาว 3–30 ตัว โปรดแก้ชื่อผู้ใช้',
    'set-up-code-wrong': () =>
      'รหัสตั้งต้นไม่ถูกต้อง โปรดคัดลอกรหัสล่าสุดจากหน้าต่างที่เปิดระบบไว้ในเครื่องของสำนักงาน',
    'last-administrator': () => 'บุคคลนี้เป็นผู้ดูแลระบบคนสุดท้าย โปรดให้หน้าที่ผู้ดูแลระบบแก่ผู้อื่นที่มีบัญชีก่อน',
    'division-taken': f => `มีส่วนราชการชื่อ ${f.name ?? 'นี้'} อยู่แล้ว โปรดตรวจชื่ออีกครั้ง`,
    'ends-before-start': () => 'วันสิ้นสุดมาก่อนวันเริ่ม โปรดแก้วันที่',
    'too-many-at-once': f => `ทำพร้อมกันได้ครั้งละไม่เกิน ${f.most ?? ''} คน โปรดแบ่งทำหลายครั้ง`,
    'account-open': f => `${f.name ?? 'บุคคลนี้'} มีบัญชีผู้ใช้อยู่แล้ว หากลืมรหัสผ่านให้ตั้งรหัสผ่านใหม่`,
    'no-account': () => 'บุคคลนี้ไม่มีบัญชีผู้ใช้ที่เปิดอยู่ โปรดเปิดบัญชีก่อน',
    'username-taken': f => `ชื่อผู้ใช้ ${f.username ?? ''} มีผู้ใช้แล้ว โปรดตั้งชื่ออื่น`,
    'wrong-password': () => 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง หากลืมรหัสผ่านโปรดติดต่อผู้ดูแลระบบ',
    'too-many-tries': f =>
      `ลองผิดหลายครั้งเกินไป โปรดรอ ${f.minutes ?? 15} นาทีแล้วลองใหม่ หรือใช้เครื่องที่ท่านเคยเข้าสู่ระบบ`,
  },
  en: {
    'old-password-wrong': () => 'The old password is wrong. Please type it again.',
    'same-password': () => 'The new password is the old one. Please choose another.',
    'password-is-username': () =>
      'The password is the username, which is easily guessed. Please choose another.',
    'not-a-username': () =>
      'A username has 3 to 30 small Latin letters, digits, dots or underscores. Please change it.',
    'set-up-code-wrong': () =>
      'The set-up code is wrong. Copy the latest one from the terminal in which the system was started.',
    'last-administrator': () =>
      'This is the last administrator. Give the role to somebody else with an account first.',
    'division-taken': f => `There is a division named ${f.name ?? 'so'} already. Please check it.`,
    'ends-before-start': () => 'It ends before it begins. Please change the dates.',
    'too-many-at-once': f => `At most ${f.most ?? ''} people at once. Please take several turns.`,
    'account-open': f =>
      `${f.name ?? 'This person'} has an account already. If the password is forgotten, give a new one.`,
    'no-account': () => 'This person has no open account. Open one first.',
    'username-taken': f => `The username ${f.username ?? ''} is taken. Please choose another.`,
    'wrong-password': () =>
      'Username or password is wrong. If you forgot it, ask the administrator.',
    'too-many-tries': f =>
      `Too many wrong tries. Wait ${f.minutes ?? 15} minutes and try again, or use a device where you signed in before.`,
  },
}
