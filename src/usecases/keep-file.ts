import type { Statement } from '../../db/db.ts'
import { saveFile } from '../../db/files.ts'
import { sha256OfBytes } from '../../db/hash.ts'
import { mayKeep } from '../domain/paper.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Desk } from './desk.ts'

export type GivenFile = { name: string; bytes: Uint8Array }
export type KeptFile = { file: string; name: string; sha256: string }

/**
 * Puts a file's bytes into their home, and answers what binds them: the detail of a
 * `paper-attached` entry, and the statement that goes into the same commit. `belongsTo` is the
 * stream of the thing: whoever may see that may see the file. Bytes whose commit then fails stay
 * unreachable: no row names them.
 */
export async function keepFile(
  desk: Desk,
  belongsTo: string,
  given: GivenFile,
): Promise<Verdict<{ kept: KeptFile; statement: Statement }>> {
  const allowed = mayKeep(given)
  if (!allowed.ok) return allowed
  const { type, name } = allowed.value
  const { bytes } = given
  const { files } = desk.outside
  const kept = { file: desk.newId(), name, sha256: sha256OfBytes(bytes) }
  await files.put(kept.file, bytes)
  const statement = saveFile(desk.db, {
    ...{ id: kept.file, belongsTo, name, type, size: bytes.length, sha256: kept.sha256 },
    ...{ home: files.home, uploadedBy: desk.actor.id, at: desk.now().toISOString() },
  })
  return { ok: true, value: { kept, statement } }
}
