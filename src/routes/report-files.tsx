import { Hono } from 'hono'
import { ReportRefused } from '../../views/reports/report.tsx'
import { reportWords } from '../../views/words/reports.ts'
import type { Closing } from '../domain/closing.ts'
import { emblemOf } from '../web/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { asFile } from '../web/file.ts'
import { page } from '../web/page.tsx'
import { keptBytes } from './kept-documents.ts'
import {
  documentName,
  paperBook,
  type ReportDocument,
  reportDocuments,
} from './report-documents.ts'
import { readYear, type YearRead } from './report-found.ts'

/** No figures are shown, given as a file or handed in where totals that must agree do not. */
export function refusedFor(
  c: WebContext,
  { disagreements }: Pick<YearRead, 'disagreements'>,
): Response | null {
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
  const { fiscal_year_be: year } = read.report.year
  const kept = await keptBytes(c, read.closed, documentName(year, kind))
  const bytes = kept ?? (await drawnBytes(c, read, document))
  const name = `report-${year}.${kind}`
  if (kind !== 'json' && kind !== 'pdf') {
    return asFile(c, bytes.buffer as ArrayBuffer, type, name)
  }
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `inline; filename="${name}"`)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': type })
}

/** The document as the year's figures draw it now, signed by whoever closes the year just now. */
export async function drawnBytes(
  c: WebContext,
  read: YearRead,
  { draw }: ReportDocument,
  closing: Closing | null = null,
) {
  const { desk, seal } = read
  const emblem = await emblemOf(c)
  return draw({ found: read, book: paperBook(desk, read, closing), seal, desk, emblem })
}

const [json, csv, xlsx, docx, pdf] = reportDocuments

export const reportFiles = new Hono<Env>()
  .get('/:year{[0-9]{4}\\.json}', c => file(c, json!))
  .get('/:year{[0-9]{4}\\.csv}', c => file(c, csv!))
  .get('/:year{[0-9]{4}\\.xlsx}', c => file(c, xlsx!))
  .get('/:year{[0-9]{4}\\.docx}', c => file(c, docx!))
  .get('/:year{[0-9]{4}\\.pdf}', c => file(c, pdf!))
