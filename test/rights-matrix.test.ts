import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putLoan } from './support/loans.ts'
import { appointing } from './support/rights-checks.ts'
import { freshLabels } from './support/rights-labels.ts'
import { announcementFields, orderFields, scan } from './support/rights-papers.ts'
import type { RightsRow, Things } from './support/rights-row.ts'
import { importForm, rightsRows } from './support/rights-table.ts'
import { type CastName, castNames, createWorld, type World } from './support/world.ts'

// Every route, as every role and as nobody: who is let in, who is told that they may not (403),
// and who is sent to the sign-in page. The table is test/support/rights-table.ts.

let world: World
let base: Things
beforeAll(async () => {
  world = await createWorld()
  const loan = await freshLoan()
  base = {
    ...{ ...loan, ...(await freshPerson()), ...(await freshLabels(world, loan.item)) },
    ...{ ...(await freshImport()), ...(await freshPapers()), ...(await freshCheck()) },
  }
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
      const things = { ...base, ...(await freshFor(route)) }
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

/** What an earlier row may have changed is made anew. */
async function freshFor(route: string): Promise<Partial<Things>> {
  if (/ \/(labels|i)\/.*:/.test(route)) {
    const loan = await freshLoan()
    return { ...loan, ...(await freshLabels(world, loan.item)) }
  }
  if (route.includes('/returns/:')) return freshReturn()
  if (route.includes('/chases/:')) return freshLetter()
  if (/ \/(loans|items)\/:id/.test(route)) return freshLoan()
  if (/ \/(people|appointments)\//.test(route)) return freshPerson()
  if (/ \/(orders|announcements|files)\/:/.test(route)) return freshPapers()
  return route.includes('/imports/') ? freshImport() : {}
}

async function freshLoan() {
  const tag = world.open.newTag()
  const item = await world.putItem({ tag, division: 'd01' })
  return { tag, item, loan: await putLoan(world, { lines: [{ item, quantity: 1 }] }) }
}

/** A loan that was handed over and taken back: it has a receipt. */
async function freshReturn() {
  const things = await freshLoan()
  for (const act of ['approvals', 'handovers', 'returns']) {
    const as = act === 'approvals' ? 'head' : 'officer'
    await world.request(as, `/loans/${things.loan}/${act}`, { all: '1' })
  }
  return things
}

/** A loan that was handed over long ago and chased by letter. */
async function freshLetter() {
  const { item, ...things } = await freshLoan()
  const given = { requestedOn: '2026-11-01', approvedOn: '2026-11-01', dueOn: '2026-11-02' }
  const loan = await putLoan(world, { ...given, lines: [{ item, quantity: 1 }] })
  const late = { on: '2026-11-02', lateReason: 'ใบกระดาษ' }
  await world.request('officer', `/loans/${loan}/handovers`, { all: '1', ...late })
  await world.request('officer', `/loans/${loan}/chases`, { channel: 'letter' })
  return { ...things, item, loan }
}

async function freshPerson() {
  const added = await world.request('admin', '/people', {
    ...{ class: 'staff', division: 'd03', name: 'นางสาวใหม่ ใจดี', position: 'นายช่าง' },
  })
  await world.request('admin', '/appointments', {
    ...{ post: 'division-head:d03', person: 'otherStaff', orderNumber: '12/2569' },
    ...{ fromOn: '2027-01-01', toOn: '2027-01-02' },
  })
  const { rows } = await world.db.$client.execute('SELECT id FROM appointment WHERE ended = 0')
  return { person: lastPart(added), appointment: String(rows.at(-1)!.id) }
}

async function freshPapers() {
  const order = lastPart(await world.request('finance', '/orders', orderFields()))
  const announcement = lastPart(
    await world.request('finance', '/announcements', announcementFields()),
  )
  const path = `/announcements/${announcement}/papers`
  await world.request('finance', path, scan())
  const { rows } = await world.db.$client.execute('SELECT id FROM file ORDER BY id DESC LIMIT 1')
  return { order, announcement, file: String(rows[0]!.id) }
}

/** The check of the last fiscal year, in which `staff` counts; there is one for a year. */
async function freshCheck() {
  const answer = await world.request('finance', '/checks', appointing('2569'))
  return { check: lastPart(answer) }
}

async function freshImport() {
  return { import: lastPart(await world.request('officer', '/imports', importForm())) }
}

function lastPart(answer: Response): string {
  return answer.headers.get('Location')!.split('/').at(-1)!
}
