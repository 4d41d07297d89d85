import { joined } from '../bytes.ts'
import type { Size } from './size.ts'

/** What draws a PNG; texts, times, EXIF and moving pictures are none of it. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP'])

/** A PNG with nothing but what draws it, and its size in pixels; null where it is not whole. */
export function plainPng(bytes: Uint8Array): { bytes: Uint8Array; size: Size } | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let [at, size, isDrawn] = [8, null as Size | null, false]
  while (at + 12 <= bytes.length) {
    const length = longBig(bytes, at)
    const next = at + 12 + length
    if (next > bytes.length) return null
    const name = nameAt(bytes, at + 4)
    if ((name === 'IHDR') !== (at === 8)) return null
    if (name === 'IHDR') {
      size = { width: longBig(bytes, at + 8), height: longBig(bytes, at + 12) }
    }
    if (name === 'IDAT') isDrawn = true
    if (pngKept.has(name)) kept.push(bytes.subarray(at, next))
    if (name === 'IEND') return size && isDrawn ? { bytes: joined(kept), size } : null
    at = next
  }
  return null
}

/** What draws a WebP that stands still. */
const webpKept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])
/** In the flags of `VP8X`: that EXIF, XMP or an animation follows. */
const webpSpeaks = 0b0000_1110

/** A WebP with nothing but what draws it, and its size in pixels; null where it is not whole. */
export function plainWebp(bytes: Uint8Array): { bytes: Uint8Array; size: Size } | null {
  const end = 8 + longLittle(bytes, 4)
  if (end > bytes.length) return null
  const kept: Uint8Array[] = []
  let [at, size] = [12, null as Size | null]
  while (at + 8 <= end) {
    const length = longLittle(bytes, at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    const name = nameAt(bytes, at)
    const chunk = bytes.slice(at, next)
    if (name === 'VP8X') chunk[8] = chunk[8]! & ~webpSpeaks
    if (name === 'VP8 ' || name === 'VP8L') size = webpSize(name, bytes, at + 8)
    if (webpKept.has(name)) kept.push(chunk)
    at = next
  }
  if (size === null) return null
  const body = joined(kept)
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, body.length + 4, true)
  return { bytes: joined([head, body]), size }
}

function webpSize(name: string, bytes: Uint8Array, at: number): Size {
  const word = (from: number) => (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8)
  if (name === 'VP8 ') return { width: word(at + 6) & 0x3fff, height: word(at + 8) & 0x3fff }
  const packed = longLittle(bytes, at + 1)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}

/** Four bytes as a number, the most significant first, as PNG writes them. */
const longBig = (bytes: Uint8Array, at: number) => viewAt(bytes, at)?.getUint32(0) ?? beyond

/** The same, the least significant first, as WebP writes them. */
const longLittle = (bytes: Uint8Array, at: number) =>
  viewAt(bytes, at)?.getUint32(0, true) ?? beyond

/** A length that no file reaches: what a picture says that ends in the middle of a number. */
const beyond = Number.MAX_SAFE_INTEGER

const viewAt = (bytes: Uint8Array, at: number) =>
  at + 4 > bytes.length ? null : new DataView(bytes.buffer, bytes.byteOffset + at, 4)

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
