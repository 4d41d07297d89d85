import { type PlainImage, plainImage } from './images/plain.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/**
 * What proves how things left and came back, beside their number: photos and a word on their
 * condition, line by line, and a signature drawn on the screen.
 */
export type Proof = {
  /** By line, as they were sent. */
  photos: ReadonlyMap<number, Uint8Array[]>
  conditions: ReadonlyMap<number, string>
  signing: Signing | null
}

/** Whoever takes the things or brings them back: the borrower, or somebody for them. */
export const signedAs = ['borrower', 'other'] as const
export type SignedAs = (typeof signedAs)[number]

export type Signing = {
  strokes: string
  as: SignedAs
  /** The name of somebody who signs for the borrower; the borrower's own is known. */
  name: string
  /** The sentence that stood over the pad. */
  text: string
}

/** As it stands in an entry's detail: the picture's hash, never the name. */
export type SignatureBound = { sha256: string; as: SignedAs }

export const photoKilobytes = 300
const photoBytes = photoKilobytes * 1024
export const photosOfLine = 6
export const photosOfAct = 24
export const conditionMost = 200

/** The photos of each line as they are kept, none of a line that nothing moves of. */
export function provenPhotos(
  { photos, conditions }: Proof,
  moving: ReadonlySet<number>,
): Verdict<Map<number, PlainImage[]>> {
  const all = [...photos.values()].flat().length
  const [first] = photos.keys()
  if (all > photosOfAct) return refuse('photos-too-many', { most: photosOfAct }, `photo-${first}`)
  const word = [...conditions.keys()].find(line => !moving.has(line))
  if (word !== undefined) return refuse('proof-of-nothing', undefined, `condition-${word}`)
  const kept = new Map<number, PlainImage[]>()
  for (const [line, given] of photos) {
    const field = `photo-${line}`
    if (!moving.has(line)) return refuse('proof-of-nothing', undefined, field)
    if (given.length > photosOfLine) {
      return refuse('photos-too-many-of-line', { most: photosOfLine }, field)
    }
    const plain: PlainImage[] = []
    for (const bytes of given) {
      const image = plainImage(bytes)
      if (image === null) return refuse('photo-unknown', undefined, field)
      if (image.bytes.length > photoBytes) {
        return refuse('photo-too-large', { most: photoKilobytes }, field)
      }
      plain.push(image)
    }
    kept.set(line, plain)
  }
  return allow(kept)
}

/** Units that move of a line: `returns` say in which condition. */
export type SignedLine = {
  name: string
  unit: string
  good: number
  damaged: number
  lost: number
}

/** Which sentence is signed: over what leaves, or over what comes back. */
export type SignedWay = 'handovers' | 'returns'

/**
 * The sentence that is signed, in the language of the form. The page shows it over the pad, and
 * what is bound is compared with it: what was signed is what is written down.
 */
export function signedText(
  way: SignedWay,
  of: { signer: string; number: string; lines: SignedLine[] },
): string {
  const things = of.lines.map(line => thingSigned(line)).join(', ')
  return way === 'handovers'
    ? `ข้าพเจ้า ${of.signer} ได้รับทรัพย์สินตามใบยืม ${of.number} ไปแล้ว คือ ${things}`
    : `ข้าพเจ้า ${of.signer} ได้นำทรัพย์สินตามใบยืม ${of.number} มาส่งคืนแล้ว คือ ${things}`
}

function thingSigned({ name, unit, good, damaged, lost }: SignedLine): string {
  const worse = [damaged > 0 && `ชำรุด ${damaged}`, lost > 0 && `สูญหาย ${lost}`].filter(Boolean)
  const all = `${name} ${good + damaged + lost} ${unit}`
  return worse.length > 0 ? `${all} (${worse.join(' ')})` : all
}
