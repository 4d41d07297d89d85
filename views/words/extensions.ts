import { words } from './words.ts'

type Facts = Record<string, string | number>

const sources = {
  th: {
    procedure: (f: Facts) => `คู่มือ ${f.workType} ฉบับที่ ${f.version}`,
    announcement: (f: Facts) => `ประกาศที่ ${f.number}`,
    item: (f: Facts) => `ทะเบียนของ ${f.name}`,
  },
  en: {
    procedure: (f: Facts) => `manual for ${f.workType}, version ${f.version}`,
    announcement: (f: Facts) => `announcement ${f.number}`,
    item: (f: Facts) => `register of ${f.name}`,
  },
}

/** Which rule sets the last day of an extension: see `extensionBound`. */
export const extensionSource = {
  th: (f: Facts) =>
    f.by === 'year'
      ? `(ยืมรวมกันไม่เกิน ${f.most} วัน นานกว่านั้นไม่ใช่การยืม)`
      : `(ครั้งละไม่เกิน ${f.most} วัน นับจากกำหนดเดิม ตาม${sources.th[f.by as keyof typeof sources.th](f)})`,
  en: (f: Facts) =>
    f.by === 'year'
      ? `(${f.most} days in all: longer is no loan)`
      : `(${f.most} days at a time, from the due date so far, by the ${sources.en[f.by as keyof typeof sources.en](f)})`,
}

/** Words of an extension: asked for, given, refused. */
export const extensionWords = words({
  th: {
    ask: 'ขอขยายเวลายืม',
    askAgain: 'แก้คำขอขยายเวลายืม',
    askWhat: (post: string) => `คำขอนี้จะไปยัง${post} ผู้พิจารณาใบยืมนี้ กำหนดคืนเดิมยังใช้อยู่จนกว่าจะอนุมัติ`,
    waits: (until: string, was: string) => `ขอขยายเวลาถึง ${until} (กำหนดเดิม ${was})`,
    because: (reason: string) => `เหตุผล: ${reason}`,
    waitsFor: (post: string, names: string) =>
      names ? `รอ${post}พิจารณา (${names})` : `รอ${post}พิจารณา`,
    give: (until: string) => `อนุมัติให้ขยายถึง ${until}`,
    refuse: 'ไม่อนุมัติให้ขยายเวลา',
    extend: 'ขยายเวลายืมโดยไม่มีคำขอ',
    extendNow: 'ขยายเวลายืม',
    until: (last: string, source: string) => `ขยายได้ถึง ${last} ${source}`,
    passed: 'วันนั้นผ่านไปแล้ว ใบยืมจะยังเกินกำหนด ใช้เมื่อบันทึกการขยายที่อนุมัติไว้ก่อนเท่านั้น นอกนั้นโปรดรับคืนแล้วขอยืมใหม่',
    noFurther: (source: string) => `ขยายเวลาอีกไม่ได้แล้ว ${source} โปรดส่งคืนแล้วขอยืมใหม่`,
  },
  en: {
    ask: 'Ask for a later due date',
    askAgain: 'Change what was asked for',
    askWhat: (post: string) =>
      `It goes to the ${post}, who decides this loan. The old due date holds until then.`,
    waits: (until: string, was: string) => `Extension asked for until ${until} (due ${was})`,
    because: (reason: string) => `Reason: ${reason}`,
    waitsFor: (post: string, names: string) =>
      names ? `Waits for the ${post} (${names})` : `Waits for the ${post}`,
    give: (until: string) => `Extend until ${until}`,
    refuse: 'Refuse the extension',
    extend: 'Extend without being asked',
    extendNow: 'Extend the loan',
    until: (last: string, source: string) => `Until ${last} at the latest ${source}`,
    passed:
      'That day has passed, so the loan would stay overdue: use this only to write down what was granted earlier, else bring the things back and ask anew.',
    noFurther: (source: string) =>
      `It can be extended no further ${source}. Bring the things back and ask anew`,
  },
})
