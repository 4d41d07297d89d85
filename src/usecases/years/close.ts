import type { Statement } from '../../../db/db.ts'
import { saveFile } from '../../../db/files.ts'
import { canonicalText, sha256Hex, sha256OfBytes } from '../../../db/hash.ts'
import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import {
  findReport,
  type ReportFound,
  yearStandingFinds,
  yearStandingFrom,
} from '../../../db/report.ts'
import { appendSeal, lastPosition, type Seal } from '../../../db/seals.ts'
import { checklistFinds, checklistFrom, insertClosedYear } from '../../../db/years.ts'
import { keptFacts, mayClose } from '../../domain/closing.ts'
import { type FiscalYear, lastDayOf } from '../../domain/dates.ts'
import { type Entry, type EntryOf, streamOf } from '../../domain/entry.ts'
import type { KeptDocument } from '../../domain/kept-year.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide, entryBase } from '../desk.ts'

/**
 * A document of the year before it is kept: bytes that were drawn for it, or a scan that stands in
 * its file already, or the pack that the others make up.
 */
export type Drawn = Pick<KeptDocument, 'name' | 'type' | 'title' | 'kind'> &
  ({ bytes: Uint8Array } | Pick<KeptDocument, 'file' | 'sha256' | 'size'>)
/** Draws every document of the year; views are not for a use case to know. */
type DrawDocuments = (found: ReportFound, seal: Seal) => Promise<Drawn[]>

/**
 * The finance director closes the book of a year: a seal over everything so far, and the figures,
 * facts and documents of that moment kept for ever. From then on nothing is dated in that year.
 * What somebody writes meanwhile sends it back to draw the figures again. Answers the closing page.
 */
export async function close(
  desk: Desk,
  year: FiscalYear,
  remarks: string,
  draw: DrawDocuments,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'years.close')) return refuse('not-allowed')
  return decide(desk, () => closing(desk, year, remarks, draw))
}

async function closing(
  desk: Desk,
  year: FiscalYear,
  remarks: string,
  draw: DrawDocuments,
): Promise<Verdict<Decided>> {
  const { db, today } = desk
  const [[end], checks, [head], ...standingRows] = await db.batch([
    lastPosition(db),
    checklistFinds(db, year),
    headOf(db, streamOf.year(year)),
    ...yearStandingFinds(db, year),
  ])
  const standing = yearStandingFrom(standingRows, today)
  const known = {
    first: standing.years.at(-1) ?? null,
    closed: standing.lastClosed,
    disagreements: [],
  }
  const early = mayClose(year, today, known)
  if (!early.ok) return early
  const found = await findReport(db, year, today, standing)
  const rule = mayClose(year, today, { ...known, disagreements: found.disagreements })
  if (!rule.ok) return rule
  // Up to where the figures were read from: what came since makes the database refuse the row.
  const { statements: sealed, made } = await appendSeal(db, entryBase(desk), end?.position)
  const drawn = await draw(found, made)
  const { documents, statements: kept } = await keepDocuments(desk, year, drawn)
  const texts = {
    figures: canonicalText(found.report.year),
    facts: canonicalText(keptFacts(found.report.facts)),
  }
  const detail: ClosingDetail = {
    ...made,
    figures: sha256Hex(texts.figures),
    facts: sha256Hex(texts.facts),
    papers: found.papers,
    checklist: checklistFrom(checks, found.report.year),
    remarks,
    documents,
  }
  const stream = streamOf.year(year)
  const kind = 'year-closed' as const
  const [entry] = chain(head ?? noHead, [{ ...entryBase(desk), stream, kind, detail }])
  const row = insertClosedYear(db, rowOf(desk, year, detail, texts, entry!))
  // The row first: its trigger looks whether the book is still the one that was sealed.
  const statements = [row, ...sealed, ...append(db, [entry!]), ...kept]
  return allow({ statements, answer: `/reports/${year}/closing` })
}

type ClosingDetail = EntryOf<'year-closed'>['detail']

/** The picture of the closed year: what the entry says, and the texts that it binds by their hashes. */
function rowOf(
  { today, actor }: Desk,
  year: FiscalYear,
  { papers, checklist, documents, ...detail }: ClosingDetail,
  { figures, facts }: { figures: string; facts: string },
  { seq, hash }: Pick<Entry, 'seq' | 'hash'>,
): Parameters<typeof insertClosedYear>[1] {
  return {
    ...detail,
    year,
    lastDay: lastDayOf(year),
    closedOn: today,
    closedBy: actor.id,
    figures,
    figuresHash: detail.figures,
    facts,
    factsHash: detail.facts,
    papers: canonicalText(papers),
    checklist: canonicalText(checklist),
    documents: canonicalText(documents),
    acknowledgedOn: null,
    acknowledgedBy: null,
    acknowledgedRemarks: null,
    seq,
    hash,
  }
}

async function keepDocuments(desk: Desk, year: FiscalYear, drawn: Drawn[]) {
  const { files } = desk.outside
  const documents: KeptDocument[] = []
  const statements: Statement[] = []
  for (const each of drawn) {
    if (!('bytes' in each)) {
      documents.push(each)
      continue
    }
    const { bytes, ...rest } = each
    const file = desk.newId()
    await files.put(file, bytes)
    const hashed = { sha256: sha256OfBytes(bytes), size: bytes.length }
    documents.push({ ...rest, ...hashed, file })
    const { name, type } = rest
    const row = saveFile(desk.db, {
      name,
      type,
      ...hashed,
      id: file,
      belongsTo: streamOf.year(year),
      home: files.home,
      uploadedBy: desk.actor.id,
      at: desk.now().toISOString(),
    })
    statements.push(row)
  }
  return { documents, statements }
}
