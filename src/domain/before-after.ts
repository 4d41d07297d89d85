import type { CivilDate } from './dates.ts'
import type { Entry, EntryOf } from './entry.ts'
import type { Line } from './loan.ts'
import { standing } from './moves.ts'
import type { SignedAs, SignedWay } from './proof.ts'

type Moved = EntryOf<'handed-over'> | EntryOf<'returned'>

/** How a line left or came back in one go, as far as anything beside the number was kept of it. */
export type Seen = {
  entry: string
  on: CivilDate
  person: string | null
  condition: string
  /** By their SHA-256. */
  photos: string[]
  /** A later entry took it back. */
  corrected: boolean
}

/** A line before and after: how it left, and how it came back. */
export type BeforeAfter = { line: number; item: string; before: Seen[]; after: Seen[] }

/** The lines of a loan of which a photo or a word on their condition was kept. */
export function beforeAfter(lines: Line[], entries: Entry[]): BeforeAfter[] {
  return lines
    .map(({ line, item }) => ({
      line,
      item,
      before: seenOf(entries, line, 'handed-over'),
      after: seenOf(entries, line, 'returned'),
    }))
    .filter(({ before, after }) => before.length + after.length > 0)
}

function seenOf(entries: Entry[], line: number, kind: Moved['kind']): Seen[] {
  const ofLine = entries.filter((entry): entry is Moved => entry.kind === kind)
  return ofLine
    .filter(entry => entry.line === line)
    .map(({ id, happenedOn: on, person, detail }) => ({
      entry: id,
      on,
      person,
      condition: detail.condition ?? '',
      photos: detail.photos ?? [],
      corrected: isCorrected(entries, id),
    }))
    .filter(({ condition, photos }) => condition !== '' || photos.length > 0)
}

/** A signature that was drawn on the screen, for all that moved in one go. */
export type Signed = {
  way: SignedWay
  /** The first entry of that go: the signer's name and the sentence are bound to it. */
  entry: string
  on: CivilDate
  sha256: string
  as: SignedAs
  /** All of what it was given for was taken back later. */
  corrected: boolean
}

/** The signatures of a loan, in the order in which they were given. */
export function signaturesOf(entries: Entry[]): Signed[] {
  const signed: Signed[] = []
  const moved = entries.filter(
    (entry): entry is Moved => entry.kind === 'handed-over' || entry.kind === 'returned',
  )
  for (const { id, kind, happenedOn: on, detail, personalHash } of moved) {
    const { signature } = detail
    const corrected = isCorrected(entries, id)
    const before = signed.at(-1)
    if (!signature) continue
    if (personalHash === null && before?.sha256 === signature.sha256) {
      before.corrected &&= corrected
      continue
    }
    const way = kind === 'handed-over' ? 'handovers' : 'returns'
    signed.push({ way, entry: id, on, ...signature, corrected })
  }
  return signed
}

/**
 * The signature that stands on the form's line for one way: the last, where all that stands of that
 * way was signed for. What was signed only in part is left to the pen.
 */
export function signatureOnForm(entries: Entry[], way: SignedWay): Signed | null {
  const kind = way === 'handovers' ? 'handed-over' : 'returned'
  const stand = standing(entries).filter((entry): entry is Moved => entry.kind === kind)
  if (stand.length === 0 || !stand.every(({ detail }) => detail.signature)) return null
  return signaturesOf(entries).findLast(each => each.way === way && !each.corrected) ?? null
}

const isCorrected = (entries: Entry[], id: string) =>
  entries.some(({ corrects }) => corrects === id)
