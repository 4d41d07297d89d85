import { csv, csvType } from '../../views/documents/csv.ts'
import { announcementPaper, orderPaper } from '../../views/documents/official.ts'
import { spreadsheet, spreadsheetType } from '../../views/documents/spreadsheet.ts'
import { withoutTimes } from '../../views/documents/zip.ts'
import type { Lack } from '../../views/evidence/evidence.tsx'
import { indexPage } from '../../views/evidence/index-page.tsx'
import { registerSheet, registerTable } from '../../views/evidence/register.ts'
import { longDate } from '../../views/words/dates.ts'
import { evidencePaper as w } from '../../views/words/evidence-paper.ts'
import type { ClosedYear } from '../domain/closing.ts'
import type { EvidenceKind } from '../domain/evidence.ts'
import { paperNumber } from '../domain/order.ts'
import type { Paper } from '../domain/paper.ts'
import { emblemOf } from '../web/emblem.ts'
import type { WebContext } from '../web/env.ts'
import { type EvidenceFound, ownItems } from './evidence-found.ts'
import { maskedRegister } from './evidence-register.ts'
import { measureForms, reportForms } from './evidence-report.ts'
import { statistics } from './evidence-statistics.ts'
import { boundBytes } from './kept-documents.ts'
import { type Packed, utf8 } from './packed.ts'

