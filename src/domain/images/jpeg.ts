import { joined } from '../bytes.ts'
import type { Size } from './size.ts'

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  jfif: 0xe0,
  exif: 0xe1,
  icc: 0xe2,
  adobe: 0xee,
}

/**
 * A JPEG with nothing but what draws it, and its size in pixels; null where it is not one from its
 * beginning to its end. Of the segments that applications write (APP0 to APP15, comments) it keeps
 * the plain JFIF head, the colour profile and Adobe's note on colours, and of EXIF nothing but
 * which way is up: place, time, maker and thumbnail go. What follows the end of the picture goes
 * too, since phones hide films and further EXIF there.
 */
export function plainJpeg(bytes: Uint8Array): { bytes: Uint8Array; size: Size } | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: Size | null = null
  let isDrawn = false
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const kind = bytes[at + 1]
    if (bytes[at] !== 0xff || kind === undefined || kind === 0) return null
    if (kind === marker.end) {
      if (size === null || !isDrawn) return null
      return { bytes: joined([...kept, bytes.subarray(at, at + 2)]), size }
    }
    const length = wordAt(bytes, at + 2)
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return null
    const segment = bytes.subarray(at, next)
    if (isFrame(kind)) size = { width: wordAt(bytes, at + 7), height: wordAt(bytes, at + 5) }
    const plain = plainSegment(kind, segment)
    if (plain) kept.push(plain)
    at = next
    if (kind !== marker.scan) continue
    const end = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, end))
    isDrawn = true
    at = end
  }
}

/** Start of frame, in all its ways of coding. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
}

function plainSegment(kind: number, segment: Uint8Array): Uint8Array | null {
  const isApplication = kind >= 0xe0 && kind <= 0xef
  if (kind === 0xfe) return null
  if (!isApplication) return segment
  const says = (text: string) =>
    [...text].every((sign, at) => segment[4 + at] === sign.charCodeAt(0))
  // Of exactly this length it holds no thumbnail.
  if (kind === marker.jfif) return says('JFIF\0') && segment.length === 18 ? segment : null
  if (kind === marker.icc) return says('ICC_PROFILE\0') ? segment : null
  if (kind === marker.adobe) return says('Adobe') ? segment : null
  if (kind === marker.exif && says('Exif\0\0')) return orientedOnly(segment)
  return null
}

/** Where the coded picture ends: at the first marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0
    const isOwn = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (bytes[at] === 0xff && !isOwn) return at
    at += 1
  }
  return at
}

const orientationTag = 0x0112

/** An EXIF segment with the orientation alone; null where it says none or the usual one. */
function orientedOnly(segment: Uint8Array): Uint8Array | null {
  const orientation = orientationOf(segment.subarray(10))
  if (orientation < 2 || orientation > 8) return null
  const head = [0xff, marker.exif, 0, 34, ...[...'Exif\0\0'].map(sign => sign.charCodeAt(0))]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.from([...head, ...tiff, ...entry, 0, 0, 0, 0])
}

/** The orientation (1 to 8) of the first directory of a TIFF; 0 where it has none. */
function orientationOf(tiff: Uint8Array): number {
  const isLittle = tiff[0] === 0x49
  const word = (at: number) => {
    const [first, second] = [tiff[at] ?? 0, tiff[at + 1] ?? 0]
    return isLittle ? first | (second << 8) : (first << 8) | second
  }
  const long = (at: number) =>
    isLittle ? word(at) + word(at + 2) * 0x10000 : word(at) * 0x10000 + word(at + 2)
  const directory = long(4)
  const entries = Math.min(word(directory), 200)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (word(at) === orientationTag) return word(at + 8)
  }
  return 0
}

const wordAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
