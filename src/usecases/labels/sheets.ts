import { saveOwnSheet } from '../../../db/label-writes.ts'
import { ownSheets, ownSheetsFrom } from '../../../db/labels.ts'
import { appendToOffice, officeHead } from '../../../db/office.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { type Measures, mayBeCut, type OwnSheet } from '../../domain/label-sheets.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

const answer = '/labels/sheets'

/** Keeps a paper that the office measured itself, a new one (`id` null) or one measured again. */
export function describeSheet(
  desk: Desk,
  id: string | null,
  { name, measures }: { name: string; measures: Measures },
): Promise<Verdict<string>> {
  return writeSheet(desk, own => {
    const before = id === null ? null : (own.find(each => each.id === id) ?? null)
    if (id !== null && (before === null || before.dropped)) return refuse('not-found')
    const cut = mayBeCut(measures)
    if (!cut.ok) return cut
    const taken = own.some(each => !each.dropped && each.name === name && each.id !== id)
    if (taken) return refuse('sheet-name-taken', { name }, 'name')
    const row = { id: id ?? desk.newId(), name, measures: cut.value, dropped: false }
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'label-sheet-described',
      detail: {
        sheet: row.id,
        name,
        measures: row.measures,
        ...(before !== null && { before: before.name }),
      },
    }
    return allow({ row, entry })
  })
}

/** Offers a paper no more. What was printed on it stays in the log, and can be printed again. */
export function dropSheet(desk: Desk, id: string): Promise<Verdict<string>> {
  return writeSheet(desk, own => {
    const before = own.find(each => each.id === id)
    if (!before) return refuse('not-found')
    if (before.dropped) return allow(null)
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'label-sheet-dropped',
      detail: { sheet: id, name: before.name },
    }
    return allow({ row: { ...before, dropped: true }, entry })
  })
}

async function writeSheet(
  desk: Desk,
  /** Null where it is so already. */
  rule: (own: OwnSheet[]) => Verdict<{ row: OwnSheet; entry: NewEntry } | null>,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'labels.print')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[head], rows] = await db.batch([officeHead(db), ownSheets(db)])
    const verdict = rule(ownSheetsFrom(rows))
    if (!verdict.ok) return verdict
    if (verdict.value === null) return allow({ statements: [], answer })
    const { row, entry } = verdict.value
    return allow({
      statements: [...appendToOffice(db, head, [entry]), saveOwnSheet(db, row)],
      answer,
    })
  })
}
