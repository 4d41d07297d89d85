import type { Client } from '@libsql/client'
import { addDays, type CivilDate } from '../../src/domain/dates.ts'
import { workTypes } from '../../src/domain/words.ts'

export type ChangeKind = 'request' | 'approve' | 'hand over' | 'return'
/** A form as somebody sends it. */
export type Asked = { person: string; path: string; fields: Record<string, string> }
/** What came of it; `took` are milliseconds. */
export type Answer = { status: number; location: string | null; took: number }
export type Ask = (asked: Asked, kind: ChangeKind) => Promise<Answer>
/** A thing that nobody has or will have, so that one form may ask for it today. */
export type FreeThing = { id: string }

/** Free pieces of the division whose head decides in the bench's office. */
export async function freeThings(
  client: Client,
  count: number,
  day: CivilDate,
): Promise<FreeThing[]> {
  const { rows } = await client.execute({
    sql: `SELECT item.id FROM item JOIN stock ON stock.item = item.id AND stock.place = 'shelf' AND stock.quantity = 1
      WHERE control = 'piece' AND division = (SELECT division FROM person WHERE id = 'head')
        AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.item = item.id AND to_on >= ?)
      ORDER BY item.id LIMIT ?`,
    args: [day, count],
  })
  if (rows.length < count) throw new Error(`Only ${rows.length} things are free, not ${count}.`)
  return rows.map(({ id }) => ({ id: String(id) }))
}

/**
 * The four changes of a loan's life, each for all things before the next: `run(ask, users)` answers how long each took,
 * with so many users at once. Throws where the office refuses: a bench measures nothing that does not happen.
 */
export function changesOf(things: FreeThing[], day: CivilDate) {
  const loans: string[] = []
  const run =
    (kind: ChangeKind, count: number, askedFor: (n: number) => Asked) =>
    async (ask: Ask, users: number) => {
      const took: number[] = []
      let next = 0
      const user = async () => {
        while (next < count) {
          const n = next
          next += 1
          const { status, location, took: milliseconds } = await ask(askedFor(n), kind)
          if (status !== 303) throw new Error(`${kind} answers ${status}.`)
          if (kind === 'request') loans[n] = /loan=([^&]+)/.exec(location ?? '')![1]!
          took.push(milliseconds)
        }
      }
      const begun = performance.now()
      await Promise.all(Array.from({ length: users }, user))
      return { kind, took, perSecond: (1000 * count) / (performance.now() - begun) }
    }
  return [
    run('request', things.length, n => ({
      ...{ person: 'officer-1', path: '/requests' },
      fields: {
        ...{ item: things[n]!.id, quantity: '1', for: 'me', purpose: 'ประชุมประจำเดือน' },
        ...{ placeOfUse: 'ห้องประชุม', workType: workTypes[0], useLocation: 'inside' },
        ...{ startOn: day, dueOn: addDays(day, 3) },
      },
    })),
    run('approve', things.length, n => ({
      ...{ person: 'head', path: `/loans/${loans[n]}/approvals`, fields: { all: 'yes' } },
    })),
    run('hand over', things.length, n => ({
      ...{ person: 'officer-2', path: `/loans/${loans[n]}/handovers`, fields: { all: 'yes' } },
    })),
    run('return', things.length, n => ({
      ...{ person: 'officer-2', path: `/loans/${loans[n]}/returns`, fields: { all: 'yes' } },
    })),
  ]
}
