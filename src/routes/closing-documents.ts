import { evidenceFinds } from '../../db/evidence.ts'
import { runningHash } from '../../db/hash.ts'
import type { ReportFound } from '../../db/report.ts'
import type { Seal } from '../../db/seals.ts'
import { zipped, zipType } from '../../views/documents/zip.ts'
import { evidencePaper as w } from '../../views/words/evidence-paper.ts'
import type { Closing } from '../domain/closing.ts'
import type { Desk } from '../usecases/desk.ts'
import type { Drawn } from '../usecases/years/close.ts'
import type { WebContext } from '../web/env.ts'
import { evidenceFrom } from './evidence-found.ts'
import { packOf } from './evidence-pack.ts'
import { boundBytes } from './kept-documents.ts'
import type { Packed } from './packed.ts'

/**
 * Every document of a year, to be kept when its book is closed: the report in its five forms, the
 * row of the measure, and all else that its evidence pack holds. A scan is kept already; what the
 * book says of it is checked before the year is bound to it.
 */
export async function drawDocuments(
  c: WebContext,
  desk: Desk,
  { found, seal, closing }: { found: ReportFound; seal: Seal; closing: Closing },
): Promise<Drawn[]> {
  const { report } = found
  const { fiscal_year_be: year } = report.year
  const rows = await desk.db.batch(evidenceFinds(desk.db, year, desk.today))
  const read = { ...found, desk, years: [year], lastClosed: null, seal }
  const drawn: Drawn[] = []
  for (const file of packOf(c, evidenceFrom(rows, read, closing))) drawn.push(await kept(c, file))
  return [...drawn, await packOfAll(c, year, drawn)]
}

async function kept(c: WebContext, { path, title, kind, type, bound, make }: Packed) {
  const about = { name: path, title, kind, type }
  if (!bound) return { ...about, bytes: await make() }
  const { length: size } = await boundBytes(c, path, bound)
  return { ...about, ...bound, size }
}

/** The archive is not kept, for it is its files again; what is kept is the hash that it has. */
async function packOfAll(c: WebContext, year: number, drawn: Drawn[]): Promise<Drawn> {
  const files = drawn.map(each => ({
    path: each.name,
    isPacked: true,
    make: async () => ('bytes' in each ? each.bytes : bytesOf(c, each)),
  }))
  const hash = runningHash()
  let size = 0
  const reader = zipped(files).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    hash.add(value)
    size += value.length
  }
  const about = {
    name: `evidence-${year}.zip`,
    type: zipType,
    title: w.pack,
    kind: 'pack',
  } as const
  return { ...about, file: null, sha256: hash.end(), size }
}

async function bytesOf(c: WebContext, { name, file, sha256 }: Scan) {
  return boundBytes(c, name, { file: file!, sha256 })
}
type Scan = Extract<Drawn, { sha256: string }>
