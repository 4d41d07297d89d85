import { gunzipSync } from 'node:zlib'

/** The same packed file with one bit altered, at that place or at the first after it where it alters what is unpacked. */
export function alteredAt(packed: Buffer, place: number): Buffer {
  const changed = Buffer.from(packed)
  changed[place] = changed[place]! ^ 1
  // A bit of the packing that stands for no letter at all alters nothing.
  const isSame = unpackedOf(changed)?.equals(gunzipSync(packed)) ?? false
  return isSame ? alteredAt(packed, place + 1) : changed
}

function unpackedOf(packed: Buffer): Buffer | null {
  try {
    return gunzipSync(packed)
  } catch {
    return null
  }
}
