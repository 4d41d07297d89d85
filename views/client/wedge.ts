/** A key as it came: what it writes, and when, in milliseconds. */
export type Key = { key: string; at: number }

/** No hand types so fast: a scanner sends a key each 1 to 30 ms, a hurried hand each 80 to 200. */
const gapMost = 80
const gapMean = 35
const keysLeast = 6
/**
 * After so long without a key a scanner that sends no Enter has ended. Much longer than its own gaps: a busy
 * machine may bring the next key late, and half an address is no label.
 */
export const scanEndsAfter = 400

/** What our own papers carry, in the Latin layout and as the Thai one writes those keys. */
const addressTyped = /^(?:https?:|้ะะยห?ซ|HTTPS?:|็ธธญ)/

/** Does this key go on with those, or does it begin anew? */
export function goesOn(keys: Key[], at: number): boolean {
  const last = keys.at(-1)
  return last !== undefined && at - last.at <= gapMost
}

/**
 * What a hardware scanner typed, told from a hand by its speed alone; null for a hand. Into a field
 * that is being filled in, a code is left where it was scanned, for it is wanted there; an address
 * of a label is wanted nowhere.
 */
export function typedByScanner(keys: Key[], intoField: boolean): string | null {
  const [first, last] = [keys[0], keys.at(-1)]
  if (keys.length < keysLeast || !first || !last) return null
  const gaps = keys.slice(1).map(({ at }, index) => at - keys[index]!.at)
  if (gaps.some(gap => gap > gapMost)) return null
  if ((last.at - first.at) / gaps.length > gapMean) return null
  const text = keys.map(({ key }) => key).join('')
  return intoField && !addressTyped.test(text) ? null : text
}
