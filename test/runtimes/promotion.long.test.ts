import { afterEach, expect, it } from 'vitest'
import { openHttp } from '../../db/open-http.ts'
import { verifyBook } from '../../db/verify.ts'
import { replicatedOffice } from '../support/replicated.ts'

// A primary that is killed while people write, again and again at another moment, and its replica promoted.

/** The primary dies once so many changes were acknowledged. */
const rounds = [1, 10, 40]
let office: Awaited<ReturnType<typeof replicatedOffice>>
afterEach(() => office.close())

it.each(rounds)(
  'is killed after %i changes: what was replicated is whole, in order, and nothing stands there that nobody sent',
  async changes => {
    office = await replicatedOffice()
    const { pair, world, visit } = office
    const items = await Promise.all(
      [1, 2, 3].map(() => world.putItem({ quantity: 400, division: 'd02' })),
    )
    await office.untilOnItsOwn()
    await office.untilInStep()
    /** All notes, in the order in which each clerk sent them, and those of which the office said that they were saved. */
    const sent: string[] = []
    const saved: string[] = []
    let isOver = false
    const writing = items.map(async (item, clerk) => {
      const form = await visit.page('officer', `/items/${item}/repairs`)
      for (let turn = 0; !isOver; turn += 1) {
        const note = `${clerk}-${turn}`
        const typed = { quantity: '1', note, commandId: world.open.newId() }
        sent.push(note)
        const { status } = await visit.send('officer', form, '/repairs', typed)
        if (status === 303) saved.push(note)
      }
    })
    await expect
      .poll(() => saved.length, { timeout: 600_000, interval: 5 })
      .toBeGreaterThanOrEqual(changes)
    await pair.primary.kill()
    isOver = true
    await Promise.all(writing)
    const promoted = await pair.promote()
    const db = openHttp(promoted.url)
    expect(await verifyBook(db)).toMatchObject({ ok: true })
    const { rows } = await db.$client.execute(
      "SELECT detail ->> '$.note' AS note FROM ledger WHERE detail ->> '$.note' GLOB '[0-9]-[0-9]*' ORDER BY position",
    )
    const found = rows.map(row => String(row.note))
    expect(found.filter(note => !sent.includes(note))).toEqual([])
    // Of each clerk's notes the first ones are there, in their order, and none behind a saved one that is missing;
    // what the office did not answer for may be there or not.
    for (const clerk of items.keys()) {
      const own = (notes: string[]) => notes.filter(note => note.startsWith(`${clerk}-`))
      expect(own(found)).toEqual(own(sent).filter(note => found.includes(note)))
      const kept = own(found).filter(note => saved.includes(note))
      expect(kept).toEqual(own(saved).slice(0, kept.length))
      const last = own(sent).indexOf(own(found).at(-1) ?? '')
      const before = own(sent).slice(0, last + 1)
      expect(before.filter(note => saved.includes(note) && !found.includes(note))).toEqual([])
    }
  },
)
