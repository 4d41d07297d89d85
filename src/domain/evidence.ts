import { refuse, type Verdict } from './verdict.ts'

/** What the evidence pack of a year holds, each kind with its own files. */
export const evidenceKinds = [
  'order',
  'order-scan',
  'announcement',
  'announcement-scan',
  'manual',
  'form',
  'register',
  'report',
  'measure',
  'statistics',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * What the assessor asks for in a year, and which files answer it. Codes change every year
 * (domain.md trap 12 and 3.2), so they are what the office wrote and nothing else.
 */
export type EvidenceItem = { code: string; text: string; files: EvidenceKind[] }

export const evidenceLimits = { items: 40, code: 20, text: 500 }

/** Is that a list? It says something, and each of its items says what it asks for. */
export function listWhole(items: EvidenceItem[]): Verdict<EvidenceItem[]> {
  const bare = items.findIndex(({ text }) => text === '')
  if (bare !== -1) return refuse('item-text-missing', {}, `text.${bare}`)
  if (items.length === 0) return refuse('no-items', {}, 'text.0')
  if (items.length > evidenceLimits.items) {
    return refuse('too-many-items', { most: evidenceLimits.items }, 'text.0')
  }
  return { ok: true, value: items }
}

/** The list to begin a year with: last year's, without its codes, which are that year's own. */
export function suggestedItems(lastYear: EvidenceItem[]): EvidenceItem[] {
  return lastYear.map(item => ({ ...item, code: '' }))
}
