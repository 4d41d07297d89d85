/**
 * The order of days in ISO, of ids, codes and paths. What people read stands in that of `sortKey`,
 * and what two programs must agree on in that of `byCodePoint`.
 */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
