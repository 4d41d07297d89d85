import { words } from './words.ts'

export const accountWords = words({
  th: {
    title: 'เปิดบัญชีหลายคน',
    intro: 'เลือกผู้ที่จะเปิดบัญชี ระบบเสนอชื่อผู้ใช้ให้และแก้ได้ เมื่อเปิดแล้วจะได้ใบรหัสผ่านแรกสำหรับพิมพ์แจกทีละคน',
    chooseAll: 'เลือกทุกคนในหน้านี้',
    chooseNone: 'ไม่เลือกใครเลย',
    choose: (name: string) => `เปิดบัญชีให้ ${name}`,
    username: 'ชื่อผู้ใช้',
    usernameOf: (name: string) => `ชื่อผู้ใช้ของ ${name}`,
    submit: 'เปิดบัญชีและพิมพ์ใบรหัสผ่าน',
    everybody: 'บุคลากรทุกคนมีบัญชีแล้ว ผู้ที่เพิ่มหรือนำเข้าใหม่จะขึ้นที่นี่',
    toPeople: 'บุคลากรและผู้ยืม',
    toImport: 'นำเข้าบุคลากร',
    more: (most: number) => `แสดง ${most} คนแรก เมื่อเปิดบัญชีแล้วคนถัดไปจะขึ้นมาแทน`,
    slipsTitle: 'ใบรหัสผ่านแรก',
    slipsOnce:
      'รหัสผ่านแสดงเพียงครั้งเดียวในหน้านี้ โปรดพิมพ์ทันที (Ctrl+P หรือเมนูพิมพ์) ตัดแจกทีละใบ หากใบหายให้ตั้งรหัสผ่านใหม่',
    slipsHereOnly: (url: string) =>
      `ที่อยู่เว็บบนใบคือ ${url} ซึ่งเปิดได้จากเครื่องนี้เท่านั้น โปรดเขียนที่อยู่จริงลงบนใบก่อนแจก หรือตั้งค่า PUBLIC_URL แล้วตั้งรหัสผ่านใหม่`,
    slipsDone: 'พิมพ์แล้ว กลับไปหน้าบุคลากร',
    openPage: 'เปิดเว็บ',
    password: 'รหัสผ่านแรก',
    slipChange: 'ระบบจะให้ตั้งรหัสผ่านใหม่เมื่อเข้าครั้งแรก โปรดเก็บใบนี้ไว้คนเดียวและทำลายเมื่อใช้แล้ว',
  },
  en: {
    title: 'Open accounts for many',
    intro:
      'Choose who gets an account. Usernames are proposed and may be changed. You then get first-password slips to print, one for each person.',
    chooseAll: 'Choose everybody on this page',
    chooseNone: 'Choose nobody',
    choose: (name: string) => `Open an account for ${name}`,
    username: 'Username',
    usernameOf: (name: string) => `Username of ${name}`,
    submit: 'Open accounts and print slips',
    everybody: 'All staff have an account. Whoever is added or imported stands here next',
    toPeople: 'The people',
    toImport: 'Import people',
    more: (most: number) => `The first ${most}; the next ones follow when these have accounts`,
    slipsTitle: 'First-password slips',
    slipsOnce:
      'The passwords are shown only once, on this page. Print it now (Ctrl+P, or the print menu) and cut it. If a slip is lost, give a new password.',
    slipsHereOnly: (url: string) =>
      `The slips carry ${url}, which only this machine can open. Write the real address on them, or set PUBLIC_URL and give new passwords.`,
    slipsDone: 'Printed; back to the people',
    openPage: 'Open',
    password: 'First password',
    slipChange:
      'You will choose your own password at the first sign-in. Keep this slip to yourself and destroy it then.',
  },
})
