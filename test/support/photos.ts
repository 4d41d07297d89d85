import { strokesText } from '../../src/domain/images/signature.ts'

/** Small pictures as Chromium writes them, and what a phone's camera puts beside them. */

const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j' +
  'q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk' +
  'pKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAA' +
  'AAAAAAAAAAAAAAAAA//EABgRAAIDAAAAAAAAAAAAAAAAAAAEQUKB/9oADAMBAAIRAxEAPwCYAqsjO10//9k='
const webp = 'UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoQAAgABABoJaACdAFAAAD+4zFGWfhRTbY//iHNzf4f8AAA'
const png =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAKklEQVR4AeyQMQ0AAAjDFizNE2rnaTjYw8FDk749WiKdZMvJwpIP' +
  'APcPBgAA//+lesnzAAAABklEQVQDAL87JLmYGNVdAAAAAElFTkSuQmCC'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

/** What must never be found in what is kept: a place, a telephone, a maker. */
export const secrets = ['GPS 17.41,102.78', 'Phone of Somchai']

/** A JPEG of 16 × 8; another number makes another photo. */
export function photoJpeg(number = 0): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(jpeg)
  // A table of coarseness: any value draws a picture.
  bytes[25 + (number % 60)] = 1 + (number % 250)
  return bytes
}
export const photoWebp = () => bytesOf(webp)
export const photoPng = () => bytesOf(png)

/** The same with the segments that a phone writes: EXIF with its place, XMP, a maker, a comment. */
export function spokenJpeg(orientation = 1): Uint8Array<ArrayBuffer> {
  const bytes = photoJpeg()
  const [place, maker] = secrets as [string, string]
  return joined(
    bytes.slice(0, 2),
    segment(0xe1, 'Exif\0\0', tiffWith(orientation, place)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', text(place)),
    segment(0xe2, 'MPF\0', text(maker)),
    segment(0xed, 'Photoshop 3.0\0', text(maker)),
    segment(0xfe, '', text(place)),
    bytes.slice(2),
    // Motion photos hide a film behind the end.
    text(place),
  )
}

export function spokenPng(): Uint8Array<ArrayBuffer> {
  const bytes = photoPng()
  const [place, maker] = secrets as [string, string]
  const [head, rest] = [bytes.slice(0, 33), bytes.slice(33)]
  return joined(
    head,
    ...[pngChunk('eXIf', tiffWith(1, place)), pngChunk('tEXt', text(`Comment\0${place}`))],
    ...[pngChunk('iTXt', text(`XML:com.adobe.xmp\0${maker}`)), pngChunk('tIME', text('2026-11'))],
    rest,
    text(place),
  )
}

export function spokenWebp(): Uint8Array<ArrayBuffer> {
  const [place, maker] = secrets as [string, string]
  const extended = Uint8Array.from([0b1100, 0, 0, 0, 15, 0, 0, 7, 0, 0])
  const chunks = joined(
    webpChunk('VP8X', extended),
    photoWebp().slice(12),
    ...[webpChunk('EXIF', tiffWith(1, place)), webpChunk('XMP ', text(maker))],
  )
  const head = text('RIFF\0\0\0\0WEBP')
  new DataView(head.buffer).setUint32(4, chunks.length + 4, true)
  return joined(head, chunks, text(place))
}

/** A whole JPEG of at least so many bytes: its picture is followed by what draws nothing. */
export function heavyJpeg(size: number): Uint8Array<ArrayBuffer> {
  const bytes = photoJpeg()
  return joined(bytes.slice(0, -2), new Uint8Array(size), bytes.slice(-2))
}

/** A signature as the pad sends it: a wave over its middle. */
export function waveSigned(offset = 0): string {
  const points = Array.from({ length: 60 }, (_, step) => ({
    ...{ x: 60 + step * 8, y: Math.round(100 + offset + 50 * Math.sin(step / 4)) },
  }))
  return strokesText([points, [{ x: 100, y: 150 }]])
}

function segment(kind: number, name: string, content: Uint8Array): Uint8Array {
  const length = 2 + name.length + content.length
  return joined(Uint8Array.from([0xff, kind, length >> 8, length & 0xff]), text(name), content)
}

/** A directory of one entry, big-endian, and words behind it. */
function tiffWith(orientation: number, words: string): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  return joined(
    Uint8Array.from([...tiff, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
    text(words),
  )
}

function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, content.length)
  return joined(length, text(name), content, new Uint8Array(4))
}

function webpChunk(name: string, content: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, content.length, true)
  return joined(text(name), length, content, new Uint8Array(content.length % 2))
}

const text = (words: string) => Uint8Array.from(words, sign => sign.charCodeAt(0))

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}
