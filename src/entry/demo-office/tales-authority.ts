import { accounts } from './accounts.ts'
import { approved, approvedBy, handedOver, type Tale, villager } from './tale.ts'

/** Loans that show by whose authority they are decided, and what is advised before. */
export const authorityTales: Tale[] = [
  {
    // The secretary's advice is there; of the chairs, others hold a part on those days.
    borrower: villager('นายสุพจน์ ทองดี', 3),
    things: [
      ['320-63-0003', 1],
      ['เก้าอี้พลาสติกมีพนักพิง', 300],
    ],
    purpose: 'งานทำบุญประจำปีของหมู่บ้าน',
    workType: 'งานประเพณี ศาสนา และวัฒนธรรม',
    place: 'ศาลาประชาคม หมู่ที่ 3',
    use: 'outside',
    days: [-1, 1, 3],
    steps: [
      {
        verb: 'opine',
        day: 0,
        favourable: true,
        text: 'งานประเพณีประจำปีของหมู่บ้าน เห็นควรให้ยืมเก้าอี้เท่าที่ว่าง',
      },
    ],
  },
  {
    // Decided by the secretary, by delegation of the head of the agency.
    borrower: 'นางพิมพ์ใจ เจริญผล',
    things: [['317-65-0002', 1]],
    purpose: 'เปลี่ยนหลอดไฟถนน หมู่ที่ 2',
    workType: 'งานช่างและโยธา',
    place: 'หมู่ที่ 2',
    use: 'outside',
    days: [-2, -1, 1],
    steps: [approvedBy(accounts.secretary[0], -2), handedOver(-1)],
  },
  {
    // One person entered, approved and handed over: the auditor is shown it.
    borrower: 'นายณัฐวุฒิ ศรีสวัสดิ์',
    counter: true,
    things: [['412-67-0003', 1]],
    purpose: 'บันทึกบัญชีระหว่างส่งซ่อมเครื่องประจำ',
    workType: 'งานสำนักงานและธุรการ',
    place: 'ห้องกองคลัง',
    use: 'inside',
    days: [-8, -8, 6],
    steps: [approvedBy(accounts.officer[0], -8), handedOver(-8)],
  },
  {
    // A paper form that came late is dated back with its reason: the auditor is shown it.
    borrower: 'นายวีระ คำแพง',
    counter: true,
    entered: [3, 'ใบยืมกระดาษส่งมาถึงกองคลังหลังวันหยุด'],
    things: [['314-67-0006', 1]],
    purpose: 'ฝึกซ้อมแผนอพยพ',
    workType: 'งานป้องกันและบรรเทาสาธารณภัย',
    place: 'ลานหน้าสำนักงาน',
    use: 'inside',
    days: [-6, -3, 0],
    steps: [approved(-2), handedOver(-2)],
  },
]
