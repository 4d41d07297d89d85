import { verifyBook } from '../../../db/verify.ts'
import { rightsRows } from '../rights-table.ts'
import { allThings } from '../rights-things.ts'
import { type CastName, createWorld, type World } from '../world.ts'
import { Chance } from './chance.ts'
import { becameMarkup } from './hostile.ts'
import { Thrower, type Thrown } from './requests.ts'

export type Damage = {
  /** Each wrong done, told with the request that did it; none is what is hoped for. */
  wrongs: string[]
  /** How many requests were answered with which status. */
  statuses: Record<string, number>
  /** Entries that the book grew by: a run that writes nothing proves little. */
  entries: number
}

/**
 * Throws so many requests at a world of its own. What they must not do: make the server fail, write
 * for whoever may not, touch an account or a session, become markup in a page, lead to another
 * site, or leave a book that does not verify.
 */
export async function throwAll(count: number, seed: number): Promise<Damage> {
  const world = await createWorld()
  // why: what a request broke is printed by the app; here it is told in the list of wrongs.
  const silenced = console.error
  let printed = ''
  console.error = (line: unknown) => {
    printed += String(line).slice(0, 600)
  }
  const wrongs: string[] = []
  const statuses: Record<string, number> = {}
  try {
    const thrower = new Thrower(world, await allThings(world), new Chance(seed))
    const accounts = await accountsOf(world)
    const first = await lastPosition(world)
    let position = first
    for (let turn = 0; turn < count; turn += 1) {
      const thrown = await thrower.next()
      const answer = await world.app.request(thrown.request)
      const text = await answer.text()
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false
      if (isPage) thrower.learn(text)
      const after = await lastPosition(world)
      const found = wrongOf(thrown, answer, isPage ? text : '', after > position)
      if (found) wrongs.push(`${found}: ${thrown.told} (${answer.status}) ${printed}`)
      printed = ''
      position = after
    }
    if ((await accountsOf(world)) !== accounts) wrongs.push('accounts or sessions changed')
    const book = await verifyBook(world.db)
    if (!book.ok) wrongs.push(`the book does not verify: ${book.difference}`)
    return {
      wrongs: wrongs.map(each => `seed ${seed}: ${each}`),
      statuses,
      entries: position - first,
    }
  } finally {
    console.error = silenced
    world.close()
  }
}

function wrongOf({ route, as, request }: Thrown, answer: Response, page: string, wrote: boolean) {
  if (answer.status >= 500) return 'failed'
  if (becameMarkup(page)) return 'became markup'
  if (!answer.headers.has('Content-Security-Policy')) return 'without a policy'
  const location = answer.headers.get('Location')
  if (location !== null && !/^\/(?![/\\])/.test(location)) return `leads to ${location}`
  if (!wrote) return null
  if (answer.status >= 400) return 'refused, and wrote'
  if (request.headers.get('Origin') === null && request.method !== 'GET') return 'wrote unasked'
  return mayWrite(route, as) ? null : 'wrote without the right'
}

function mayWrite(route: string, as: CastName | null): boolean {
  const { may } = rightsRows[route]!
  return as !== null && (typeof may === 'string' || may.includes(as))
}

async function lastPosition({ db }: World): Promise<number> {
  const { rows } = await db.$client.execute('SELECT max(position) AS last FROM ledger')
  return Number(rows[0]!.last)
}

/** All that lets somebody in, as one text. */
async function accountsOf({ db }: World): Promise<string> {
  const tables = ['user', 'account', 'session', 'verification']
  const all = await Promise.all(tables.map(each => db.$client.execute(`SELECT * FROM ${each}`)))
  return JSON.stringify(all.map(({ rows }) => rows))
}
