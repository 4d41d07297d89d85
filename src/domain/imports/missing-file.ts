import type { Fault } from './fault.ts'
import { wrongRowCount } from './outcome.ts'

/** Faults of rows that name what another file would have brought. */
const words = ['division-unknown', 'item-unknown'] as const

/** So many rows alike are no slip of the hand: the file before this one was left out. */
const rowsLeast = 5

/** What a file leans on and the office does not have, said once for all the rows that name it. */
export type MissingFile = { word: (typeof words)[number]; rows: number; names: string[] }

/** What was left out before this file, told by how many rows lack the same kind of thing. */
export function missingFiles(faults: Fault[]): MissingFile[] {
  return words.flatMap(word => {
    const alike = faults.filter(fault => fault.word === word)
    const rows = wrongRowCount(alike)
    if (rows < rowsLeast) return []
    const names = alike.map(({ facts }) => String(facts?.text ?? '')).filter(Boolean)
    return [{ word, rows, names: [...new Set(names)] }]
  })
}
