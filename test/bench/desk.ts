import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { againstFloor } from './against-floor.ts'
import { keptBooks } from './book/keep.ts'
import { deskSizes, type Share, todayOf } from './book/size.ts'
import { type DeskFigures, desk, deskLines, floorLines } from './desk-lines.ts'
import { cyclesInAll, type DeskLoad, desksAtWork, loansWaiting } from './desk-load.ts'
import { edgeMeasured } from './edge.ts'
import { growth } from './growth.ts'
import { print } from './measure.ts'
import { freshCopy, lookedUp, standing } from './working.ts'

const day = todayOf(deskSizes[100])
/** Scan, hand over, take back: so often in all at most, however many desks share it. */
const cyclesMost = 900

/** `npm run bench`: pages and changes against their bare floor, desks at work, growth, memory, and the edge. */
export async function benchDesk(): Promise<void> {
  const tell = (said: string) => console.log(said)
  const books = {} as Record<Share, string>
  for (const share of [1, 10, 100] as const) {
    books[share] = (await keptBooks(deskSizes[share], tell)).whole
  }
  tell('pages and changes against their floor')
  const floor = await againstFloor(books[100], day)
  tell('desks at work')
  const { desks, memory } = await desksMeasured(books[100])
  // What was measured is told at once: the rest takes long, too.
  print('so far', [...floorLines(floor), ...desks.flatMap(desk)])
  tell('growth')
  const grown = await growth(books, day)
  tell('the edge')
  const edge = await edgeMeasured(books[1], day)
  const figures: DeskFigures = {
    ...{ entries: deskSizes[100].entries, floor, desks, memory, growth: grown, edge },
  }
  print(`the desk, in a book of ${figures.entries} entries`, deskLines(figures))
  writeFileSync(join(books[100], '../desk.json'), JSON.stringify(figures, null, 2))
  console.log(`\n${JSON.stringify(figures)}`)
}

async function desksMeasured(book: string) {
  const folder = await freshCopy(book, 'desks', day)
  const waiting = await lookedUp(folder, client => loansWaiting(client, day))
  const { office, visitors, close } = await standing(folder, day)
  const atRest = office.memory().now
  const desks: DeskLoad[] = []
  const each = Math.min(cyclesMost, Math.floor(waiting.length / 4))
  // The first ones warm the office up and count for nothing.
  await desksAtWork(visitors, waiting, 8, cyclesInAll(Math.min(100, each)))
  for (const users of [8, 30, 75]) {
    desks.push(await desksAtWork(visitors, waiting, users, cyclesInAll(each)))
  }
  const memory = { atRest, underLoad: office.memory().peak }
  await close()
  rmSync(folder, { recursive: true, force: true })
  return { desks, memory }
}
