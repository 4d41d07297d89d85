import { paperTypeOf } from './paper.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

export const emblemMegabytes = 1
/** More dots than an emblem of 3 cm can show, and what a printer's memory still holds. */
const sideMost = 4_000
const sideLeast = 60

/**
 * May these bytes be the office's emblem? A PNG or JPEG by its own first bytes, whole enough to
 * say its size; whatever its name claims counts for nothing.
 */
export function mayBeEmblem(bytes: Uint8Array, field = 'file'): Verdict {
  if (bytes.length === 0) return refuse('file-empty', undefined, field)
  if (bytes.length > emblemMegabytes * 1024 * 1024) {
    return refuse('paper-too-large', { most: emblemMegabytes }, field)
  }
  const type = paperTypeOf(bytes)
  if (type !== 'image/png' && type !== 'image/jpeg') {
    return refuse('emblem-unknown', undefined, field)
  }
  const size = sizeOf(bytes)
  if (size === null) return refuse('emblem-broken', undefined, field)
  const [least, most] = [Math.min(...size), Math.max(...size)]
  if (least < sideLeast || most > sideMost) {
    return refuse('emblem-size', { least: sideLeast, most: sideMost }, field)
  }
  return allow()
}

type Size = [width: number, height: number]

/** How many dots a PNG or JPEG has; null where it does not say. */
export function sizeOf(bytes: Uint8Array): Size | null {
  return paperTypeOf(bytes) === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.slice(at, at + 4))

/** From its first chunk, and only where its last one is there as well. */
function sizeOfPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 45 || textAt(bytes, 12) !== 'IHDR') return null
  if (textAt(bytes, bytes.length - 8) !== 'IEND') return null
  const view = viewOf(bytes)
  return [view.getUint32(16), view.getUint32(20)]
}

/** From the frame's header, found from segment to segment. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
