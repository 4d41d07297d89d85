import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RightsRow, Things } from './support/rights-row.ts'
import { rightsRows } from './support/rights-table.ts'
import { allThings, freshFor } from './support/rights-things.ts'
import { type CastName, castNames, createWorld, type World } from './support/world.ts'

// Every route, as every role and as nobody: who is let in, who is told that they may not (403),
// and who is sent to the sign-in page. The table is test/support/rights-table.ts.

let world: World
let base: Things
beforeAll(async () => {
  world = await createWorld()
  base = await allThings(world)
})
afterAll(() => world.close())

const routesOf = ({ app }: World) =>
  new Set(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path === '/' ? path : path.replace(/\/$/, '')}`),
  )

describe('the rights matrix', () => {
  it('has a row for every route, and no row for none', () => {
    const routes = [...routesOf(world)].sort()
    expect(Object.keys(rightsRows).sort()).toEqual(routes)
  })

  for (const [route, row] of Object.entries(rightsRows)) {
    it(`${route} is for ${named(row)}`, async () => {
      const things = { ...base, ...(await freshFor(world, route)) }
      const expected: Record<string, string> = {}
      const found: Record<string, string> = {}
      for (const as of inOrder(row)) {
        const name = as ?? 'nobody'
        const own = row.endsSession ? await createWorld() : world
        expected[name] = standing(row, as)
        found[name] = await asked(own, route, row, as, things)
        if (own !== world) own.close()
      }
      expect(found).toEqual(expected)
    })
  }
})

function named({ may, gone }: RightsRow): string {
  if (gone) return 'nobody any more'
  return typeof may === 'string' ? may : may.join(', ')
}

/** Those who may not come first: a change that is made must not stand in anybody's way. */
function inOrder(row: RightsRow): (CastName | null)[] {
  const all = [null, ...castNames]
  const isIn = (as: CastName | null) => standing(row, as) === 'let in'
  return [...all.filter(as => !isIn(as)), ...all.filter(isIn)]
}

function standing({ may, gone, otherwise }: RightsRow, as: CastName | null): string {
  if (gone) return 'gone'
  if (may === 'anybody') return 'let in'
  if (as === null) return 'to sign-in'
  return may === 'everybody' || may.includes(as) ? 'let in' : (otherwise ?? 'not allowed')
}

async function asked(
  world: World,
  route: string,
  row: RightsRow,
  as: CastName | null,
  things: Things,
): Promise<string> {
  const [method, path] = route.split(' ') as [string, string]
  const form = method === 'POST' ? (row.form?.(things) ?? {}) : undefined
  const answer = await world.request(as, row.at?.(things) ?? path, form)
  const location = answer.headers.get('Location') ?? ''
  // Who signs out is sent to the sign-in page, too, and was let in.
  if (location.startsWith('/sign-in') && !row.endsSession) return 'to sign-in'
  if (answer.status === 403) return 'not allowed'
  if (answer.status === 404) return 'gone'
  // What is wrong with a form, or has changed since, is told to whoever may.
  return [200, 303, 409, 422].includes(answer.status) ? 'let in' : `answered ${answer.status}`
}
