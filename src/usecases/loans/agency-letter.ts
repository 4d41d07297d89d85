import type { Statement } from '../../../db/db.ts'
import type { AgencyLetter } from '../../domain/agency-letter.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { streamOf } from '../../domain/entry.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { BorrowerClass } from '../../domain/words.ts'
import type { Desk } from '../desk.ts'
import { type GivenFile, keepFile } from '../keep-file.ts'

export type GivenLetter = { number: string; date: CivilDate; file: GivenFile }

/** Another agency asks by its letter, which cannot be dated after today; nobody else needs one. */
export function letterAllowed(
  borrowerClass: BorrowerClass,
  letter: GivenLetter | undefined,
  today: CivilDate,
): Verdict<GivenLetter | null> {
  if (borrowerClass !== 'agency') return allow(null)
  if (!letter || letter.number === '') return refuse('letter-missing', undefined, 'letterNumber')
  if (letter.date > today) return refuse('date-in-future', undefined, 'letterOn')
  return allow(letter)
}

/** The id of a form that is about to be written, and its own copy of the letter. */
export type Addressed = { id: string; letter?: AgencyLetter; statements: Statement[] }

/**
 * Gives each form its id and keeps the letter for it, once, however often another was quicker:
 * whoever may see the form may see its letter, so several forms of one letter have a copy each.
 */
export function addresser(desk: Desk) {
  const kept = new Map<number, Verdict<Addressed>>()
  return async (index: number, letter: GivenLetter | null): Promise<Verdict<Addressed>> => {
    const before = kept.get(index)
    if (before) return before
    const addressed = await address(desk, letter)
    kept.set(index, addressed)
    return addressed
  }
}

async function address(desk: Desk, letter: GivenLetter | null): Promise<Verdict<Addressed>> {
  const id = desk.newId()
  if (letter === null) return allow({ id, statements: [] })
  const file = await keepFile(desk, streamOf.loan(id), letter.file)
  if (!file.ok) return file
  const { kept, statement } = file.value
  const { number, date } = letter
  return allow({ id, letter: { number, date, ...kept }, statements: [statement] })
}
