import { lendableFinds, lendableFrom } from '../../db/lendable.ts'
import { csv, csvType } from '../../views/documents/csv.ts'
import { lendableTable } from '../../views/evidence/lendable.ts'
import {
  type OpenTable,
  openFigures,
  openMetadata,
  openTables,
} from '../../views/evidence/open-data.ts'
import { evidencePaper as w } from '../../views/words/evidence-paper.ts'
import { type OpenTableName, openTableWords } from '../../views/words/open-data.ts'
import type { WebContext } from '../web/env.ts'
import type { EvidenceFound } from './evidence-found.ts'
import { type Packed, utf8 } from './packed.ts'

const folder = 'open-data'

/** The figures of the year and the things that are lent, as open data (domain.md 4.3). */
export function statistics(c: WebContext, found: EvidenceFound): Packed[] {
  const { year, span } = found
  const { report, financeDivision } = found.read
  const figures = openTables(report.year)
  // The metadata count its rows too: it is read once for both.
  let read: Promise<OpenTable> | null = null
  const lendable = () => {
    read ??= readLendable(c, found)
    return read
  }
  const kind = 'statistics' as const
  const tableFile = (name: OpenTableName, table: () => Promise<OpenTable>): Packed => ({
    path: `${folder}/${name}.csv`,
    kind,
    type: csvType,
    title: w.statistics(openTableWords[name].title_th),
    make: async () => utf8(csv(openFigures(await table()))),
  })
  const metadata = async () =>
    openMetadata({
      year,
      lastDay: span.last,
      folder,
      tables: [...figures, await lendable()],
      office: c.var.office.name ?? '',
      division: financeDivision,
      url: c.var.open.publicUrl,
    })
  return [
    ...figures.map(table => tableFile(table.name, async () => table)),
    tableFile('lendable_assets', lendable),
    {
      path: `${folder}/metadata.json`,
      title: w.metadata,
      kind,
      type: 'application/json',
      make: async () => utf8(`${JSON.stringify(await metadata(), null, 2)}\n`),
    },
  ]
}

async function readLendable(c: WebContext, { year, span }: EvidenceFound): Promise<OpenTable> {
  const { db } = c.var.open
  return lendableTable(year, lendableFrom(await db.batch(lendableFinds(db)), span.last))
}
