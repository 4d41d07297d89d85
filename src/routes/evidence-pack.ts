import { csv } from '../../views/documents/csv.ts'
import { announcementPaper, orderPaper } from '../../views/documents/official.ts'
import { spreadsheet } from '../../views/documents/spreadsheet.ts'
import { withoutTimes, type ZipFile } from '../../views/documents/zip.ts'
import type { Lack } from '../../views/evidence/evidence.tsx'
import { indexPage, type PackedFile } from '../../views/evidence/index-page.tsx'
import { openFigures, openMetadata, openTables } from '../../views/evidence/open-data.ts'
import { registerSheet, registerTable } from '../../views/evidence/register.ts'
import { longDate } from '../../views/words/dates.ts'
import { evidencePaper as w } from '../../views/words/evidence-paper.ts'
import { openTableWords } from '../../views/words/open-data.ts'
import type { EvidenceKind } from '../domain/evidence.ts'
import { paperNumber } from '../domain/order.ts'
import type { Paper } from '../domain/paper.ts'
import { emblemOf } from '../web/emblem.ts'
import type { WebContext } from '../web/env.ts'
import { type EvidenceFound, ownItems } from './evidence-found.ts'
import { maskedRegister } from './evidence-register.ts'
import { type ReportForm, reportForms } from './evidence-report.ts'

type Packed = PackedFile & ZipFile

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A workbook is held in memory whole; of a larger register the pack holds the CSV alone. */
const mostLoansOfSheet = 5_000

/** Every file of the pack but its first page, by their paths; each is made when it is asked for. */
export function packedFiles(c: WebContext, found: EvidenceFound): Packed[] {
  return [
    ...papers(c, found),
    ...rules(c, found),
    ...registers(c, found),
    ...reportForms(c, found).map(asPacked),
    ...statistics(c, found),
  ]
}

/** The pack itself: the files, and the first page that lists them. */
export function packOf(c: WebContext, found: EvidenceFound): ZipFile[] {
  const files = packedFiles(c, found)
  const { year, span } = found
  const given = { year, lastDay: span.last, items: ownItems(found), files }
  const office = c.var.office.name ?? ''
  const make = async () => utf8(await indexPage({ ...given, office }))
  return [{ path: 'index.html', make }, ...files]
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
      return [{ path: `${name}.pdf`, title, kind: 'order', make }, ...scans]
    }),
    ...announcements.flatMap((row): Packed[] => {
      const name = `announcement/announcement-${row.calendarYear}-${row.number}`
      const title = w.announcement(paperNumber(row), row.content.subject)
      const make = () => official(announcementPaper(row, c.var.office))
      const scans = scansOf(c, row.papers, { name, title, kind: 'announcement-scan' })
      return [{ path: `${name}.pdf`, title, kind: 'announcement', make }, ...scans]
    }),
  ]
}

/** A scan keeps its bytes and not its name: whoever scanned it may have named anything. */
function scansOf(
  c: WebContext,
  scans: Paper[],
  of: { name: string; title: string; kind: EvidenceKind },
): Packed[] {
  return scans.map(({ file, name }, index) => {
    const ending = /\.(pdf|png|jpe?g)$/i.exec(name)?.[1]?.toLowerCase() ?? 'pdf'
    const make = async () => {
      const bytes = await c.var.open.outside.files.get(file)
      if (bytes === null) throw new Error(`The scan ${file} is not where it was put.`)
      return bytes
    }
    return {
      path: `${of.name}-signed-${index + 1}.${ending}`,
      ...{ title: w.scan(of.title, index + 1), kind: of.kind, isPacked: true, make },
    }
  })
}

function rules(c: WebContext, { versions, span }: EvidenceFound): Packed[] {
  const manual: Packed = {
    ...{ path: 'manual/manual.pdf', kind: 'manual', title: w.manual(longDate(span.last, 'th')) },
    make: async () => {
      const { manualPdf } = await import('../../views/documents/manual/manual-pdf.ts')
      const { fonts, office } = await making(c)
      return manualPdf({ office, versions, today: span.last, fonts })
    },
  }
  const form: Packed = {
    ...{ path: 'form/loan-form.pdf', title: w.form, kind: 'form' },
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
    ...{ path: `register/register-${year}.xlsx`, title: w.registerSheet, kind },
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
      ...{ path: `register/register-${year}.csv`, title: w.registerTable, kind },
      make: async () => utf8(csv(registerTable({ loans: (await masked()).own }))),
    },
    {
      ...{ path: `register/register-${year}-carried.csv`, title: w.carriedTable, kind },
      make: async () => utf8(csv(registerTable({ loans: (await masked()).carried }))),
    },
    ...(loans <= mostLoansOfSheet ? [sheet] : []),
  ]
}

const asPacked = ({ name, kind, make }: ReportForm): Packed => ({
  ...{ path: `report/${name}`, title: w.report(kind), kind: 'report', make },
})

const openFolder = 'open-data'

function statistics(c: WebContext, found: EvidenceFound): Packed[] {
  const { year, span } = found
  const { report, financeDivision } = found.read
  const tables = openTables(report.year)
  const kind = 'statistics' as const
  const about = { year, lastDay: span.last, tables, folder: openFolder }
  const metadata = openMetadata({
    ...{ ...about, office: c.var.office.name ?? '', division: financeDivision },
    url: c.var.open.publicUrl,
  })
  return [
    ...tables.map(table => ({
      ...{ path: `${openFolder}/${table.name}.csv`, kind },
      title: w.statistics(openTableWords[table.name].title_th),
      make: async () => utf8(csv(openFigures(table))),
    })),
    {
      ...{ path: `${openFolder}/metadata.json`, title: w.metadata, kind },
      make: async () => utf8(`${JSON.stringify(metadata, null, 2)}\n`),
    },
  ]
}
