import type { AnnouncementRow } from './draw-announcement.ts'
import type { OrderRow } from './draw-order.ts'
import type { Span } from './statistics/span.ts'

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
