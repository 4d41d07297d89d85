import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import type { CivilDate } from '../../src/domain/dates.ts'
import { backupFolder, backupPlace } from '../../src/entry/backup/names.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { remember } from '../../src/entry/upkeep.ts'
import { copyBook, openAt } from './book/build.ts'
import { OfficeUnderTest } from './office.ts'
import { Visitors } from './visitor.ts'

/**
 * A fresh copy of a kept book: what is measured writes, and what is kept stays as it was built. The day's backup is there already,
 * as at every hour of an office but the first: to make it copies, verifies and packs the whole book on the other processor.
 */
export async function freshCopy(book: string, name: string, day: CivilDate): Promise<string> {
  const folder = join(book, '..', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyBook(book, folder)
  const now = () => new Date(`${day}T02:00:00Z`)
  const open = await openAt(folder, now)
  const backups = backupFolder({ backupDir: null, dataDir: folder })
  const backup = backupPlace(backups, now())
  mkdirSync(backups)
  writeFileSync(backup, '')
  await remember(open, now(), { what: 'backup', ok: true, said: basename(backup) })
  open.db.close()
  return folder
}

/** Looks something up in a book that nobody serves at the moment. */
export async function lookedUp<Found>(
  folder: string,
  find: (client: Client) => Promise<Found>,
): Promise<Found> {
  const client = createClient({ url: `file:${databaseFile(folder)}` })
  try {
    return await find(client)
  } finally {
    client.close()
  }
}

export type Standing = { office: OfficeUnderTest; visitors: Visitors; close(): Promise<void> }

/** The office over that folder, with its visitors. */
export async function standing(folder: string, day: CivilDate): Promise<Standing> {
  return withVisitors(await OfficeUnderTest.open(folder, `${day}T03:00:00Z`))
}

/** Its bare floor over that folder. */
export async function standingBare(folder: string, recipes: string): Promise<Standing> {
  return withVisitors(await OfficeUnderTest.openBare(folder, recipes))
}

function withVisitors(office: OfficeUnderTest): Standing {
  const visitors = new Visitors(office.url)
  const close = async () => {
    visitors.close()
    await office.close()
  }
  return { office, visitors, close }
}
