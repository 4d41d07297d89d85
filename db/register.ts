import { type SQL, sql } from 'drizzle-orm'
import { addDays, type CivilDate, firstDayOf } from '../src/domain/dates.ts'
import type { Entry } from '../src/domain/entry.ts'
import { isCarried, isInState, type RegisterQuery } from '../src/domain/register/query.ts'
import { type Names, type RegisterLoan, registerLoan, stateAt } from '../src/domain/register/row.ts'
import type { Db } from './db.ts'
import { entryFrom } from './ledger.ts'
import { type CarriedKey, carriedCandidates, chosenLoans } from './register-chosen.ts'
import type { ledger } from './schema/ledger.ts'

export type LedgerRow = Omit<typeof ledger.$inferSelect, 'imported'> & { imported: number }
type PersonRow = { id: string; name: string; position: string; unit: string }
type ItemRow = { id: string; name: string; code: string; unit: string }
type WordsRow = { entry: string; content: string | null }
type DivisionRow = { id: string; name: string }

/** The entries of some loans up to a day. */
export function loanEntries(db: Db, chosen: SQL, day: CivilDate) {
  return db.all<LedgerRow>(sql`
    SELECT position, ledger.id, stream, seq, kind, happened_on AS happenedOn,
      recorded_at AS recordedAt, person, loan, line, item, quantity, source, target, corrects,
      imported, command, personal_hash AS personalHash, detail,
      previous_hash AS previousHash, hash
    FROM (${chosen}) AS chosen CROSS JOIN ledger ON stream = 'loan:' || chosen.id
    WHERE happened_on <= ${day} ORDER BY chosen.fiscal_year, chosen.number, seq`)
}

/** The finds that draw a part of the register, for one batch: see `registerFrom`. */
export function registerFinds(db: Db, chosen: SQL, day: CivilDate) {
  return [
    loanEntries(db, chosen, day),
    db.all<PersonRow>(sql`
      SELECT id, name, position, unit FROM person WHERE id IN (
        SELECT loan.borrower FROM (${chosen}) AS chosen JOIN loan ON loan.id = chosen.id
        UNION SELECT person FROM (${chosen}) AS chosen
          CROSS JOIN ledger ON stream = 'loan:' || chosen.id)`),
    db.all<ItemRow>(sql`
      SELECT id, name, code, unit FROM item WHERE id IN (
        SELECT item FROM (${chosen}) AS chosen JOIN line ON line.loan = chosen.id)`),
    db.all<WordsRow>(sql`
      SELECT entry, content FROM (${chosen}) AS chosen
        CROSS JOIN ledger ON stream = 'loan:' || chosen.id AND seq = 1
        JOIN personal ON personal.entry = ledger.id`),
    db.all<DivisionRow>(sql`SELECT id, name FROM division`),
  ] as const
}

/** Loans from the rows of `registerFinds`, as they stood at the end of that day. */
export function registerFrom(
  [entryRows, people, items, words, divisions]: RegisterRows,
  day: CivilDate,
): RegisterLoan[] {
  const names = namesFrom(people, items, words, divisions)
  return streamsOf(entryRows).flatMap(stream => registerLoan(stream, day, names) ?? [])
}
type RegisterRows = [LedgerRow[], PersonRow[], ItemRow[], WordsRow[], DivisionRow[]]

/** The carried candidates, and of each whether it had not ended when the year began. */
export function candidatesFrom(
  [entryRows, people, items, words, divisions]: RegisterRows,
  { year, on }: RegisterQuery,
): { loan: RegisterLoan; carried: boolean }[] {
  const names = namesFrom(people, items, words, divisions)
  const eve = addDays(firstDayOf(year), -1)
  return streamsOf(entryRows).flatMap(stream => {
    const loan = registerLoan(stream, on, names)
    return loan ? { loan, carried: isCarried(stateAt(stream, eve)) } : []
  })
}

/** Of a past day's state only those that stood so are on the page. Everything else was narrowed by the database. */
export function pageOf(
  loans: RegisterLoan[],
  query: RegisterQuery,
  after: number,
  limit: number,
): RegisterLoan[] {
  return loans.filter(loan => isInState(loan, query.state) && loan.number > after).slice(0, limit)
}

/** Loans of a file or a long paper that are read, and in memory, at once. */
const loansAtOnce = 500

/**
 * The loans of the year that are asked for, some at a time by their numbers. Those of a past day's
 * state are picked out of each part when it is drawn.
 */
export async function* registerInParts(
  db: Db,
  query: RegisterQuery,
  atOnce = loansAtOnce,
): AsyncGenerator<RegisterLoan[]> {
  for (let after = 0; ; ) {
    const part = chosenLoans(query, after, atOnce)
    const loans = registerFrom(await db.batch([...registerFinds(db, part, query.on)]), query.on)
    yield pageOf(loans, query, 0, atOnce)
    if (loans.length < atOnce) return
    after = loans.at(-1)!.number
  }
}

/** The loans brought forward into the year, some at a time. */
export async function* carriedInParts(
  db: Db,
  query: RegisterQuery,
  atOnce = loansAtOnce,
): AsyncGenerator<RegisterLoan[]> {
  for (let after: CarriedKey | null = null; ; ) {
    const part = carriedCandidates(query, after, atOnce)
    const rows = await db.batch([...registerFinds(db, part, query.on)])
    const candidates = candidatesFrom(rows, query)
    yield candidates.flatMap(({ loan, carried }) => (carried ? loan : []))
    if (candidates.length < atOnce) return
    const { fiscalYear, number } = candidates.at(-1)!.loan
    after = { year: fiscalYear, number }
  }
}

export function streamsOf(rows: LedgerRow[]): Entry[][] {
  const streams = new Map<string, Entry[]>()
  for (const row of rows) {
    const entry = entryFrom({ ...row, imported: row.imported === 1 })
    const entries = streams.get(row.stream)
    if (entries) entries.push(entry)
    else streams.set(row.stream, [entry])
  }
  return [...streams.values()]
}

function namesFrom(
  people: PersonRow[],
  items: ItemRow[],
  words: WordsRow[],
  divisions: DivisionRow[],
): Names {
  const persons = new Map(people.map(person => [person.id, person]))
  const things = new Map(items.map(item => [item.id, item]))
  const said = new Map(words.map(({ entry, content }) => [entry, content]))
  const named = new Map(divisions.map(({ id, name }) => [id, name]))
  return {
    person: id => persons.get(id),
    item: id => things.get(id),
    division: id => named.get(id) ?? id,
    words: entry => JSON.parse(said.get(entry) ?? '{}'),
  }
}
