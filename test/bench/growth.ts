import { rmSync } from 'node:fs'
import type { CivilDate } from '../../src/domain/dates.ts'
import type { Share } from './book/size.ts'
import { changesOf, freeThings } from './changes.ts'
import { quantile } from './measure.ts'
import { hotPages } from './recipes.ts'
import { visited } from './visitor.ts'
import { freshCopy, lookedUp, type Standing, standing } from './working.ts'

/** Milliseconds of each page and change for somebody alone, in books of a hundredth, a tenth and the whole size. */
export type Grown = Record<string, Record<Share, number>>

const [visits, loans, turns] = [120, 40, 3]
type Opened = Standing & { folder: string; share: Share }

/** How cost grows with the book: the three books are asked by turns, so that a busy minute falls on all of them. */
export async function growth(books: Record<Share, string>, day: CivilDate): Promise<Grown> {
  const opened: Opened[] = []
  const runs: { share: Share; runs: ReturnType<typeof changesOf> }[] = []
  const pages = {} as Record<Share, Record<string, string[]>>
  for (const share of [1, 10, 100] as const) {
    const folder = await freshCopy(books[share], `growth-${share}`, day)
    pages[share] = await lookedUp(folder, client => hotPages(client, day))
    const things = await lookedUp(folder, client => freeThings(client, loans, day))
    runs.push({ share, runs: changesOf(things, day) })
    opened.push({ ...(await standing(folder, day)), folder, share })
  }
  const grown: Grown = {}
  const keep = (what: string, share: Share, milliseconds: number) => {
    grown[what] = { ...grown[what], [share]: milliseconds } as Record<Share, number>
  }
  for (const kind of Object.keys(pages[100])) {
    const medians = new Map<Share, number[]>()
    for (let turn = 0; turn <= turns; turn += 1) {
      for (const { visitors, share } of opened) {
        const paths = pages[share][kind]!
        const path = (n: number) => paths[n % paths.length]!
        const { p50 } = await visited(visitors, path, { users: 1, count: visits / turns })
        if (turn > 0) medians.set(share, [...(medians.get(share) ?? []), p50])
      }
    }
    for (const [share, each] of medians) keep(kind, share, quantile(each, 0.5))
  }
  for (const at of [0, 1, 2, 3]) {
    for (const { visitors, share } of opened) {
      const run = runs.find(each => each.share === share)!.runs[at]!
      const { kind, took } = await run(asked => visitors.post(asked), 1)
      keep(kind, share, quantile(took, 0.5))
    }
  }
  for (const each of opened) {
    await each.close()
    rmSync(each.folder, { recursive: true, force: true })
  }
  return grown
}
