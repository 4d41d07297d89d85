import { words } from './words.ts'

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
  },
})