const indexPath = 'index.html'
const pdfType = 'application/pdf'
const scanTypes: Record<string, string> = {
  pdf: pdfType,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

/** A workbook is held in memory whole; of a larger register the pack holds the CSV alone. */
const mostLoansOfSheet = 5_000

/**
 * Every file of the pack but its first page, each made when it is asked for: of a closed year the
 * very files that were kept.
 */
export function packedFiles(c: WebContext, found: EvidenceFound): Packed[] {
  const { closed } = found.read
  if (closed) return keptFiles(c, closed).filter(({ path }) => path !== indexPath)
  return [
    ...papers(c, found),
    ...rules(c, found),
    ...registers(c, found),
    ...reportForms(c, found),
    ...measureForms(c, found),
    ...statistics(c, found),
  ]
}

/** The pack itself: the files, and the first page that lists them. */
export function packOf(c: WebContext, found: EvidenceFound): Packed[] {
  if (found.read.closed) return keptFiles(c, found.read.closed)
  const files = packedFiles(c, found)
  const { year, span } = found
  const given = { year, lastDay: span.last, items: ownItems(found), files }
  const office = c.var.office.name ?? ''
  const make = async () => utf8(await indexPage({ ...given, office }))
  return [{ path: indexPath, title: w.index, kind: 'index', type: 'text/html', make }, ...files]
}

/** What an assessor would miss. */
export function lacksOf({ orders, announcements, versions, loans }: EvidenceFound): Lack[] {
  const unsigned = (word: Lack['word'], rows: (Parameters<typeof paperNumber>[0] & Scanned)[]) =>
    rows.filter(({ papers: scans }) => scans.length === 0).map(row => ({ ...row, word }))
  const lacks = [
    ...(orders.length === 0 ? [{ word: 'no-order' as const }] : []),
    ...unsigned('no-order-scan', orders),
    ...(announcements.length === 0 ? [{ word: 'no-announcement' as const }] : []),
    ...unsigned('no-announcement-scan', announcements),
    ...(versions.length === 0 ? [{ word: 'no-manual' as const }] : []),
    ...(loans === 0 ? [{ word: 'no-register' as const }] : []),
  ]
  return lacks.map(lack => ({
    word: lack.word,
    number: 'papers' in lack ? paperNumber(lack) : '',
    id: 'papers' in lack ? lack.id : '',
  }))
}
type Scanned = { id: string; papers: Paper[] }

/** Stored as they are, so that the pack is the same to the byte whatever packs it. */
function keptFiles(c: WebContext, { documents }: ClosedYear): Packed[] {
  return documents.flatMap(({ name, title, kind, type, file, sha256 }): Packed[] => {
    if (file === null || kind === 'pack') return []
    const bound = { file, sha256 }
    const make = () => boundBytes(c, name, bound)
    return [{ path: name, title, kind, type, isPacked: true, bound, make }]
  })
}

/**
 * Refuses before anything is sent, where a kept document or the scan of a signed paper is no
 * longer what the book says.
 */
export async function mustBeWhole(c: WebContext, files: Packed[]): Promise<void> {
  for (const { path, bound } of files) if (bound) await boundBytes(c, path, bound)
}

/** The fonts, and what else every maker of PDF asks for. */
async function making(c: WebContext) {
  const { publicUrl, outside } = c.var.open
  return { fonts: await outside.readFonts(), office: c.var.office, publicUrl }
}

function papers(c: WebContext, { orders, announcements }: EvidenceFound): Packed[] {
  const official = async (paper: ReturnType<typeof orderPaper>) => {
    const { officialPdf } = await import('../../views/documents/pdf/official.ts')
    return officialPdf(await making(c), paper, await emblemOf(c))
  }
  return [
    ...orders.flatMap((order): Packed[] => {
      const name = `order/order-${order.calendarYear}-${order.number}`
      const title = w.order(paperNumber(order), order.content.subject)
      const make = () => official(orderPaper(order, c.var.office))
      const scans = scansOf(c, order.papers, { name, title, kind: 'order-scan' })
      return [{ path: `${name}.pdf`, title, kind: 'order', type: pdfType, make }, ...scans]
    }),
    ...announcements.flatMap((row): Packed[] => {
      const name = `announcement/announcement-${row.calendarYear}-${row.number}`
      const title = w.announcement(paperNumber(row), row.content.subject)
      const make = () => official(announcementPaper(row, c.var.office))
      const scans = scansOf(c, row.papers, { name, title, kind: 'announcement-scan' })
      const paper = {
        path: `${name}.pdf`,
        title,
        kind: 'announcement',
        type: pdfType,
        make,
      } as const
      return [paper, ...scans]
    }),
  ]
}

/** A scan keeps its bytes and not its name: whoever scanned it may have named anything. */
function scansOf(
  c: WebContext,
  scans: Paper[],
  of: { name: string; title: string; kind: EvidenceKind },
): Packed[] {
  return scans.map(({ file, name, sha256 }, index) => {
    const ending = /\.(pdf|png|jpe?g)$/i.exec(name)?.[1]?.toLowerCase() ?? 'pdf'
    const path = `${of.name}-signed-${index + 1}.${ending}`
    const bound = { file, sha256 }
    return {
      path,
      title: w.scan(of.title, index + 1),
      kind: of.kind,
      type: scanTypes[ending]!,
      isPacked: true,
      bound,
      make: () => boundBytes(c, path, bound),
    }
  })
}

function rules(c: WebContext, { versions, span }: EvidenceFound): Packed[] {
  const manual: Packed = {
    path: 'manual/manual.pdf',
    kind: 'manual',
    type: pdfType,
    title: w.manual(longDate(span.last, 'th')),
    make: async () => {
      const { manualPdf } = await import('../../views/documents/manual/manual-pdf.ts')
      const { fonts, office } = await making(c)
      return manualPdf({ office, versions, today: span.last, fonts })
    },
  }
  const form: Packed = {
    path: 'form/loan-form.pdf',
    title: w.form,
    kind: 'form',
    type: pdfType,
    make: async () => {
      const { loanFormPdf } = await import('../../views/documents/pdf/loan-form.ts')
      return loanFormPdf(await making(c), null)
    },
  }
  return [...(versions.length > 0 ? [manual] : []), form]
}

function registers(c: WebContext, found: EvidenceFound): Packed[] {
  const { year, loans, span } = found
  // Both forms say the same: it is read once for them.
  let read: ReturnType<typeof maskedRegister> | null = null
  const masked = () => {
    read ??= maskedRegister(c, found)
    return read
  }
  const about = { year, office: c.var.office.name ?? '', lastDay: span.last }
  const kind = 'register' as const
  const sheet: Packed = {
    path: `register/register-${year}.xlsx`,
    title: w.registerSheet,
    kind,
    type: spreadsheetType,
    make: async () => {
      const { own, carried } = await masked()
      const sheets = [
        registerSheet({ ...about, loans: own }),
        registerSheet({ ...about, loans: carried }, true),
      ]
      return withoutTimes(new Uint8Array(await spreadsheet(sheets)))
    },
  }
  return [
    {
      path: `register/register-${year}.csv`,
      title: w.registerTable,
      kind,
      type: csvType,
      make: async () => utf8(csv(registerTable({ loans: (await masked()).own }))),
    },
    {
      path: `register/register-${year}-carried.csv`,
      title: w.carriedTable,
      kind,
      type: csvType,
      make: async () => utf8(csv(registerTable({ loans: (await masked()).carried }))),
    },
    ...(loans <= mostLoansOfSheet ? [sheet] : []),
  ]
}
