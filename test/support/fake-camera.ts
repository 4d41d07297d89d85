import { writeFileSync } from 'node:fs'
import type { PNG } from 'pngjs'

const frame = { width: 640, height: 480 }
const perSecond = 4

/** One thing in the picture, for how long, in seconds; null for an empty table. */
export type Scene = { picture: PNG | null; seconds: number }

/**
 * Writes a film that Chromium plays as its camera, over and over (YUV4MPEG2, 4:2:0): each picture
 * lies in the middle of a grey table, as large as fits.
 */
export function film(path: string, scenes: Scene[]): void {
  const head = `YUV4MPEG2 W${frame.width} H${frame.height} F${perSecond}:1 Ip A1:1 C420jpeg\n`
  const parts = [Buffer.from(head)]
  for (const { picture, seconds } of scenes) {
    const luma = table()
    if (picture) lay(picture, luma)
    const chroma = Buffer.alloc((frame.width * frame.height) / 2, 128)
    for (let at = 0; at < seconds * perSecond; at += 1) {
      parts.push(Buffer.from('FRAME\n'), luma, chroma)
    }
  }
  writeFileSync(path, Buffer.concat(parts))
}

const table = () => Buffer.alloc(frame.width * frame.height, 150)

/** By the nearest dot: a camera's lens would be kinder. */
function lay(picture: PNG, luma: Buffer): void {
  const scale = Math.min((frame.width - 60) / picture.width, (frame.height - 60) / picture.height)
  const [wide, high] = [picture.width, picture.height].map(side => Math.floor(side * scale)) as [
    number,
    number,
  ]
  const [left, top] = [(frame.width - wide) >> 1, (frame.height - high) >> 1]
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const at = (Math.floor(y / scale) * picture.width + Math.floor(x / scale)) * 4
      luma[(top + y) * frame.width + left + x] = picture.data[at]!
    }
  }
}
