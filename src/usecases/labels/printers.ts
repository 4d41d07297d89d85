import { savePrinter } from '../../../db/label-writes.ts'
import { printers } from '../../../db/labels.ts'
import { appendToOffice, officeHead } from '../../../db/office.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import {
  afterReading,
  noOffset,
  type Offset,
  offsetAllowed,
  type Printer,
  type Reading,
} from '../../domain/label-printer.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Names a printer that labels go to; until it is measured it moves nothing. */
export function addPrinter(desk: Desk, name: string): Promise<Verdict<string>> {
  return writePrinter(desk, known => {
    const row = { id: desk.newId(), name, ...noOffset, dropped: false }
    return described(desk, known, row, null)
  })
}

/** Gives a printer another name, or the offset that is known already. */
export function describePrinter(
  desk: Desk,
  id: string,
  said: { name: string } & Offset,
): Promise<Verdict<string>> {
  return writePrinter(desk, known => {
    const before = offered(known, id)
    if (before === null) return refuse('not-found')
    const offset = offsetAllowed(said)
    if (!offset.ok) return offset
    return described(desk, known, { ...before, name: said.name, ...offset.value }, before)
  })
}

/** Takes what was read off the trial sheet into the printer's offset. */
export function calibratePrinter(desk: Desk, id: string, read: Reading): Promise<Verdict<string>> {
  return writePrinter(desk, known => {
    const before = offered(known, id)
    if (before === null) return refuse('not-found')
    const offset = afterReading(before, read)
    if (!offset.ok) return offset
    return described(desk, known, { ...before, ...offset.value }, before)
  })
}

/** Offers a printer no more; the log keeps its name. */
export function dropPrinter(desk: Desk, id: string): Promise<Verdict<string>> {
  return writePrinter(
    desk,
    known => {
      const before = known.find(each => each.id === id)
      if (!before) return refuse('not-found')
      if (before.dropped) return allow(null)
      const entry: NewEntry = {
        ...entryBase(desk),
        stream: streamOf.office,
        kind: 'printer-dropped',
        detail: { printer: id, name: before.name },
      }
      return allow({ row: { ...before, dropped: true }, entry })
    },
    '/labels/printers',
  )
}

const offered = (known: Printer[], id: string): Printer | null =>
  known.find(each => each.id === id && !each.dropped) ?? null

function described(
  desk: Desk,
  known: Printer[],
  row: Printer,
  before: Printer | null,
): Verdict<{ row: Printer; entry: NewEntry }> {
  const { id: printer, name, right, down } = row
  const taken = known.some(each => !each.dropped && each.name === name && each.id !== printer)
  if (taken) return refuse('printer-name-taken', { name }, 'name')
  const was = before && { name: before.name, right: before.right, down: before.down }
  const entry: NewEntry = {
    ...entryBase(desk),
    stream: streamOf.office,
    kind: 'printer-described',
    detail: { printer, name, right, down, ...(was && { before: was }) },
  }
  return allow({ row, entry })
}

async function writePrinter(
  desk: Desk,
  /** Null where it is so already. */
  rule: (known: Printer[]) => Verdict<{ row: Printer; entry: NewEntry } | null>,
  answer?: string,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'labels.print')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[head], known] = await db.batch([officeHead(db), printers(db)])
    const verdict = rule(known)
    if (!verdict.ok) return verdict
    if (verdict.value === null) return allow({ statements: [], answer: '/labels/printers' })
    const { row, entry } = verdict.value
    return allow({
      statements: [...appendToOffice(db, head, [entry]), savePrinter(db, row)],
      answer: answer ?? `/labels/printers/${row.id}`,
    })
  })
}
