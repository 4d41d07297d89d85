import { writeSync } from 'node:fs'
import { openFile } from '../../db/open-file.ts'
import type { NewEntry } from '../../src/domain/entry.ts'
import { itemMoves } from '../../src/domain/item-rules.ts'
import type { Actor } from '../../src/domain/rights.ts'
import { deskOver } from '../../src/entry/desk-over.ts'
import { fontsFromPackage } from '../../src/entry/fonts.ts'
import { decide } from '../../src/usecases/desk.ts'
import { appendToItem, findStanding, itemEntryBase } from '../../src/usecases/items/standing.ts'

/** How many entries each command of this writer has: the more, the longer its commit can be cut. */
export const entriesPerWrite = 30

/**
 * A process of its own that writes until it is killed: FILE ITEM. It says the id of each command
 * once that is acknowledged, into the kernel's hands at once, so that the word outlives the process.
 */
export async function writeUntilKilled(file: string, item: string): Promise<never> {
  const open = deskOver(await openFile(file), {
    ...{ publicUrl: 'http://localhost', secret: 'killed', setupCode: null, demonstration: false },
    ...{ clientAddress: () => '', readFonts: fontsFromPackage },
  })
  const actor: Actor = {
    ...{ id: 'officer', name: 'officer', position: '', division: 'd02', finance: true },
    roles: [{ role: 'supply-officer', division: 'd02' }],
  }
  for (;;) {
    const command = { id: open.newId(), route: '/test', contentHash: '' }
    const desk = { ...open, actor, today: '2026-11-24', command }
    const verdict = await decide(desk, async () => {
      const standing = (await findStanding(desk, item))!
      const isBack = standing.stock.repair > 0
      const { kind, source, target } = itemMoves[isBack ? 'returns-to-shelf' : 'repairs']
      const entries = Array.from(
        { length: entriesPerWrite },
        (): NewEntry => ({
          ...itemEntryBase(desk, item),
          ...{ kind, source, target, quantity: 1, detail: { note: '' } },
        }),
      )
      return { ok: true, value: appendToItem(desk, standing.item, entries) }
    })
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.why))
    writeSync(1, `${command.id}\n`)
  }
}

const [file, item] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename) await writeUntilKilled(file!, item!)
