import { words } from './words.ts'

/** Advice before a decision: what was said, what is awaited, and the form that says it. */
export const opinionWords = words({
  th: {
    title: 'ความเห็นประกอบการพิจารณา',
    awaited: (post: string) => `ยังไม่มีความเห็น${post}`,
    notGiven: (post: string) => `พิจารณาโดยไม่มีความเห็น${post}`,
    why: 'ความเห็นเป็นคำแนะนำ ผู้มีอำนาจอนุมัติพิจารณาได้โดยไม่ต้องรอ',
    favour: { yes: 'เห็นควรอนุมัติ', no: 'ไม่เห็นควรอนุมัติ' },
    saidBy: (post: string, favour: string) => `${post}${favour}`,
    asPost: (post: string) => `ใบนี้รอความเห็นของท่านในฐานะ${post}`,
    acting: (position: string, post: string, order: string) =>
      `${position} รักษาราชการแทน${post} ตามคำสั่งที่ ${order}`,
    give: 'ให้ความเห็น: เห็นควรอนุมัติ',
    otherwise: 'ไม่เห็นควร หรือมีข้อสังเกต',
    yours: 'ความเห็นของท่าน',
    text: 'เหตุผลหรือข้อสังเกต',
    textHint: 'ต้องบอกเหตุผลเมื่อไม่เห็นควรอนุมัติ',
    send: 'บันทึกความเห็น',
  },
  en: {
    title: 'Opinions for the decision',
    awaited: (post: string) => `No opinion of ${post} yet`,
    notGiven: (post: string) => `Decided without the opinion of ${post}`,
    why: 'An opinion is advice: the approver may decide without waiting for it.',
    favour: { yes: 'in favour', no: 'against' },
    saidBy: (post: string, favour: string) => `${post}: ${favour}`,
    asPost: (post: string) => `Your opinion is awaited here, as ${post}`,
    acting: (position: string, post: string, order: string) =>
      `${position}, acting for ${post} by order ${order}`,
    give: 'Opinion: in favour',
    otherwise: 'Against it, or with a remark',
    yours: 'Your opinion',
    text: 'Reason or remark',
    textHint: 'Needed where you are against it',
    send: 'Save the opinion',
  },
})
