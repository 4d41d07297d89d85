import { dayInBangkok } from '../../domain/dates.ts'
import type { EntryBase } from '../../domain/entry.ts'
import type { OpenDesk } from '../desk.ts'
import { accountsOpened, standing } from './open.ts'

export type KnownAccount = {
  person: string
  username: string
  passwordHash: string
  mustChange: boolean
}

/**
 * Opens accounts whose usernames and passwords are given, by nobody: for a demonstration and for
 * the command line. Like every account it stands in the book; `appendToPerson` writes the entry.
 * Throws when one cannot be opened.
 */
export async function openKnownAccounts(open: OpenDesk, accounts: KnownAccount[]): Promise<void> {
  if (accounts.length === 0) return
  const { db, now, newId } = open
  const at = now()
  const base = (): EntryBase => ({
    ...{ id: newId(), happenedOn: dayInBangkok(at), recordedAt: at.toISOString(), person: null },
    ...{ loan: null, line: null, item: null, quantity: null, source: null, target: null },
    ...{ corrects: null, imported: false, command: null, personalHash: null },
  })
  const [rows, held] = await standing(db, accounts)
  const opened = accountsOpened(db, base, accounts, { rows, held }, at)
  if (!opened.ok) throw new Error(`An account cannot be opened: ${opened.why.word}.`)
  const outcome = await db.commit(opened.value)
  if (!outcome.ok) throw new Error(`Accounts could not be opened: ${outcome.conflict}.`)
}
