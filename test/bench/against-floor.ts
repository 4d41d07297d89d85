import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CivilDate } from '../../src/domain/dates.ts'
import { type Ask, type ChangeKind, changesOf, freeThings } from './changes.ts'
import { quantile } from './measure.ts'
import { type Recipes, recordRecipes } from './recipes.ts'
import { visited } from './visitor.ts'
import { freshCopy, lookedUp, type Standing, standing, standingBare } from './working.ts'

/** Answers a second of the office and of its floor, and how often the office asks its database. */
export type Against = { office: number; floor: number; ratio: number; trips: number }
export type FloorFigures = { pages: Record<string, Against>; changes: Record<string, Against> }

const [visits, loans, turns, users] = [300, 150, 3, 8]

/**
 * Every hot page and every change against a bare Hono and libSQL that asks the database the same and sends as many bytes:
 * each in a process of its own over its own copy of the book, by turns.
 */
export async function againstFloor(book: string, day: CivilDate): Promise<FloorFigures> {
  const recording = await freshCopy(book, 'recording', day)
  const recipes = await recordRecipes(recording, day, loans)
  rmSync(recording, { recursive: true, force: true })
  const file = join(book, '../recipes.json')
  writeFileSync(file, JSON.stringify(recipes))
  const own = await freshCopy(book, 'office', day)
  const bare = await freshCopy(book, 'floor', day)
  const things = await lookedUp(own, client => freeThings(client, loans, day))
  const [office, floor] = [await standing(own, day), await standingBare(bare, file)]
  const pages: FloorFigures['pages'] = {}
  for (const kind of Object.keys(recipes.pages)) {
    pages[kind] = await pageAgainst(office, floor, recipes, kind)
  }
  const changes: FloorFigures['changes'] = {}
  for (const run of changesOf(things, day)) {
    const done = await run(asked => office.visitors.post(asked), users)
    const bareDone = await replayed(floor, recipes, done.kind)
    const trips = quantile(
      recipes.changes[done.kind].map(each => each.trips.length),
      0.5,
    )
    changes[done.kind] = held(done.perSecond, bareDone, trips)
  }
  await Promise.all([office.close(), floor.close()])
  for (const folder of [own, bare]) rmSync(folder, { recursive: true, force: true })
  rmSync(file)
  return { pages, changes }
}

async function pageAgainst(
  office: Standing,
  floor: Standing,
  recipes: Recipes,
  kind: string,
): Promise<Against> {
  const pages = recipes.pages[kind]!
  const at = (n: number) => n % pages.length
  const own: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    const count = turn === 0 ? pages.length : visits
    const ours = await visited(office.visitors, n => pages[at(n)]!.path, { users, count })
    const path = (n: number) => `/pages/${encodeURIComponent(kind)}/${at(n)}`
    const theirs = await visited(floor.visitors, path, { users, count })
    // The first turn warms both up and counts for nothing.
    if (turn === 0) continue
    own.push(ours.perSecond)
    bare.push(theirs.perSecond)
  }
  const trips = Math.max(...pages.map(each => each.trips.length))
  return held(quantile(own, 0.5), quantile(bare, 0.5), trips)
}

/** The same changes on the floor, in the order in which they were recorded. Answers how many a second. */
async function replayed(floor: Standing, recipes: Recipes, kind: ChangeKind): Promise<number> {
  const count = recipes.changes[kind].length
  const path = `/changes/${encodeURIComponent(kind)}`
  const ask: Ask = () => floor.visitors.post({ person: 'officer-1', path, fields: { all: 'yes' } })
  let next = 0
  const begun = performance.now()
  const user = async () => {
    while (next < count) {
      next += 1
      const { status } = await ask({ person: '', path, fields: {} }, kind)
      if (status !== 303) throw new Error(`The floor’s ${kind} answers ${status}.`)
    }
  }
  await Promise.all(Array.from({ length: users }, user))
  return (1000 * count) / (performance.now() - begun)
}

const held = (office: number, floor: number, trips: number): Against => ({
  ...{ office, floor, ratio: office / floor, trips },
})
