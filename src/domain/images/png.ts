import { joined } from '../bytes.ts'
import type { Size } from './size.ts'

/**
 * A PNG of rows of bytes, one a point for greys and three for colours, without transparency: a PDF
 * takes it as it is. `pack` is zlib's compression.
 */
export function pngOf(
  { width, height }: Size,
  points: Uint8Array,
  pack: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const bytesOfRow = points.length / height
  const isGrey = bytesOfRow === width
  // Each row begins with how it was filtered: not at all.
  const rows = new Uint8Array((bytesOfRow + 1) * height)
  for (let y = 0; y < height; y += 1) {
    rows.set(points.subarray(y * bytesOfRow, (y + 1) * bytesOfRow), y * (bytesOfRow + 1) + 1)
  }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head[8] = 8
  head[9] = isGrey ? 0 : 2
  const magic = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return joined([magic, chunk('IHDR', head), chunk('IDAT', pack(rows)), chunk('IEND', empty)])
}

const empty = new Uint8Array(0)

function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + content.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, content.length)
  for (let at = 0; at < 4; at += 1) whole[4 + at] = name.charCodeAt(at)
  whole.set(content, 8)
  view.setUint32(8 + content.length, checksum(whole.subarray(4, 8 + content.length)))
  return whole
}

/** CRC-32, as PNG wants it under each chunk. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
