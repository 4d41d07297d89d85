/**
 * By code point: the order of days in ISO, of ids and paths, and of every list that programs read.
 * What people read stands in the order of `sortKey`.
 */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
