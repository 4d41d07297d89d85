import { plainPng, plainWebp } from './chunks.ts'
import { plainJpeg } from './jpeg.ts'
import type { Size } from './size.ts'

/** What a photo may be, by its own first bytes; what its name or its sender claims counts for nothing. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type ImageType = (typeof imageTypes)[number]
export type PlainImage = { type: ImageType; bytes: Uint8Array; size: Size }

/** More than any phone's camera takes: small files can unfold to what no phone can show. */
const mostPixels = 60_000_000

const plain: Record<ImageType, (bytes: Uint8Array) => Omit<PlainImage, 'type'> | null> = {
  'image/jpeg': plainJpeg,
  'image/png': plainPng,
  'image/webp': plainWebp,
}

/**
 * A photo without a word beside it: where, when and with what it was taken is not for the office
 * to keep. Null for whatever is no whole JPEG, PNG or WebP.
 */
export function plainImage(bytes: Uint8Array): PlainImage | null {
  const type = imageTypeOf(bytes)
  const found = type && plain[type](bytes)
  if (!found) return null
  const { width, height } = found.size
  return width * height > 0 && width * height <= mostPixels ? { type, ...found } : null
}

function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const text = String.fromCharCode(...bytes.subarray(0, 12))
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'image/webp' : null
}
