import type { AnnouncementRow } from './draw-announcement.ts'
import type { OrderRow } from './draw-order.ts'
import type { Span } from './statistics/movements.ts'
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

/** The committee orders in force on any day of the span, the oldest first. */
export function ordersDuring(orders: OrderRow[], { first, last }: Span): OrderRow[] {
  return orders
    .filter(({ id, signedOn, content }) => {
      if (signedOn === null) return false
      const replacedOn = orders.find(({ replaces }) => replaces === id)?.signedOn ?? null
      const begins = content.effectiveFrom ?? signedOn
      const isOver = content.effectiveTo !== null && content.effectiveTo < first
      return begins <= last && !isOver && (replacedOn === null || replacedOn > first)
    })
    .toSorted(byNumber)
}

/** The announcements in force on any day of the span, the oldest first. */
export function announcementsDuring(rows: AnnouncementRow[], { first, last }: Span) {
  return rows
    .filter(
      ({ number, startOn, endOn, endedOn }) =>
        number !== null &&
        (startOn ?? '9999') <= last &&
        (endOn ?? '9999') >= first &&
        (endedOn ?? '9999') > first,
    )
    .toSorted(byNumber)
}

type Numbered = { calendarYear: number | null; number: number | null }

function byNumber(a: Numbered, b: Numbered): number {
  return (a.calendarYear ?? 0) - (b.calendarYear ?? 0) || (a.number ?? 0) - (b.number ?? 0)
}
