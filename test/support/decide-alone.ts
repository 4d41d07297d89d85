import { openFile } from '../../db/open-file.ts'
import type { Actor } from '../../src/domain/rights.ts'
import { deskOver } from '../../src/entry/desk-over.ts'
import { fontsFromPackage } from '../../src/entry/fonts.ts'
import { moveItem } from '../../src/usecases/items/move.ts'

/** Sends a set's unit to repair and back, turn by turn; answers how many commands succeeded. */
export async function decideAlone(file: string, item: string, times: number, name: string) {
  const db = await openFile(file)
  const open = deskOver(db, {
    ...{ publicUrl: 'http://localhost', secret: name, setupCode: null, demonstration: false },
    ...{ clientAddress: () => '', readFonts: fontsFromPackage },
  })
  const actor: Actor = {
    ...{ id: 'officer', name, position: name, division: 'd02', finance: true },
    roles: [{ role: 'supply-officer', division: 'd02' }],
  }
  let written = 0
  for (let turn = 0; turn < times; turn += 1) {
    const command = { id: open.newId(), route: '/test', contentHash: `${turn}` }
    const desk = { ...open, actor, today: '2026-11-24', command }
    const move = turn % 2 === 0 ? 'repairs' : 'returns-to-shelf'
    const verdict = await moveItem(desk, { item, move, quantity: 1, note: name })
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.why))
    written += 1
  }
  db.close()
  return written
}
