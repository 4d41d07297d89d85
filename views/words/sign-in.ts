import { words } from './words.ts'

export const signInWords = words({
  th: {
    title: 'เข้าสู่ระบบ',
    username: 'ชื่อผู้ใช้',
    password: 'รหัสผ่าน',
    submit: 'เข้าสู่ระบบ',
    refused: 'ยังเข้าสู่ระบบไม่ได้',
    help: 'ยังไม่มีบัญชีหรือลืมรหัสผ่าน โปรดติดต่อผู้ดูแลระบบของหน่วยงาน',
    demonstration: 'ระบบสาธิต: ใช้ชื่อผู้ใช้ staff officer head หรือ admin และรหัสผ่าน demo-2568',
    changeTitle: 'เปลี่ยนรหัสผ่าน',
    changeFirst: 'รหัสผ่านแรกมีผู้อื่นทราบ โปรดตั้งรหัสผ่านของท่านเองก่อนใช้งาน',
    changeEnds: 'เมื่อเปลี่ยนแล้ว เครื่องอื่นที่เข้าสู่ระบบด้วยบัญชีนี้จะต้องเข้าใหม่',
    old: 'รหัสผ่านเดิม',
    fresh: 'รหัสผ่านใหม่',
    again: 'รหัสผ่านใหม่อีกครั้ง',
    freshHint: 'อย่างน้อย 8 ตัวอักษร ยิ่งยาวยิ่งปลอดภัย',
    change: 'เปลี่ยนรหัสผ่าน',
  },
  en: {
    title: 'Sign in',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    refused: 'Not signed in',
    help: 'No account yet, or the password is forgotten? Ask the administrator of your office.',
    demonstration:
      'Demonstration: the usernames are staff, officer, head or admin, the password demo-2568',
    changeTitle: 'Change password',
    changeFirst: 'Somebody else knows the first password. Choose your own before you begin.',
    changeEnds: 'Other devices that are signed in to this account will have to sign in again.',
    old: 'Old password',
    fresh: 'New password',
    again: 'New password once more',
    freshHint: 'At least 8 characters; the longer, the safer',
    change: 'Change password',
  },
})
