import { sha256OfBytes } from '../../db/hash.ts'
import type { ClosedYear } from '../domain/closing.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'

/** Bytes that the book binds by their hash: a kept document, or the scan of a signed paper. */
export type Bound = { file: string; sha256: string }

/** What is no longer what was kept is not given out: somebody changed it. */
export async function boundBytes(
  c: WebContext,
  name: string,
  { file, sha256 }: Bound,
): Promise<Uint8Array> {
  const bytes = await c.var.open.outside.files.get(file)
  if (bytes === null || sha256OfBytes(bytes) !== sha256) {
    throw new Refused({ word: 'document-altered', facts: { name } }, 409)
  }
  return bytes
}

/** The very bytes that were kept under that name when the year was closed; null where none were. */
export async function keptBytes(
  c: WebContext,
  closed: ClosedYear | null,
  name: string,
): Promise<Uint8Array | null> {
  const kept = closed?.documents.find(each => each.name === name)
  if (!kept || kept.file === null) return null
  return boundBytes(c, name, { file: kept.file, sha256: kept.sha256 })
}
