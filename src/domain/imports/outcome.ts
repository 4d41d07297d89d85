import type { Fault } from './fault.ts'

export const importKinds = ['people', 'items', 'loans'] as const
export type ImportKind = (typeof importKinds)[number]

/** A row that is known already, and what the file says otherwise of it. */
export type Changed = { row: number; fields: string[] }

/** What is written of a file, by its own row numbers; the rows of the forms' sheet for loans. */
export type Brought = {
  added: number[]
  changed: Changed[]
  /** What it makes: people, pieces and sets, or forms. A row may bring several pieces. */
  things: number
}

/** What a file brings, and what it does not. */
export type Outcome = Brought & {
  what: ImportKind
  left: number[]
  faults: Fault[]
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

/** What a file brought in all, when parts of it were written before the rest was planned anew. */
export function withEarlier(outcome: Outcome, earlier: Brought[]): Outcome {
  const all = [...earlier, outcome]
  const added = all.flatMap(each => each.added).sort((a, b) => a - b)
  const changed = all.flatMap(each => each.changed).sort((a, b) => a.row - b.row)
  const written = new Set([...added, ...changed.map(({ row }) => row)])
  const left = outcome.left.filter(row => !written.has(row))
  return {
    ...outcome,
    added,
    changed,
    left,
    things: all.reduce((sum, { things }) => sum + things, 0),
  }
}

/** How many rows are wrong: one may have several faults. */
export function wrongRowCount(faults: Fault[]): number {
  return new Set(faults.map(fault => `${fault.sheet ?? ''}\n${fault.row}`)).size
}

export function isNothingNew(outcome: Brought): boolean {
  return outcome.added.length === 0 && outcome.changed.length === 0
}
