import { Hono } from 'hono'
import { sha256OfBytes } from '../../db/hash.ts'
import { ReportRefused } from '../../views/reports/report.tsx'
import { reportWords } from '../../views/words/reports.ts'
import { emblemOf } from '../web/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { asFile } from '../web/file.ts'
import { page, Refused } from '../web/page.tsx'
import {
  documentName,
  paperBook,
  type ReportDocument,
  reportDocuments,
} from './report-documents.ts'
import { readYear, type YearRead } from './report-found.ts'

/** The report is not shown, nor given as a file, where totals that must agree do not. */
export function refusedFor(c: WebContext, { disagreements }: YearRead): Response | null {
  if (disagreements.length === 0) return null
  const title = reportWords[c.var.language].wrongTitle
  const content = <ReportRefused disagreements={disagreements} />
  return page(c, title, content, { status: 409 }) as Response
}

/** `/reports/2568.xlsx`: drawn now, or, of a closed year, the very bytes that were kept. */
async function file(c: WebContext, document: ReportDocument): Promise<Response> {
  const read = await readYear(c)
  const { kind, type } = document
  if (kind === 'json' && read.disagreements.length > 0) {
    return c.json({ disagreements: read.disagreements }, 409)
  }
  const refused = refusedFor(c, read)
  if (refused) return refused
  const name = documentName(read.report.year.fiscal_year_be, kind)
  const bytes = (await keptBytes(c, read, name)) ?? (await drawnBytes(c, read, document))
  if (kind !== 'json' && kind !== 'pdf') {
    return asFile(c, bytes.buffer as ArrayBuffer, type, name)
  }
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `inline; filename="${name}"`)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': type })
}

/** The document as the year's figures draw it now. */
export async function drawnBytes(c: WebContext, read: YearRead, { draw }: ReportDocument) {
  const { desk, seal } = read
  const emblem = await emblemOf(c)
  return draw({ found: read, book: paperBook(desk, read, null), seal, desk, emblem })
}

/** A kept document that is no longer what was kept is not given out: somebody changed it. */
export async function keptBytes(c: WebContext, { closed }: YearRead, name: string) {
  const kept = closed?.documents.find(each => each.name === name)
  if (!kept) return null
  const bytes = await c.var.open.outside.files.get(kept.file)
  if (bytes === null || sha256OfBytes(bytes) !== kept.sha256) {
    throw new Refused({ word: 'document-altered', facts: { name } }, 409)
  }
  return bytes
}

const [json, csv, xlsx, docx, pdf] = reportDocuments

export const reportFiles = new Hono<Env>()
  .get('/:year{[0-9]{4}\\.json}', c => file(c, json!))
  .get('/:year{[0-9]{4}\\.csv}', c => file(c, csv!))
  .get('/:year{[0-9]{4}\\.xlsx}', c => file(c, xlsx!))
  .get('/:year{[0-9]{4}\\.docx}', c => file(c, docx!))
  .get('/:year{[0-9]{4}\\.pdf}', c => file(c, pdf!))
