import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateOf } from './support/attack/bare.ts'
import type { RightsRow, Things } from './support/rights-row.ts'
import { rightsRows } from './support/rights-table.ts'
import { allThings, freshFor, worksThings } from './support/rights-things.ts'
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

/** Who of the works division stands where: its things are to them what those of d01 are to these. */
const counterpart: Partial<Record<CastName, CastName>> = {
  ...{ head: 'worksHead', worksHead: 'head', staff: 'otherStaff', otherStaff: 'staff' },
}
/** The row as it is of a thing of the works division, which has a supply officer of its own. */
function ofWorks(row: RightsRow): RightsRow {
  const { may } = row
  if (typeof may === 'string') return row
  const swapped = may.map(name => counterpart[name] ?? name)
  const own = may.includes('officer') ? (['worksOfficer'] as const) : []
  return { ...row, may: [...new Set([...swapped, ...own])] }
}

/** Documents, photos and receipts of a loan that came further; and a form that gives the thing to d01. */
const notOfWorks = /:file|\.pdf|(returns|chases|photos)\/:|POST \/items\/:id\/description/

describe('the things of another division', () => {
  const rows = Object.entries(rightsRows).filter(
    ([route, { may }]) =>
      / \/(loans|items)\/:id/.test(route) && !notOfWorks.test(route) && may !== 'anybody',
  )
  for (const [route, row] of rows) {
    const own = ofWorks(row)
    it(`${route} of the works division is for ${named(own)}`, async () => {
      const things = { ...base, ...(await worksThings(world)) }
      const expected: Record<string, string> = {}
      const found: Record<string, string> = {}
      for (const as of inOrder(own)) {
        expected[as ?? 'nobody'] = standing(own, as)
        found[as ?? 'nobody'] = await asked(world, route, own, as, things)
      }
      expect(found).toEqual(expected)
    })
  }
})

/** They look at what was sent and write nothing: what is unknown, they leave out or tell so. */
const lookingOnly = ['POST /requests/checks', 'POST /labels', 'POST /scans']

describe('the things of another office, in a database of its own', () => {
  it('are unknown at every route, to everybody, and nothing is done to them or with them', async () => {
    const other = await createWorld()
    const theirs = await allThings(other)
    await other.db.run(["UPDATE item SET name = 'ชื่อลับเฉพาะที่นั่น'"])
    const before = [await stateOf(world), await stateOf(other)]
    const known: string[] = []
    const rows = Object.entries(rightsRows).filter(([, row]) => namesThings(row, theirs))
    for (const [route, row] of rows) {
      for (const as of castNames) {
        const answer = await sent(world, route, row, as, theirs)
        const { status } = answer
        const isThere = (status === 200 || status === 303) && !lookingOnly.includes(route)
        const tells = (await answer.text()).includes('ชื่อลับเฉพาะที่นั่น')
        if (isThere || tells) known.push(`${route} as ${as}: ${status}`)
      }
    }
    expect(known).toEqual([])
    expect(rows.length).toBeGreaterThan(60)
    expect([await stateOf(world), await stateOf(other)]).toEqual(before)
    other.close()
  })
})

/** Does the row's address or its form name a thing? */
function namesThings(row: RightsRow, theirs: Things): boolean {
  const said = (things: Things) => {
    const form = row.form?.(things) ?? {}
    return JSON.stringify([row.at?.(things), form instanceof FormData ? [] : form])
  }
  return said(theirs) !== said(base)
}

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
  const answer = await sent(world, route, row, as, things)
  const location = answer.headers.get('Location') ?? ''
  // Who signs out is sent to the sign-in page, too, and was let in.
  if (location.startsWith('/sign-in') && !row.endsSession) return 'to sign-in'
  if (answer.status === 403) return 'not allowed'
  if (answer.status === 404) return 'gone'
  // What is wrong with a form, or has changed since, is told to whoever may.
  return [200, 303, 409, 422].includes(answer.status) ? 'let in' : `answered ${answer.status}`
}

function sent(world: World, route: string, row: RightsRow, as: CastName | null, things: Things) {
  const [method, path] = route.split(' ') as [string, string]
  const form = method === 'POST' ? (row.form?.(things) ?? {}) : undefined
  return world.request(as, row.at?.(things) ?? path, form)
}
