import type { ZipFile } from '../../views/documents/zip.ts'
import type { PackedFile } from '../../views/evidence/index-page.tsx'
import type { Bound } from './kept-documents.ts'

/** A file of a year's evidence pack; `bound` where its bytes are kept already, with their hash. */
export type Packed = PackedFile & ZipFile & { type: string; bound?: Bound }

/** A text as the bytes of a file. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
