import { appendToOffice, officeHead, saveSetting } from '../../../db/office.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import type { OfficeDescription } from '../../domain/office.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** What the office says of itself, as a whole; answers the settings page. */
export async function describeOffice(
  desk: Desk,
  settings: OfficeDescription,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'settings.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [head] = await officeHead(db)
    const entry: NewEntry = {
      ...{ ...entryBase(desk), stream: streamOf.office, kind: 'office-described' },
      detail: { settings },
    }
    const statements = [
      ...appendToOffice(db, head, [entry]),
      ...Object.entries(settings).map(([key, value]) => saveSetting(db, key, value)),
    ]
    return { ok: true, value: { statements, answer: '/settings' } }
  })
}
