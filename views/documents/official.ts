import type { AnnouncementRow } from '../../src/domain/draw-announcement.ts'
import type { OrderRow } from '../../src/domain/draw-order.ts'
import { headTitleInFull } from '../../src/domain/office-settings.ts'
import type { Signer } from '../../src/domain/order.ts'
import { longDate } from '../words/dates.ts'
import { orderWords } from '../words/orders.ts'

/** A part of an official paper's body, in its order. */
export type OfficialPart =
  | { kind: 'paragraph'; text: string }
  /** Members of a committee: who they are, and what they are in it. */
  | { kind: 'members'; rows: { who: string; role: string }[] }
  /** Numbered points. `label` stands before each number: "ข้อ". */
  | { kind: 'points'; label: string; points: string[] }

/** An order or an announcement as its paper reads, on the screen and in PDF alike; always Thai. */
export type OfficialPaper = {
  title: string
  /** "ที่ 12/2569"; dots while it is a draft. */
  number: string
  subject: string
  parts: OfficialPart[]
  /** "สั่ง ณ วันที่ 1 เดือน ตุลาคม พ.ศ. 2567". */
  dated: string
  signer: { name: string | null; position: string }
  isDraft: boolean
}

const dots = (count: number) => '.'.repeat(count)

type Office = Record<string, string>

/** The order in the official layout (domain.md 2.5). */
export function orderPaper(order: OrderRow, office: Office): OfficialPaper {
  const { content, number, calendarYear, signedOn, signer } = order
  const year = calendarYear ?? Number(order.draftedOn.slice(0, 4)) + 543
  const members = content.members.map(({ name, position, role }) => ({
    who: [name, position].filter(Boolean).join('  '),
    role: orderWords.th.roles[role],
  }))
  return {
    title: `คำสั่ง${office.name ?? ''}`,
    number: `ที่ ${number ?? dots(12)}/${year}`,
    subject: content.subject,
    parts: [
      ...paragraphs(content.basis),
      { kind: 'members', rows: members },
      { kind: 'paragraph', text: 'ให้คณะกรรมการมีหน้าที่ ดังต่อไปนี้' },
      { kind: 'points', label: '', points: content.duties },
      ...replaced(content.replaces, office),
      { kind: 'paragraph', text: effect(content.effectiveFrom, content.effectiveTo) },
    ],
    dated: datedOn('สั่ง', signedOn),
    signer: signed(signer, office),
    isDraft: number === null,
  }
}

/** The announcement in the official layout: its limits are its first points. */
export function announcementPaper(row: AnnouncementRow, office: Office): OfficialPaper {
  const { content, number, calendarYear, date } = row
  const { purposes, categories, items, mostDays, conditions } = content
  const year = calendarYear ?? Number(row.draftedOn.slice(0, 4)) + 543
  const things = [...categories.map(category => `ทรัพย์สินหมวด${category}`), ...items].join(' ')
  const points = [
    `ให้ประชาชน กลุ่ม และวัดในพื้นที่ยืมทรัพย์สินเพื่อการต่อไปนี้ ${purposes.join(' ')}`,
    things === ''
      ? 'ทรัพย์สินที่ให้ยืม ได้แก่ รายการที่ทะเบียนทรัพย์สินกำหนดว่าให้ประชาชนยืมได้'
      : `ทรัพย์สินที่ให้ยืม ได้แก่ ${things} เฉพาะรายการที่ทะเบียนทรัพย์สินกำหนดว่าให้ประชาชนยืมได้`,
    `ให้ยืมได้ครั้งละไม่เกิน ${mostDays} วัน นับวันแรกด้วย`,
    ...conditions,
  ]
  return {
    title: `ประกาศ${office.name ?? ''}`,
    number: `ที่ ${number ?? dots(12)}/${year}`,
    subject: content.subject,
    parts: [
      ...paragraphs(content.basis),
      { kind: 'points', label: 'ข้อ ', points },
      { kind: 'paragraph', text: effect(content.startOn, content.endOn) },
    ],
    dated: datedOn('ประกาศ', date),
    signer: signed(row.signer, office),
    isDraft: number === null,
  }
}

function paragraphs(text: string): OfficialPart[] {
  return text.split('\n').map(line => ({ kind: 'paragraph', text: line }))
}

function replaced(replaces: string, office: Office): OfficialPart[] {
  if (replaces === '') return []
  const cited = /^\d/.test(replaces) ? `ที่ ${replaces}` : replaces
  return [{ kind: 'paragraph', text: `ให้ยกเลิกคำสั่ง${office.name ?? ''} ${cited}` }]
}

function effect(from: string | null, to: string | null): string {
  const until = to === null ? '' : ` ถึงวันที่ ${longDate(to, 'th')}`
  if (from === null) return `ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป${until}`
  return `ทั้งนี้ ตั้งแต่วันที่ ${longDate(from, 'th')}${until === '' ? ' เป็นต้นไป' : until}`
}

/** Orders write the date out; a draft leaves the pen its room. */
function datedOn(verb: string, day: string | null): string {
  if (day === null) return `${verb} ณ วันที่ ${dots(8)} เดือน ${dots(24)} พ.ศ. ${dots(10)}`
  const [date, month, year] = longDate(day, 'th').split(' ')
  return `${verb} ณ วันที่ ${date} เดือน ${month} พ.ศ. ${year}`
}

function signed(signer: Signer | null, office: Office): OfficialPaper['signer'] {
  if (signer !== null) return { name: signer.name, position: signer.position }
  return { name: null, position: headTitleInFull(office) }
}
