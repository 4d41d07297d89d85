import { appendToOffice, officeHead, saveSetting } from '../../../db/office.ts'
import { officeSettings, settingsFrom } from '../../../db/seat.ts'
import { mayBeEmblem } from '../../domain/emblem.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { settingKeys } from '../../domain/office-settings.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'
import { type GivenFile, keepFile } from '../keep-file.ts'
import { changeSettings } from './change-settings.ts'

const answer = '/settings/emblem'

/** Takes a picture as the office's emblem; the ones before stay in the book and in their place. */
export async function giveEmblem(desk: Desk, given: GivenFile): Promise<Verdict<string>> {
  if (!may(desk.actor, 'settings.write')) return refuse('not-allowed')
  const fit = mayBeEmblem(given.bytes)
  if (!fit.ok) return fit
  const { db } = desk
  let kept: Awaited<ReturnType<typeof keepFile>> | null = null
  return decide(desk, async () => {
    const [[head], rows] = await db.batch([officeHead(db), officeSettings(db)])
    // Put once, however often another was quicker.
    kept ??= await keepFile(desk, streamOf.office, given)
    if (!kept.ok) return kept
    const { kept: picture, statement } = kept.value
    const key = settingKeys.emblem
    const entries: NewEntry[] = [
      {
        ...entryBase(desk),
        stream: streamOf.office,
        kind: 'paper-attached',
        detail: picture,
      },
      {
        ...entryBase(desk),
        stream: streamOf.office,
        kind: 'office-described',
        detail: {
          settings: { [key]: picture.file },
          before: { [key]: settingsFrom(rows)[key] ?? '' },
        },
      },
    ]
    return allow({
      statements: [
        ...appendToOffice(db, head, entries),
        statement,
        saveSetting(db, key, picture.file),
      ],
      answer,
    })
  })
}

/** From then on papers leave the emblem's place to the paper they are printed on. */
export function removeEmblem(desk: Desk): Promise<Verdict<string>> {
  return changeSettings(desk, answer, () => allow({ [settingKeys.emblem]: '' }))
}
