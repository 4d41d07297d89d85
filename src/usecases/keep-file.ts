import type { Statement } from '../../db/db.ts'
import { saveFile } from '../../db/files.ts'
import { sha256OfBytes } from '../../db/hash.ts'
import { mayKeep } from '../domain/paper.ts'
import { allow, type Verdict } from '../domain/verdict.ts'
import { type Decided, type Desk, decide } from './desk.ts'

export type GivenFile = { name: string; bytes: Uint8Array }
type KeptFile = { file: string; name: string; sha256: string }

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
    id: kept.file,
    belongsTo,
    name,
    type,
    size: bytes.length,
    sha256: kept.sha256,
    home: files.home,
    uploadedBy: desk.actor.id,
    at: desk.now().toISOString(),
  })
  return { ok: true, value: { kept, statement } }
}

type Attached = { kind: 'paper-attached'; detail: KeptFile }

/** A thing that a scan may be bound to: how it is found, and how an entry is appended to it. */
type Bearer<Row> = {
  stream: string
  find(): Promise<Verdict<Row>>
  append(row: Row, said: Attached): Decided
}

/** Binds a scan of the signed paper to its thing, for good. Answers the thing's page. */
export async function attachPaper<Row>(
  desk: Desk,
  given: GivenFile,
  { stream, find, append }: Bearer<Row>,
): Promise<Verdict<string>> {
  let kept: Awaited<ReturnType<typeof keepFile>> | null = null
  return decide(desk, async () => {
    const found = await find()
    if (!found.ok) return found
    // Put once, however often another was quicker.
    kept ??= await keepFile(desk, stream, given)
    if (!kept.ok) return kept
    const said = { kind: 'paper-attached', detail: kept.value.kept } as const
    const { statements, answer } = append(found.value, said)
    return allow({ statements: [...statements, kept.value.statement], answer })
  })
}
