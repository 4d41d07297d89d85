import type { Fault } from './fault.ts'

export const importKinds = ['people', 'items', 'loans'] as const
export type ImportKind = (typeof importKinds)[number]

/** A row that is known already, and what the file says otherwise of it. */
export type Changed = { row: number; fields: string[] }

/** What a file brings, by its own row numbers; the rows of the forms' sheet for loans. */
export type Outcome = {
  what: ImportKind
  added: number[]
  changed: Changed[]
  left: number[]
  faults: Fault[]
  /** What it makes: people, pieces and sets, or forms. A row may bring several pieces. */
  things: number
  /** Divisions that the office did not have, by name. */
  divisions: string[]
  /** Numbers of the register that no form bears. */
  gaps: string[]
}

export const emptyOutcome = (what: ImportKind): Outcome => ({
  what,
  added: [],
  changed: [],
  left: [],
  faults: [],
  things: 0,
  divisions: [],
  gaps: [],
})

/** How many rows are wrong: one may have several faults. */
export function wrongRowCount(faults: Fault[]): number {
  return new Set(faults.map(fault => `${fault.sheet ?? ''}\n${fault.row}`)).size
}

export function isNothingNew(outcome: Outcome): boolean {
  return outcome.added.length === 0 && outcome.changed.length === 0
}
