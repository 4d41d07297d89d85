import { approved, handedOver, neighbour, type Tale } from './tale.ts'

/** Loans to neighbours by their letters: a projector to a school, and sand that waits for a purchase. */
export const agencyTales: Tale[] = [
  {
    borrower: neighbour('นางสาวอัมพร ตัวอย่างครู', 'โรงเรียนบ้านตัวอย่าง', 'ครูชำนาญการ'),
    things: [['314-64-0010', 1]],
    purpose: 'ประชุมผู้ปกครองนักเรียน',
    workType: 'งานการศึกษาและกีฬา',
    place: 'หอประชุมโรงเรียนบ้านตัวอย่าง',
    use: 'outside',
    days: [-3, -1, 2],
    steps: [approved(-2), handedOver(-1)],
  },
  {
    borrower: neighbour('นายสมาน ตัวอย่างช่าง', 'เทศบาลตำบลตัวอย่างเหนือ', 'นายช่างโยธา'),
    things: [['ทรายหยาบ', 5]],
    purpose: 'อุดแนวคันดินกั้นน้ำที่ทรุด',
    workType: 'งานป้องกันและบรรเทาสาธารณภัย',
    place: 'คันดินริมคลองตัวอย่าง',
    use: 'outside',
    days: [-6, -6, -6],
    need: {
      urgency: 'น้ำขึ้นเร็ว คันดินทรุด ทรายที่สั่งซื้อไว้จะมาถึงในอีกสองสัปดาห์',
      dueCondition: 'เมื่อทรายที่เทศบาลสั่งซื้อมาถึง',
    },
    steps: [approved(-6), handedOver(-6)],
  },
  {
    borrower: neighbour('นายประวิทย์ ตัวอย่างกู้ภัย', 'อบต.ตัวอย่างใต้', 'หัวหน้าสำนักปลัด'),
    things: [['ทรายหยาบ', 3]],
    purpose: 'ซ่อมไหล่ทางที่น้ำกัดเซาะ',
    workType: 'งานช่างและโยธา',
    place: 'ถนนสายตัวอย่างใต้',
    use: 'outside',
    days: [0, 0, 0],
    need: {
      urgency: 'ไหล่ทางขาด รถรับส่งนักเรียนผ่านไม่ได้ และจัดซื้อไม่ทัน',
      dueCondition: 'เมื่อของที่สั่งซื้อมาถึง',
    },
    steps: [],
  },
]
