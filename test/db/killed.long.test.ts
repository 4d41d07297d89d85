import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { verifyBook } from '../../db/verify.ts'
import { entriesPerWrite } from '../support/large-writer.ts'
import { start } from '../support/run.ts'
import { createWorld, type World } from '../support/world.ts'

const rounds = 50
const writesPerRound = 40

describe('a process that is killed while it writes', () => {
  let world: World
  let item: string
  const acknowledged = new Set<string>()
  beforeAll(async () => {
    world = await createWorld()
    item = await world.putItem({ quantity: 500 })
    // The writers have the file for themselves, as a server has it.
    world.db.close()
  })
  afterAll(() => world.close())

  it('has written what it acknowledged, and nothing by halves: 50 rounds, 2,000 writes', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      // After 20 to 60 acknowledged writes, and up to twenty milliseconds, which is longer than one
      // takes: between two writes, or in the midst of one.
      const enough = writesPerRound / 2 + Math.floor(Math.random() * (writesPerRound + 1))
      const later = Math.random() * 20
      const told = await killedAfter(enough, later)
      for (const id of told) acknowledged.add(id)
      const moment = `round ${round}, killed ${later.toFixed(2)} ms after write ${enough}`
      expect([moment, await found(round)]).toEqual([
        moment,
        { lost: [], halves: 0, book: { ok: true, isWhole: true } },
      ])
    }
    expect(acknowledged.size).toBeGreaterThan(rounds * writesPerRound * 0.8)
  })

  /** Starts a writer, kills it once it told so many commands and a moment passed; what it told. */
  async function killedAfter(enough: number, later: number): Promise<string[]> {
    const file = join(world.folder, 'yuem-khuen.db')
    const writer = start('test/support/large-writer.ts', {}, [file, item])
    const killed = new Promise<void>(resolve => {
      writer.child.stdout?.on('data', () => {
        if (writer.printed.split('\n').length <= enough || writer.child.killed) return
        setTimeout(() => {
          writer.child.kill('SIGKILL')
          resolve()
        }, later)
      })
    })
    const drained = new Promise(resolve => writer.child.once('close', resolve))
    const ended = await Promise.race([killed, writer.ended])
    if (typeof ended === 'number') throw new Error(`The writer ended by itself: ${writer.printed}`)
    await drained
    // The last line may have been cut off in the middle; an id that is not whole told nothing.
    return writer.printed.split('\n').filter(each => /^[0-9a-f-]{36}$/.test(each))
  }

  /** What a next start finds: commands that are lost, halves of a change, and the book as a whole. */
  async function found(round: number) {
    const db = await openFile(join(world.folder, 'yuem-khuen.db'))
    const ask = async (sql: string) => (await db.$client.execute(sql)).rows
    const present = new Set((await ask('SELECT id FROM command')).map(({ id }) => id))
    const [halves] = await ask(`SELECT count(*) AS n FROM command
      FULL JOIN (SELECT command, count(*) AS entries FROM ledger WHERE kind <> 'item-registered'
        GROUP BY command) written ON written.command = command.id
      WHERE command.id IS NULL OR written.entries IS NOT ${entriesPerWrite}`)
    const [stock] = await ask(`SELECT sum(quantity) FILTER (WHERE place <> 'outside') AS units,
      coalesce(max(quantity) FILTER (WHERE place = 'repair'), 0) AS inRepair FROM stock`)
    const [moves] = await ask(`SELECT
      (SELECT count(*) FROM ledger WHERE source = 'shelf') -
      (SELECT count(*) FROM ledger WHERE target = 'shelf' AND source = 'repair') AS inRepair`)
    // It reads the whole book, which grows from round to round: every fifth time.
    const ok = round % 5 === 0 ? (await verifyBook(db)).ok : true
    db.close()
    const lost = [...acknowledged].filter(id => !present.has(id))
    const isWhole = Number(stock!.units) === 500 && stock!.inRepair === moves!.inRepair
    return { lost, halves: Number(halves!.n), book: { ok, isWhole } }
  }
})
