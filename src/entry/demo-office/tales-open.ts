import {
  approved,
  cameBack,
  handedOver,
  neighbour,
  type Tale,
  tentsWhole,
  villager,
} from './tale.ts'

/** Loans that keep the desk alive: waiting, to be handed over, out, due, late. */
export const openTales: Tale[] = [
  // Waiting for an approval.
  {
    borrower: 'นายสมชาย ใจดี',
    things: [
      ['314-64-0009', 1],
      ['314-64-0011', 1],
    ],
    ...{ purpose: 'ประชุมสภาองค์การบริหารส่วนตำบล', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ห้องประชุมใหญ่', use: 'inside', days: [0, 1, 2], steps: [] },
  },
  {
    borrower: villager('นางบุญมี แสงทอง', 4),
    things: [
      ['320-63-0001', 1],
      ['320-63-0002', 1],
      ['เก้าอี้พลาสติกมีพนักพิง', 100],
    ],
    ...{ purpose: 'งานฌาปนกิจศพบิดา', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'วัดตัวอย่างวราราม', use: 'outside', days: [0, 1, 4], steps: [] },
  },
  {
    borrower: neighbour('นายวิชัย เรียนดี', 'โรงเรียนบ้านตัวอย่าง', 'ครู'),
    things: [['316-66-0001', 1]],
    ...{ purpose: 'แข่งขันกีฬาสีของโรงเรียน', workType: 'งานการศึกษาและกีฬา' },
    ...{ place: 'สนามโรงเรียนบ้านตัวอย่าง', use: 'outside', days: [-1, 3, 7], steps: [] },
  },
  {
    borrower: 'นางสาวสมหญิง พรมมา',
    things: [['412-67-0001', 1]],
    ...{ purpose: 'จัดทำข้อมูลแผนที่ภาษี', workType: 'งานสำนักงานและธุรการ' },
    ...{ place: 'ห้องกองคลัง', use: 'inside', days: [-1, 0, 7], steps: [] },
  },
  {
    // The approver borrows: the head of the agency decides.
    borrower: 'นายชูชาติ สุขใจ',
    things: [['412-68-0009', 1]],
    ...{ purpose: 'ตรวจนับพัสดุประจำปี', workType: 'งานสำนักงานและธุรการ' },
    ...{ place: 'อาคารสำนักงาน', use: 'inside', days: [0, 1, 5], steps: [] },
  },
  {
    borrower: 'นางสาวสุภาพร มั่นคง',
    things: [['318-65-0003', 1]],
    ...{ purpose: 'ตัดหญ้ารอบอาคารสำนักงาน', workType: 'งานช่างและโยธา' },
    ...{ place: 'รอบอาคารสำนักงาน', use: 'inside', days: [-1, 1, 2], steps: [] },
  },

  // Approved, to be handed over today or tomorrow.
  {
    borrower: 'นายสมชาย ใจดี',
    things: [['314-66-0002', 1]],
    ...{ purpose: 'ประชาคมหมู่บ้าน', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ห้องประชุมใหญ่', use: 'inside', days: [-2, 0, 2], steps: [approved(-1)] },
  },
  {
    borrower: villager('นายทองใบ ศรีเมือง', 7),
    things: [
      ['311-62-0001', 10],
      ['เก้าอี้พลาสติกมีพนักพิง', 60],
    ],
    ...{ purpose: 'งานทำบุญขึ้นบ้านใหม่', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'บ้านเลขที่ 12 หมู่ที่ 7', use: 'outside', days: [-3, 0, 3], steps: [approved(-2)] },
  },
  {
    borrower: neighbour('นางนิภา รักษ์ดี', 'รพ.สต.ตัวอย่าง', 'พยาบาลวิชาชีพ'),
    things: [
      ['313-67-0010', 1],
      ['313-67-0011', 1],
    ],
    ...{ purpose: 'ออกหน่วยคัดกรองสุขภาพ', workType: 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ' },
    ...{ place: 'ศาลาประชาคม หมู่ที่ 3', use: 'outside', days: [-2, 0, 4], steps: [approved(-1)] },
  },
  {
    borrower: 'นายธนพล คำแพง',
    things: [['318-64-0001', 1]],
    ...{ purpose: 'สูบน้ำเข้าแปลงสาธิต', workType: 'งานเกษตร' },
    ...{ place: 'แปลงสาธิต หมู่ที่ 5', use: 'outside', days: [-2, 0, 2], steps: [approved(-1)] },
  },
  {
    borrower: villager('นายสมพร วงศ์คำ', 2),
    things: [['เก้าอี้พลาสติกมีพนักพิง', 150]],
    ...{ purpose: 'งานบวชพระ', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'วัดหมู่ที่ 2', use: 'outside', days: [-2, 1, 4], steps: [approved(-1, [100])] },
  },

  {
    // The notebook for it is late: see the loan of the annual accounts below.
    borrower: 'นางสาวสมหญิง พรมมา',
    things: [['412-67-0002', 1]],
    ...{ purpose: 'สำรวจข้อมูลภาษีที่ดิน', workType: 'งานสำนักงานและธุรการ' },
    ...{ place: 'ห้องกองคลัง', use: 'inside', days: [-2, 2, 6], steps: [approved(-1)] },
  },

  // Out, and due today.
  {
    borrower: 'นายชูชาติ แสนสุข',
    things: [['314-64-0012', 1]],
    ...{ purpose: 'อบรมการใช้ระบบสารบรรณ', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ห้องประชุมเล็ก', use: 'inside', days: [-3, -2, 0] },
    steps: [approved(-3), handedOver(-2)],
  },
  {
    borrower: villager('นางคำปัน ใจมา', 9),
    things: [
      ['320-66-0001', 1],
      ['320-66-0002', 1],
    ],
    ...{ purpose: 'งานแต่งงานบุตรสาว', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'บ้านเลขที่ 88 หมู่ที่ 9', use: 'outside', days: [-6, -4, 0] },
    steps: [approved(-5), handedOver(-4, 'all', tentsWhole)],
  },
  {
    borrower: 'นายอุดม สุขใจ',
    things: [['317-63-0001', 1]],
    ...{ purpose: 'สำรวจแนวถนนสายหมู่ที่ 6', workType: 'งานช่างและโยธา' },
    ...{ place: 'หมู่ที่ 6', use: 'outside', days: [-7, -5, 0] },
    steps: [approved(-6), handedOver(-5)],
  },

  // Late: by three days, by one, and one that was chased.
  {
    borrower: villager('นายปรีชา ดวงดี', 7),
    things: [
      ['320-63-0004', 1],
      ['เก้าอี้พลาสติกมีพนักพิง', 50],
    ],
    ...{ purpose: 'งานทำบุญร้อยวัน', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'บ้านเลขที่ 45 หมู่ที่ 7', use: 'outside', days: [-10, -8, -3] },
    steps: [approved(-9), handedOver(-8)],
  },
  {
    borrower: 'นายประเสริฐ บุญมา',
    things: [['412-67-0002', 1]],
    ...{ purpose: 'จัดทำงบการเงิน', workType: 'งานสำนักงานและธุรการ' },
    ...{ place: 'ห้องกองคลัง', use: 'inside', days: [-11, -10, -1] },
    steps: [approved(-11), handedOver(-10)],
  },
  {
    borrower: neighbour('นายมานะ ตั้งใจ', 'โรงเรียนวัดตัวอย่าง', 'ผู้อำนวยการโรงเรียน'),
    things: [['314-65-0001', 1]],
    ...{ purpose: 'งานวันวิชาการ', workType: 'งานการศึกษาและกีฬา' },
    ...{ place: 'โรงเรียนวัดตัวอย่าง', use: 'outside', days: [-10, -8, -6] },
    steps: [
      ...[approved(-9), handedOver(-8)],
      {
        ...{ verb: 'chase', day: -2, channel: 'phone' },
        answer: 'แจ้งว่าจะนำมาส่งคืนภายในสัปดาห์นี้',
      },
    ],
  },

  // Chased too late: nobody asked for it within seven days, and only then a letter went out.
  {
    borrower: villager('นายสุรินทร์ ทองคำ', 6),
    things: [['เก้าอี้พลาสติกมีพนักพิง', 20]],
    ...{ purpose: 'งานทำบุญเลี้ยงพระ', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'บ้านเลขที่ 19 หมู่ที่ 6', use: 'outside', days: [-18, -16, -12] },
    steps: [
      ...[approved(-17), handedOver(-16)],
      { verb: 'chase', day: -2, channel: 'letter', answer: '' },
    ],
  },

  // Out, and not due yet: to the sick, in part, extended.
  {
    borrower: villager('นางสาวพิกุล อ่อนละมุน', 1),
    things: [['319-65-0001', 1]],
    ...{ purpose: 'ดูแลมารดาผู้ป่วยติดเตียง', workType: 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ' },
    ...{ place: 'บ้านเลขที่ 7 หมู่ที่ 1', use: 'outside', days: [-21, -20, 100] },
    steps: [approved(-20), handedOver(-20)],
  },
  {
    borrower: villager('นายคำมูล แก้วดี', 3),
    things: [['319-66-0004', 1]],
    ...{ purpose: 'ผู้ป่วยผ่าตัดเข่า', workType: 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ' },
    ...{ place: 'บ้านเลขที่ 30 หมู่ที่ 3', use: 'outside', days: [-13, -12, 60] },
    steps: [approved(-12), handedOver(-12)],
  },
  {
    borrower: villager('นางแสงจันทร์ พรหมศร', 5),
    things: [['319-66-0010', 1]],
    ...{ purpose: 'ผู้ป่วยโรคถุงลมโป่งพอง', workType: 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ' },
    ...{ place: 'บ้านเลขที่ 61 หมู่ที่ 5', use: 'outside', days: [-16, -15, 5] },
    steps: [
      ...[approved(-15), handedOver(-15)],
      { verb: 'extend', day: -3, due: 40, reason: 'แพทย์นัดติดตามอาการเดือนหน้า' },
    ],
  },
  {
    borrower: 'นายเกรียงไกร บุญมา',
    things: [['321-62-0001', 1]],
    ...{ purpose: 'ขบวนแห่งานประเพณีประจำปี', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'ศาลาประชาคม หมู่ที่ 8', use: 'outside', days: [-3, -1, 2] },
    steps: [approved(-2), handedOver(-1)],
  },
  {
    borrower: 'นางสมหญิง เจริญผล',
    things: [
      ['313-62-0003', 1],
      ['313-62-0004', 1],
    ],
    ...{ purpose: 'อำนวยการจราจรงานประเพณี', workType: 'งานป้องกันและบรรเทาสาธารณภัย' },
    ...{ place: 'บริเวณสำนักงาน', use: 'inside', days: [-2, -1, 1] },
    steps: [
      ...[approved(-1), handedOver(-1)],
      { verb: 'askExtension', day: 0, due: 3, reason: 'งานประเพณีเลื่อนออกไปสองวัน' },
    ],
  },
  {
    borrower: villager('นายอินทร์ ปัญญาดี', 10),
    things: [['เสื้อชูชีพ', 12]],
    ...{ purpose: 'แข่งเรือประเพณีของหมู่บ้าน', workType: 'งานประเพณี ศาสนา และวัฒนธรรม' },
    ...{ place: 'หนองน้ำ หมู่ที่ 10', use: 'outside', days: [-4, -2, 4] },
    steps: [approved(-3), handedOver(-2, [8])],
  },
  {
    borrower: 'นายสมชาย ใจดี',
    things: [['311-65-0001', 40]],
    ...{ purpose: 'อบรมอาสาสมัครสาธารณสุข', workType: 'งานประชุม อบรม และพิธีการ' },
    ...{ place: 'ห้องประชุมใหญ่', use: 'inside', days: [-3, -2, 1] },
    steps: [approved(-3), handedOver(-2), cameBack(-1, [{ good: 25 }])],
  },
]
