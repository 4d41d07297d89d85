import type { Closed } from '../../src/domain/offices.ts'
import { words } from './words.ts'

type Said = { title: string; happened: string; next: string }

/** Where an address leads to no office that answers: why, and what to do. */
export const closedWords = words({
  th: {
    unknown: {
      title: 'ไม่พบหน่วยงานที่อยู่นี้',
      happened: 'ที่อยู่เว็บนี้ไม่ใช่ของหน่วยงานใดในระบบ',
      next: 'โปรดตรวจตัวสะกดของที่อยู่เว็บ หรือสแกนป้ายที่ติดกับพัสดุอีกครั้ง หากยังเปิดไม่ได้ โปรดถามเจ้าหน้าที่พัสดุของหน่วยงาน',
    },
    unreachable: {
      title: 'ระบบยังตอบไม่ได้',
      happened: 'ขณะนี้เปิดหน้าของหน่วยงานไม่ได้ ข้อมูลไม่เปลี่ยน และสิ่งที่ส่งมาเมื่อครู่ยังไม่ได้บันทึก',
      next: 'โปรดรอสักครู่แล้วเปิดใหม่ ระบบจะทำงานต่อเอง',
    },
    making: {
      title: 'กำลังเตรียมระบบของหน่วยงาน',
      happened: 'ระบบของหน่วยงานนี้กำลังจัดทำและยังไม่เปิดใช้งาน',
      next: 'โปรดเปิดใหม่เมื่อผู้ดูแลระบบแจ้งว่าพร้อมใช้',
    },
    upgrading: {
      title: 'กำลังปรับปรุงระบบ',
      happened: 'ระบบของหน่วยงานนี้กำลังปรับปรุงเป็นรุ่นใหม่ ข้อมูลอยู่ครบ และสิ่งที่ส่งมาเมื่อครู่ยังไม่ได้บันทึก',
      next: 'ใช้เวลาไม่กี่นาที โปรดเปิดใหม่ในอีกสักครู่',
    },
    suspended: {
      title: 'ระบบของหน่วยงานนี้หยุดให้บริการชั่วคราว',
      happened: 'ผู้ดูแลระบบปิดไว้ชั่วคราว ข้อมูลของหน่วยงานยังอยู่ครบ และสิ่งที่ส่งมาเมื่อครู่ยังไม่ได้บันทึก',
      next: 'โปรดสอบถามผู้ดูแลระบบของหน่วยงานว่าจะเปิดอีกเมื่อใด',
    },
    moving: {
      title: 'กำลังย้ายระบบของหน่วยงาน',
      happened: 'กำลังคัดลอกข้อมูลไปเครื่องใหม่ จึงยังบันทึกไม่ได้ ข้อมูลอยู่ครบ และสิ่งที่ส่งมาเมื่อครู่ยังไม่ได้บันทึก',
      next: 'ใช้เวลาไม่กี่นาที โปรดเปิดใหม่ในอีกสักครู่',
    },
    moved: {
      title: 'หน่วยงานนี้ย้ายระบบแล้ว',
      happened: 'ข้อมูลทั้งหมดของหน่วยงานย้ายไปอยู่ที่ใหม่แล้ว ที่นี่ไม่รับรายการอีก และสิ่งที่ส่งมาเมื่อครู่ยังไม่ได้บันทึก',
      next: 'โปรดเปิดจากที่อยู่ใหม่ ถ้าที่อยู่เว็บยังเหมือนเดิม โปรดรอสักครู่แล้วเปิดอีกครั้ง',
    },
    again: 'เปิดหน้านี้อีกครั้ง',
    newAddress: 'ไปที่อยู่ใหม่',
  } satisfies Record<Closed, Said> & { again: string; newAddress: string },
  en: {
    unknown: {
      title: 'There is no office at this address',
      happened: 'This web address belongs to no office here.',
      next: 'Please check how the address is spelt, or scan the label on the thing again. If it still does not open, ask the supply officer of the office.',
    },
    unreachable: {
      title: 'No answer just now',
      happened:
        'The pages of the office cannot be opened just now. Nothing has changed, and what you sent just now was not saved.',
      next: 'Please wait a moment and open it again. The system goes on by itself.',
    },
    making: {
      title: 'This office is being prepared',
      happened: 'The system of this office is being made and is not open yet.',
      next: 'Please open it again when the administrator says that it is ready.',
    },
    upgrading: {
      title: 'Being upgraded',
      happened:
        'The system of this office is being brought to a new version. Everything is kept, and what you sent just now was not saved.',
      next: 'It takes some minutes. Please open it again in a moment.',
    },
    suspended: {
      title: 'This office does not answer for the time being',
      happened:
        'Its administrator has closed it for a time. Everything is kept, and what you sent just now was not saved.',
      next: 'Please ask the administrator of the office when it opens again.',
    },
    moving: {
      title: 'This office is moving',
      happened:
        'It is being copied to another machine, so nothing can be saved. Everything is kept, and what you sent just now was not saved.',
      next: 'It takes some minutes. Please open it again in a moment.',
    },
    moved: {
      title: 'This office has moved',
      happened:
        'Everything of this office is in its new place now. Nothing is taken here any more, and what you sent just now was not saved.',
      next: 'Please open it at its new address. If the address is still the same, wait a moment and open it again.',
    },
    again: 'Open this page again',
    newAddress: 'Go to the new address',
  },
})
