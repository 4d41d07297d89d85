import { type Condition, conditions } from '../place.ts'
import type { SignedWay } from '../proof.ts'
import type { FieldLine } from './copy.ts'

/** A line of a loan of which something may leave or come back, and how many units at most. */
export type Movable = { line: FieldLine; most: number }

/** Units by their condition; of a hand-over all are good. */
export type Chosen = Record<Condition, number>

/** What was put together on the phone, line by line. */
type Together = { chosen: Record<number, Chosen>; words: Record<number, string>; note: string }

/** The fields of the loan's own form: `quantity-1` of a hand-over, `good-1` of a return. */
export function fieldsOf(
  way: SignedWay,
  going: Movable[],
  { chosen, words, note }: Together,
): Record<string, string> {
  const fields: Record<string, string> = way === 'returns' && note.trim() ? { note } : {}
  for (const { line } of going) {
    const units = chosen[line.line]!
    const word = words[line.line]?.trim()
    if (word) fields[`condition-${line.line}`] = word
    if (way === 'handovers') fields[`quantity-${line.line}`] = String(units.good)
    else {
      const named = (each: Condition) => units[each] > 0
      for (const each of conditions.filter(named))
        fields[`${each}-${line.line}`] = String(units[each])
    }
  }
  return fields
}

/** The way back: what such a form says, as far as it may still move. `all` is everything. */
export function chosenIn(
  fields: Record<string, string>,
  moving: Movable[],
): Record<number, Chosen> {
  const chosen: Record<number, Chosen> = {}
  for (const { line, most } of moving) {
    const said = (name: string) => Math.max(0, Number(fields[`${name}-${line.line}`]) || 0)
    const lost = Math.min(most, said('lost'))
    const damaged = Math.min(most - lost, said('damaged'))
    const asked = fields.all ? most : said('good') + said('quantity')
    const good = Math.min(most - lost - damaged, asked)
    if (good + damaged + lost > 0) chosen[line.line] = { good, damaged, lost }
  }
  return chosen
}

/** The words on how each line is. */
export function conditionsIn(fields: Record<string, string>): Record<number, string> {
  const words = Object.entries(fields).flatMap(([name, word]) => {
    const line = /^condition-(\d+)$/.exec(name)?.[1]
    return line && word.trim() ? [[Number(line), word] as const] : []
  })
  return Object.fromEntries(words)
}
