import {
  appendAll,
  insertLoans,
  insertPeople,
  insertPersonals,
  type PersonalRow,
} from '../../../db/bulk.ts'
import { linesOfYears, loansOfYears } from '../../../db/imports.ts'
import type { Head } from '../../../db/ledger.ts'
import { chain, noHead } from '../../../db/ledger.ts'
import { codeKey } from '../../domain/code.ts'
import { applyToLoan } from '../../domain/draw-loan.ts'
import type { Entry, NewEntry } from '../../domain/entry.ts'
import { findTable } from '../../domain/imports/columns.ts'
import type { Fault } from '../../domain/imports/fault.ts'
import { gapsIn, type Happening, playable } from '../../domain/imports/in-order.ts'
import { formColumns } from '../../domain/imports/loan-form.ts'
import {
  type LoanHistory,
  type RegisterTables,
  readRegister,
} from '../../domain/imports/loan-history.ts'
import { itemFinder, lineColumns } from '../../domain/imports/loan-lines.ts'
import { emptyOutcome } from '../../domain/imports/outcome.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import { standsAlready } from '../../domain/imports/stands-already.ts'
import type { Loan } from '../../domain/loan.ts'
import { allow, type Verdict } from '../../domain/verdict.ts'
import { Borrowers } from './borrowers.ts'
import { type Importer, inOnePart, type Plan } from './importer.ts'
import { type Known, learnItems, learnMovements } from './known.ts'
import { entryOf } from './loan-entries.ts'

/** Plans an old control register: its forms as history of the book, in the order of their days. */
export async function planLoans(
  importer: Importer,
  sheets: Sheet[],
  known: Known,
): Promise<Verdict<Plan>> {
  const tables = registerTables(sheets)
  if (!tables.ok) return tables
  const { forms, lines } = tables.value
  const codes = lines.rows.map(row => codeKey(row.cells.item?.text.slice(0, 200) ?? ''))
  await learnItems(importer, known, [...new Set(codes)])
  const find = itemFinder(known.items, known.sets)
  const read = readRegister(tables.value, known.divisions, find, importer.today)
  const outcome = { ...emptyOutcome('loans'), faults: read.faults }
  const fresh = await notInTheBook(importer, read.loans, outcome, forms.sheet)
  const items = [...new Set(fresh.flatMap(({ lines: of }) => of.map(line => line.item.id)))]
  const { shelves, moved } = await learnMovements(importer, known, items)
  const names = { forms: forms.sheet, lines: lines.sheet }
  const played = playable(fresh, shelves, moved, names)
  outcome.faults.push(...played.faults)
  const requests = played.happenings.filter(({ event }) => event === null)
  outcome.added.push(...requests.map(({ history }) => history.form.row).sort((a, b) => a - b))
  outcome.things = requests.length
  outcome.gaps = gapsIn(read.loans.map(({ form }) => form))
  // In one commit: the movements of all forms are booked in the order of their days, whichever
  // form's they are.
  const parts = inOnePart(outcome, () => statementsFor(importer, known, played.happenings))
  return allow({ outcome, office: [], parts })
}

function registerTables(sheets: Sheet[]): Verdict<RegisterTables> {
  const forms = findTable(sheets, formColumns)
  if (!forms.ok) return forms
  const lines = findTable(sheets, lineColumns)
  if (!lines.ok) return lines
  return allow({ forms: forms.value, lines: lines.value })
}

/**
 * Keeps what the book does not have. A form that it has already, as the file tells it or with more
 * since, is left alone; one that the file tells otherwise is a fault.
 */
async function notInTheBook(
  { db, mayWrite }: Importer,
  histories: LoanHistory[],
  outcome: { left: number[]; faults: Fault[] },
  sheet: string,
): Promise<LoanHistory[]> {
  const years = [...new Set(histories.map(({ form }) => form.fiscalYear))]
  if (years.length === 0) return []
  const [loans, lines] = await db.batch([loansOfYears(db, years), linesOfYears(db, years)])
  const linesOf = new Map<string, Loan['lines']>()
  for (const { loan, ...line } of lines) linesOf.set(loan, [...(linesOf.get(loan) ?? []), line])
  const key = (year: number, number: number) => `${number}/${year}`
  const kept = new Map(loans.map(loan => [key(loan.fiscalYear, loan.number), loan]))
  return histories.filter(history => {
    const { form } = history
    if (!mayWrite(form.owningDivision)) {
      outcome.faults.push({
        sheet,
        row: form.row,
        column: 'owningDivision',
        word: 'division-not-yours',
      })
      return false
    }
    const loan = kept.get(key(form.fiscalYear, form.number))
    if (!loan) return true
    const same = standsAlready(history, { ...loan, lines: linesOf.get(loan.id) ?? [] })
    if (same) outcome.left.push(form.row)
    else outcome.faults.push({ sheet, row: form.row, column: 'number', word: 'number-taken' })
    return false
  })
}

function statementsFor(importer: Importer, known: Known, happenings: Happening[]) {
  const { db } = importer
  const borrowers = new Borrowers(importer, known)
  const entries: Omit<Entry, 'position'>[] = []
  const personals: PersonalRow[] = []
  const loans = new Map<LoanHistory, { id: string; loan: Loan | null; head: Head }>()
  for (const happening of happenings) {
    const { history } = happening
    const before = loans.get(history) ?? { id: importer.newId(), loan: null, head: noHead }
    const { entry, personal } = entryOf(importer, happening, before.id, borrowers)
    if (personal) personals.push(personal)
    const [turned] = chain(before.head, [entry as NewEntry])
    entries.push(turned!)
    const loan = applyToLoan(before.loan, { ...turned!, position: 0 } as Entry)
    loans.set(history, { id: before.id, loan, head: { seq: turned!.seq, hash: turned!.hash } })
  }
  return [
    ...appendAll(db, [...borrowers.entries, ...entries]),
    ...insertPersonals(db, [...borrowers.personals, ...personals]),
    ...insertPeople(db, borrowers.people, []),
    ...insertLoans(
      db,
      [...loans.values()].flatMap(({ loan }) => loan ?? []),
    ),
  ]
}
