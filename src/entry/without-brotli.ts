/**
 * Stands in the Worker for the decompressor that fontkit reads WOFF2 with (wrangler.toml, `alias`):
 * Sarabun comes as TTF, and its dictionary alone is 68 kB that every start of the Worker would
 * read.
 */
export default function decompress(): never {
  throw new Error('WOFF2 is not read here: give the font as TTF.')
}
