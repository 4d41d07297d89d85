/** The closed lists that the forms, the book and the register share. */

/** Who borrows (statistics.md `by_borrower_class`). */
export const borrowerClasses = ['staff', 'agency', 'public'] as const
export type BorrowerClass = (typeof borrowerClasses)[number]

/** ใช้ภายในสถานที่ / นอกสถานที่ (clause 208). */
export const useLocations = ['inside', 'outside'] as const
export type UseLocation = (typeof useLocations)[number]

/** พัสดุใช้คงรูป (clause 208), ใช้สิ้นเปลือง (clause 210), and official vehicles (trap 5). */
export const itemKinds = ['durable', 'consumable', 'vehicle'] as const
export type ItemKind = (typeof itemKinds)[number]

/** How the request came in: by the borrower's own sign-in, at the counter, or from an old register. */
export const channels = ['online', 'counter', 'import'] as const
export type Channel = (typeof channels)[number]

export const chaseChannels = ['letter', 'phone', 'line', 'in-person', 'unknown'] as const
export type ChaseChannel = (typeof chaseChannels)[number]

/** The three ways of clause 209. */
export const settlementWays = ['repair', 'replace', 'pay'] as const
export type SettlementWay = (typeof settlementWays)[number]

/** The work types of domain.md 1.4; their Thai names are keys of the register and the report. */
export const workTypes = [
  'งานสำนักงานและธุรการ',
  'งานประชุม อบรม และพิธีการ',
  'งานประเพณี ศาสนา และวัฒนธรรม',
  'งานป้องกันและบรรเทาสาธารณภัย',
  'งานช่างและโยธา',
  'งานการศึกษาและกีฬา',
  'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ',
  'งานสวัสดิการชุมชน',
  'งานเกษตร',
  'งานยานพาหนะ',
] as const

/** Budget categories of ครุภัณฑ์ (domain.md 2.3). */
export const categories = [
  'สำนักงาน',
  'การศึกษา',
  'ยานพาหนะและขนส่ง',
  'การเกษตร',
  'ก่อสร้าง',
  'ไฟฟ้าและวิทยุ',
  'โฆษณาและเผยแพร่',
  'วิทยาศาสตร์หรือการแพทย์',
  'งานบ้านงานครัว',
  'โรงงาน',
  'กีฬา',
  'สำรวจ',
  'ดนตรีและนาฏศิลป์',
  'คอมพิวเตอร์หรืออิเล็กทรอนิกส์',
  'สนาม',
  'อื่น',
] as const
