import {
  approved,
  cameBack,
  handedOver,
  neighbour,
  type Tale,
  tentsWhole,
  villager,
} from './tale.ts'

/** Loans that are over, or nearly: closed, damaged and being settled, refused, cancelled. */
export const overTales: Tale[] = [
  {
    borrower: villager('นางจันทร์ดี คำแสน', 6),
    things: [
      ['320-66-0003', 1],
      ['320-66-0004', 1],
    ],
    ...{ purpose: 'งานทอดผ้าป่าสามัคคี', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'วัดหมู่ที่ 6', use: 'outside', days: [-11, -9, -5] },
    steps: [
      ...[approved(-10), handedOver(-9, 'all', tentsWhole)],
      cameBack(-5, [{ good: 1 }, { damaged: 1 }], 'ผ้าใบขาดและโครงขางอ ผู้ยืมรับจะซ่อมให้', {
        ...{ tents: ['whole', 'torn'], conditions: ['สะอาด ครบทุกชิ้น', 'ผ้าใบขาด ขางอ 1 ข้าง'] },
      }),
    ],
  },
  {
    borrower: villager('นายบุญส่ง มีสุข', 8),
    things: [['เสื้อชูชีพ', 10]],
    ...{ purpose: 'ลอยกระทงของหมู่บ้าน', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'สระน้ำ หมู่ที่ 8', use: 'outside', days: [-17, -15, -13] },
    steps: [
      ...[approved(-16), handedOver(-15), cameBack(-13, [{ good: 9, lost: 1 }])],
      {
        ...{ verb: 'settle', day: -7, line: 1, condition: 'lost', way: 'replace' },
        note: 'ซื้อเสื้อชูชีพแบบเดียวกันมาชดใช้',
      },
    ],
  },
  {
    borrower: 'นางเพ็ญศรี แก้วใส',
    things: [['314-66-0003', 1]],
    ...{ purpose: 'ประชาสัมพันธ์การชำระภาษี', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ตลาดนัดหมู่ที่ 1', use: 'outside', days: [-16, -14, -12] },
    steps: [
      ...[approved(-15), handedOver(-14), cameBack(-12, [{ damaged: 1 }], 'ไมโครโฟนไม่มีเสียง')],
      {
        ...{ verb: 'settle', day: -6, line: 1, condition: 'damaged', way: 'repair' },
        note: 'ผู้ยืมส่งซ่อมร้านเครื่องเสียงแล้วใช้งานได้ปกติ',
      },
    ],
  },
  {
    borrower: 'นายวีระ คำแพง',
    things: [['314-67-0005', 1]],
    ...{ purpose: 'ฝึกซ้อมแผนอพยพ', workType: 'งานป้องกันและบรรเทาสาธารณภัย' },
    ...{ place: 'ลานหน้าสำนักงาน', use: 'inside', days: [-15, -14, -12] },
    steps: [approved(-15), handedOver(-14), cameBack(-12)],
  },
  {
    borrower: 'นางวิไล แก้วใส',
    things: [['311-60-0012', 1]],
    ...{ purpose: 'พิธีทำบุญวันสถาปนา', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ห้องประชุมใหญ่', use: 'inside', days: [-19, -18, -16] },
    steps: [approved(-18), handedOver(-18), cameBack(-16)],
  },
  {
    borrower: neighbour('นางสาวศิริพร งามตา', 'โรงเรียนบ้านตัวอย่าง', 'ครู'),
    things: [
      ['320-64-0021', 1],
      ['311-62-0001', 15],
    ],
    ...{ purpose: 'งานปัจฉิมนิเทศนักเรียน', workType: 'งานการศึกษาและกีฬา' },
    ...{ place: 'โรงเรียนบ้านตัวอย่าง', use: 'outside', days: [-19, -17, -14] },
    steps: [
      ...[approved(-18), handedOver(-17), cameBack(-15, [{ good: 1 }, { good: 10 }])],
      cameBack(-14, [{}, { good: 5 }]),
    ],
  },
  {
    borrower: 'นายอนันต์ สุขใจ',
    things: [
      ['315-64-0005', 1],
      ['ถ้วย จาน ช้อนสเตนเลส ชุดละ 50 คน', 2],
    ],
    ...{ purpose: 'โรงครัวช่วยเหลือผู้ประสบภัย', workType: 'งานสวัสดิการชุมชน' },
    ...{ place: 'ศาลาประชาคม หมู่ที่ 4', use: 'outside', days: [-14, -13, -10] },
    steps: [approved(-14), handedOver(-13), cameBack(-10)],
  },
  {
    borrower: 'นายณัฐวุฒิ ศรีสวัสดิ์',
    things: [['412-68-0010', 1]],
    ...{ purpose: 'สำรวจภาษีที่ดินและสิ่งปลูกสร้าง', workType: 'งานสำนักงานและธุรการ' },
    ...{ place: 'หมู่ที่ 2', use: 'outside', days: [-18, -16, -11] },
    steps: [approved(-17), handedOver(-16), cameBack(-11)],
  },
  {
    borrower: neighbour('นายสุเทพ รักน้ำ', 'เทศบาลตำบลข้างเคียง', 'เจ้าพนักงานป้องกันฯ'),
    things: [['312-65-0031', 1]],
    ...{ purpose: 'ซ้อมกู้ภัยทางน้ำ', workType: 'งานป้องกันและบรรเทาสาธารณภัย' },
    ...{ place: 'อ่างเก็บน้ำ', use: 'outside', days: [-7, -4, -2] },
    steps: [
      {
        ...{ verb: 'refuse', day: -6 },
        reason: 'อยู่ในช่วงเฝ้าระวังน้ำหลาก ต้องเตรียมเรือไว้ใช้ในตำบล',
      },
    ],
  },
  {
    borrower: 'นายสมชาย ใจดี',
    things: [['314-64-0010', 1]],
    ...{ purpose: 'ประชุมคณะกรรมการกองทุน', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ห้องประชุมเล็ก', use: 'inside', days: [-6, -4, -3] },
    steps: [{ verb: 'cancel', day: -5, reason: 'เลื่อนการประชุมออกไป' }],
  },
]
