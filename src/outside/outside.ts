import type { Files } from './files.ts'
import type { ReadFonts } from './fonts.ts'
import type { Identity } from './identity.ts'
import type { ReadSpreadsheet } from './spreadsheet.ts'

/** Everything that the product talks to and does not own. The entry makes it. */
export type Outside = {
  identity: Identity
  readSpreadsheet: ReadSpreadsheet
  files: Files
  readFonts: ReadFonts
  /** zlib's compression, as a PNG holds it. */
  pack(bytes: Uint8Array): Uint8Array
}
