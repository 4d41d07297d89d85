import type { Statement } from '../../../db/db.ts'
import type { CivilDate, Instant } from '../../domain/dates.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { plainEntry } from '../../domain/entries/plain.ts'
import type { NewEntry } from '../../domain/entry.ts'
import { type Brought, isNothingNew, type Outcome } from '../../domain/imports/outcome.ts'
import { may } from '../../domain/rights.ts'
import type { Desk, OpenDesk } from '../desk.ts'

/** Who imports: somebody at a desk, or the office itself from the command line. */
export type Importer = OpenDesk & {
  person: string | null
  command: string | null
  today: CivilDate
  at: Instant
  /** May things of that division be written? The office itself may all. */
  mayWrite(division: string): boolean
}

/** What a file would bring, and how it is written when somebody says yes. */
export type Plan = {
  outcome: Outcome
  /** Entries of the stream `office` that come with it: new divisions. */
  office: NewEntry[]
  /** None where the file brings nothing that the book does not have. */
  parts: Part[]
}

/**
 * What one commit writes of a file: whole in itself, so that the book is right wherever an import breaks off,
 * and the same file given again brings the rest.
 */
export type Part = Brought & { statements(): Statement[] }

/** A plan of one part: what belongs together is written together. */
export const inOnePart = (outcome: Outcome, statements: () => Statement[]): Part[] =>
  isNothingNew(outcome) ? [] : [{ ...outcome, statements }]

/** Somebody at a desk, who writes what their role lets them. */
export function importerAt(desk: Desk): Importer {
  const { actor, command, today, ...open } = desk
  const at = open.now().toISOString()
  const mayWrite = (division: string) => may(actor, 'import.write', division)
  return { ...open, person: actor.id, command: command.id, today, at, mayWrite }
}

/** The office itself, from the command line: no person stands behind the entries. */
export function importerOf(open: OpenDesk): Importer {
  const now = open.now()
  const [today, at] = [dayInBangkok(now), now.toISOString()]
  return { ...open, person: null, command: null, today, at, mayWrite: () => true }
}

/** The columns that every imported entry shares; the kind's own come on top. */
export function importedBase(importer: Importer, happenedOn: CivilDate) {
  return {
    ...plainEntry,
    id: importer.newId(),
    happenedOn,
    recordedAt: importer.at,
    person: importer.person,
    imported: true,
    command: importer.command,
  } satisfies Partial<NewEntry>
}
