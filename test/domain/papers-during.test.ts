import { expect, it } from 'vitest'
import type { AnnouncementRow } from '../../src/domain/draw-announcement.ts'
import type { OrderRow } from '../../src/domain/draw-order.ts'
import { announcementsDuring, ordersDuring } from '../../src/domain/papers-during.ts'

const year = { first: '2024-10-01', last: '2025-09-30' }

function order(id: string, signedOn: string | null, more: Partial<OrderRow> = {}, to?: string) {
  const content = { effectiveFrom: null, effectiveTo: to ?? null }
  const number = signedOn === null ? null : 1
  return { id, signedOn, number, calendarYear: 2567, replaces: null, content, ...more } as OrderRow
}

it('takes the orders that were in force on any day of the year, the replaced one of it too', () => {
  const orders = [
    order('draft', null),
    order('until the eve', '2023-10-01', {}, '2024-09-30'),
    order('replaced on the first day', '2023-10-02'),
    order('its heir', '2024-10-01', { replaces: 'replaced on the first day', number: 2 }),
    order('heir of the heir', '2025-09-30', { replaces: 'its heir', number: 3 }),
    order('of the next day', '2025-10-01', { number: 4 }),
  ]
  const found = ordersDuring(orders, year).map(({ id }) => id)
  expect(found).toEqual(['its heir', 'heir of the heir'])
})

it('takes the announcements that held on any day of the year', () => {
  const announced = (id: string, more: Partial<AnnouncementRow>) => ({
    id,
    number: 1,
    calendarYear: 2567,
    startOn: '2024-01-01',
    endOn: null,
    endedOn: null,
    ...more,
  })
  const rows = [
    announced('holds', {}),
    announced('draft', { number: null }),
    announced('over before', { endOn: '2024-09-30' }),
    announced('its last day is the first', { number: 2, endOn: '2024-10-01' }),
    announced('ended on the first', { endedOn: '2024-10-01' }),
    announced('begins on the last', { number: 3, startOn: '2025-09-30' }),
    announced('begins after', { startOn: '2025-10-01' }),
  ] as AnnouncementRow[]
  const found = announcementsDuring(rows, year).map(({ id }) => id)
  expect(found).toEqual(['holds', 'its last day is the first', 'begins on the last'])
})
