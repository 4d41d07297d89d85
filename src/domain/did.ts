/** What a one-tap change says when it comes back to where it was tapped. */
const deeds = [
  'approvals',
  'opinions',
  'extensions',
  'handovers',
  'returns',
  'corrections',
  'basket',
  'claims',
] as const
export type Did = { deed: (typeof deeds)[number]; number: string }

/** The address to come back to, with what was done: read by `didFrom`, kept nowhere. */
export function backWith(path: string, deed: Did['deed'], number = ''): string {
  return `${path}${path.includes('?') ? '&' : '?'}did=${deed}${number && `&number=${number}`}`
}

/** Null for an address that says nothing, or that says what no deed says. */
export function didFrom(deed: string | undefined, number: string | undefined): Did | null {
  const found = deeds.find(each => each === deed)
  if (!found) return null
  return { deed: found, number: /^\d{1,6}\/\d{4}$/.test(number ?? '') ? number! : '' }
}
