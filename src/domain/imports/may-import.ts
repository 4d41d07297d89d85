import { type Actor, may } from '../rights.ts'
import { type ImportKind, importKinds } from './outcome.ts'

/** People and their roles are the administrator's; things and their loans the supply officer's. */
export function mayImport(actor: Actor, what: ImportKind): boolean {
  return may(actor, what === 'people' ? 'people.write' : 'import.write')
}

/** The kinds of file that this person may bring. */
export function importableBy(actor: Actor): ImportKind[] {
  return importKinds.filter(what => mayImport(actor, what))
}
