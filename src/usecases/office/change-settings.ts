import { appendToOffice, officeHead, saveSetting } from '../../../db/office.ts'
import { officeSettings, settingsFrom } from '../../../db/seat.ts'
import { changedSettings } from '../../domain/changed-settings.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

type Wanted = Record<string, string>

/**
 * Changes what the office says of itself. The entry names only what is changed by it, and what
 * held before; where all is so already, nothing is written.
 */
export async function changeSettings(
  desk: Desk,
  answer: string,
  wantedOf: (office: Record<string, string>) => Verdict<Wanted>,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'settings.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[head], rows] = await db.batch([officeHead(db), officeSettings(db)])
    const office = settingsFrom(rows)
    const wanted = wantedOf(office)
    if (!wanted.ok) return wanted
    const changed = changedSettings(office, wanted.value)
    if (changed === null) return { ok: true, value: { statements: [], answer } }
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'office-described',
      detail: changed,
    }
    const pictures = Object.entries(changed.settings).map(each => saveSetting(db, ...each))
    return {
      ok: true,
      value: { statements: [...appendToOffice(db, head, [entry]), ...pictures], answer },
    }
  })
}
