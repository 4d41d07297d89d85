import { type PersonalRow, personalRow } from '../../../db/bulk.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import type { Happening } from '../../domain/imports/in-order.ts'
import type { LoanHistory } from '../../domain/imports/loan-history.ts'
import type { Borrowers } from './borrowers.ts'
import { type Importer, importedBase } from './importer.ts'

/** The book's entry of one happening. An old register names posts, so nobody stands as its doer. */
export function entryOf(
  importer: Importer,
  { history, day, event }: Happening,
  id: string,
  borrowers: Borrowers,
): { entry: NewEntry; personal: PersonalRow | null } {
  if (event === null) return requestOf(importer, history, id, borrowers)
  const { kind, detail, quantity, source, target, line } = event
  const shared = { ...importedBase(importer, day), person: null }
  const moved = line && { line: line.line, item: line.item.id, quantity, source, target }
  const entry = { ...shared, stream: streamOf.loan(id), loan: id, kind, detail, ...moved }
  return { entry: entry as NewEntry, personal: null }
}

/** Purpose and place are the borrower's own words: they stand in the erasable part. */
function requestOf(
  importer: Importer,
  { form, lines }: LoanHistory,
  id: string,
  borrowers: Borrowers,
): { entry: NewEntry; personal: PersonalRow } {
  const base = { ...importedBase(importer, form.requestedOn), person: null }
  const { purpose, place, note } = form
  const content = { purpose, placeOfUse: place, ...(note && { note }) }
  const { hash, row } = personalRow(base.id, importer.newSalt(), content)
  const entry: NewEntry = {
    ...base,
    stream: streamOf.loan(id),
    loan: id,
    kind: 'requested',
    personalHash: hash,
    detail: {
      fiscalYear: form.fiscalYear,
      number: form.number,
      borrower: borrowers.idOf(form),
      borrowerClass: form.borrowerClass,
      borrowerDivision: form.borrowerDivision,
      owningDivision: form.owningDivision,
      workType: form.workType,
      useLocation: form.useLocation,
      startOn: form.handedOverOn ?? form.requestedOn,
      dueOn: form.dueOn,
      channel: 'import',
      lines: lines.map(({ line, item, requested }) => ({
        line,
        item: item.id,
        quantity: requested,
      })),
    },
  }
  return { entry, personal: row }
}
