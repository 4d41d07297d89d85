/**
 * Pages that read or draw much: the reports of a year with their documents and evidence, whole
 * registers and books as files, and seals that are computed again. On Node they are answered by a
 * thread of their own (src/entry/reading/room.ts), so that nobody at a desk waits for them.
 */
const heavyPaths = [
  /^\/reports\/\d{4}/,
  /^\/register(\.csv|\.xlsx|\/print)$/,
  /^\/ledger(\/\d{4})?\.jsonl$/,
  /^\/checks\/[^/]+\/report/,
  /^\/seals$/,
]

/** Only what is read: whatever changes the book is committed where everybody's commits queue. */
export function isHeavy(method: string, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && heavyPaths.some(each => each.test(path))
}
