import { append, chain, headOf, noHead } from '../../db/ledger.ts'
import { openFile } from '../../db/open-file.ts'
import { type NewEntry, streamOf } from '../../src/domain/entry.ts'
import { newId, newSalt, newTag, pause } from '../../src/entry/ids.ts'
import { type Desk, decide, entryBase } from '../../src/usecases/desk.ts'

/** Sends a set's unit to repair and back, turn by turn; answers how many commands succeeded. */
export async function decideAlone(file: string, item: string, times: number, name: string) {
  const db = await openFile(file)
  const base = { db, now: () => new Date(), newId, newSalt, newTag, pause }
  let written = 0
  for (let turn = 0; turn < times; turn += 1) {
    const desk = { ...base, command: { id: newId(), route: '/test', contentHash: `${turn}` } }
    const seated = { ...desk, actor: { id: name }, today: '2026-11-24' } as unknown as Desk
    const verdict = await decide(seated, async () => {
      const [head = noHead] = await headOf(db, streamOf.item(item))
      const [source, target] = turn % 2 === 0 ? ['shelf', 'repair'] : ['repair', 'shelf']
      const kind = turn % 2 === 0 ? 'sent-to-repair' : 'returned-to-shelf'
      const movement = { stream: streamOf.item(item), kind, item, quantity: 1, source, target }
      const entry = { ...entryBase(seated), ...movement, detail: { note: name } } as NewEntry
      return { ok: true, value: { statements: append(db, chain(head, [entry])), answer: '/' } }
    })
    if (verdict.ok) written += 1
    else throw new Error(JSON.stringify(verdict.why))
  }
  db.close()
  return written
}
