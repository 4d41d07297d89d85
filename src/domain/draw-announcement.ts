import type { AnnouncementContent, AnnouncementStatus } from './announcement.ts'
import type { CivilDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { Signer } from './order.ts'
import type { Paper } from './paper.ts'

/** The picture of an announcement, as its table keeps it. */
export type AnnouncementRow = {
  id: string
  status: AnnouncementStatus
  content: AnnouncementContent
  draftedOn: CivilDate
  number: number | null
  /** In BE; of its date. */
  calendarYear: number | null
  date: CivilDate | null
  signer: Signer | null
  /** In force from and to, both days counted; `endOn` null: until it is ended. */
  startOn: CivilDate | null
  endOn: CivilDate | null
  /** The first day on which it no longer holds. */
  endedOn: CivilDate | null
  endReason: string | null
  papers: Paper[]
  seq: number
  hash: string
}

/** The announcement after one more entry of its stream. Throws where it does not belong there. */
export function applyToAnnouncement(row: AnnouncementRow | null, entry: Entry): AnnouncementRow {
  const { seq, hash, happenedOn } = entry
  if (entry.kind === 'announcement-drafted') {
    if (row !== null) throw new Error('An announcement is drafted once.')
    return {
      id: entry.stream.slice('announcement:'.length),
      status: 'draft',
      ...entry.detail,
      draftedOn: happenedOn,
      number: null,
      calendarYear: null,
      date: null,
      signer: null,
      startOn: null,
      endOn: null,
      endedOn: null,
      endReason: null,
      papers: [],
      seq,
      hash,
    }
  }
  if (row === null) {
    throw new Error(`An announcement begins with its draft, not with ${entry.kind}.`)
  }
  if (entry.kind === 'paper-attached') {
    return { ...row, papers: [...row.papers, { ...entry.detail, at: happenedOn }], seq, hash }
  }
  if (entry.kind === 'announcement-ended') {
    if (row.status !== 'recorded') throw new Error('Only what was recorded is ended.')
    const endReason = entry.detail.reason
    return { ...row, status: 'ended', endedOn: happenedOn, endReason, seq, hash }
  }
  if (row.status !== 'draft') throw new Error('What was announced is never written again.')
  if (entry.kind === 'announcement-described') return { ...row, ...entry.detail, seq, hash }
  if (entry.kind !== 'announcement-recorded') {
    throw new Error(`${entry.kind} does not belong in an announcement's stream.`)
  }
  const { purposes, categories, items, mostDays, ...recorded } = entry.detail
  const content = { ...row.content, purposes, categories, items, mostDays }
  return { ...row, ...recorded, content, status: 'recorded', seq, hash }
}
