import * as hashing from '../../db/hash.ts'
import { BookDifference } from '../../src/domain/book/difference.ts'
import { LineSplitter } from '../../src/domain/book/line-splitter.ts'
import { BookReading } from '../../src/domain/book/reading.ts'
import { seal, sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { putLoan } from './loans.ts'
import { createWorld, type World } from './world.ts'

/** Reads a file as the verifier does: the book, or what it stopped at. */
export function readBook(bytes: Uint8Array): BookReading | string {
  const book = new BookReading(hashing)
  const lines = new LineSplitter()
  try {
    for (const line of lines.push(bytes)) book.read(line)
    lines.end()
    book.finish()
    return book
  } catch (error) {
    if (error instanceof BookDifference) return error.message
    throw error
  }
}

/** A file of the book, as the auditor gets it. */
export async function fileOf(world: World, path: string): Promise<Uint8Array> {
  const answer = await world.request('auditor', path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/**
 * An office at the turn of 2569 to 2570: a seal before the first of October, a loan that reaches
 * over it and one that begins after it, and a seal of the new year.
 */
export async function officeOverTwoYears(): Promise<World> {
  const world = await createWorld({ today: '2026-09-20' })
  const item = await world.putItem({ quantity: 10, division: 'd01' })
  const given = { lines: [{ item, quantity: 4 }], dueOn: '2026-10-10' }
  const old = { ...given, requestedOn: '2026-09-20', approvedOn: '2026-09-20', fiscalYear: 2569 }
  const loan = await putLoan(world, { ...old, personal })
  await world.request('officer', `/loans/${loan}/handovers`, { all: '1' })
  world.setNow('2026-09-30')
  await sealOfTheDay(world.open)
  world.setNow('2026-10-05')
  const fresh = { ...given, requestedOn: '2026-10-05', approvedOn: '2026-10-05' }
  const later = await putLoan(world, { ...fresh, personal })
  await world.request('officer', `/loans/${later}/handovers`, { all: '1' })
  await world.request('officer', `/loans/${loan}/returns`, { all: '1' })
  await seal(world.desk('finance'))
  await world.putItem({ quantity: 2 })
  return world
}

export const personal = { purpose: 'งานศพคุณตาบุญมี', placeOfUse: 'บ้านคุณตาบุญมี' }
