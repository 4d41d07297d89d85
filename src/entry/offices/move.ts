import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../../db/db.ts'
import { changeOffice } from '../../../db/directory.ts'
import { type BookHeads, bookHeads, headsDifference } from '../../../db/heads.ts'
import { openFile } from '../../../db/open-file.ts'
import { atOneMoment, copyDatabase } from '../../../db/snapshot.ts'
import { hostOf, type Office } from '../../domain/offices.ts'
import { makeBackup } from '../backup/make.ts'
import { BackupRefused } from '../backup/manifest.ts'
import { refuseFull, restoreBackup } from '../backup/restore.ts'
import { emptied } from '../export/read.ts'
import { pause } from '../ids.ts'
import { databaseFile } from '../open.ts'
import { type Settings, WrongSetting } from '../settings.ts'
import { databaseAdmin, databaseAdminOf } from './admin.ts'
import { freshMilliseconds } from './finder.ts'
import { officeSettings, openOfficeDatabase } from './settings.ts'

export type Moved = { book: BookHeads }

/** As long as a page of before may still be at work that another process let in. */
const lettingOutMilliseconds = 10_000

/**
 * Moves an office out, to a machine of its own: copied at one moment into an empty folder, as a restored
 * backup is, with the secret that its phones and proofs go by. Nobody writes to it meanwhile; afterwards
 * its heads and its newest seal are compared with those it has here, and only then does the old door say
 * that it has moved. Where anything fails it is open as before.
 */
export async function moveToFolder(
  directory: Db,
  settings: Settings,
  office: Office,
  { folder, address }: { folder: string; address: string | null },
): Promise<Moved> {
  refuseMoving(office)
  if (existsSync(folder)) refuseFull(folder)
  const own = officeSettings(office, settings)
  return withoutWriters(directory, settings, office, async () => {
    const file = join(settings.dataDir, `moving-${office.id}.tar.gz`)
    rmSync(file, { force: true })
    try {
      await makeBackup(own, file, new Date())
      const { book } = await restoreBackup(file, folder, new Date())
      await compareWith(office, settings, book)
      writeFileSync(join(folder, 'app-secret'), `${own.secret}\n`, { mode: 0o600 })
      const movedTo = address ?? office.publicUrl
      await changeOffice(directory, office.id, { state: 'moved', movedTo }, new Date())
      return { book }
    } finally {
      rmSync(file, { force: true })
    }
  })
}

/**
 * Moves an office's database to another libSQL server of the same deployment: the office keeps its
 * address, its keys and its sessions. What it leaves behind stays, barred, until somebody removes it.
 */
export async function moveToServer(
  directory: Db,
  settings: Settings,
  office: Office,
  { server, admin, token }: { server: string; admin: string | null; token: string | null },
): Promise<Moved> {
  refuseMoving(office)
  const there: Office = { ...office, server, token }
  const isNew = await databaseAdminOf(settings, server, admin)?.create(office.namespace)
  return withoutWriters(directory, settings, office, async () => {
    const [from, to] = await Promise.all([
      openOfficeDatabase(office, settings),
      openOfficeDatabase(there, settings),
    ])
    try {
      // What stands there under the office's name is a move that was broken off, or somebody's.
      if (isNew !== true) await emptiedOfOurs(to, office)
      const write = (statements: Parameters<Db['run']>[0]) => to.$client.migrate(statements)
      await atOneMoment(from, frozen => copyDatabase(frozen, write))
      const book = await bookHeads(to)
      await compareWith(office, settings, book)
      await changeOffice(directory, office.id, { state: 'open', server, token }, new Date())
      return { book }
    } finally {
      from.close()
      to.close()
    }
  })
}

function refuseMoving({ state, publicUrl }: Office): void {
  if (state === 'open' || state === 'moving' || state === 'suspended') return
  throw new WrongSetting(`${hostOf(publicUrl)} cannot be moved now: it is ${state}.`)
}

/** Closes the door, and bars the database itself where it can be barred; opens both where the work fails. */
async function withoutWriters<Answer>(
  directory: Db,
  settings: Settings,
  office: Office,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const admin = office.server === null ? databaseAdmin(settings) : null
  await changeOffice(directory, office.id, { state: 'moving' }, new Date())
  try {
    if (admin) await admin.bar(office.namespace)
    else await pause(freshMilliseconds + lettingOutMilliseconds)
    return await work()
  } catch (error) {
    await admin?.unbar(office.namespace).catch(() => undefined)
    const state = office.state === 'moving' ? 'open' : office.state
    await changeOffice(directory, office.id, { state }, new Date())
    throw error
  }
}

/** The book that was left here is the one that arrived there. */
async function compareWith(office: Office, settings: Settings, arrived: BookHeads): Promise<void> {
  const db = await openOfficeDatabase(office, settings)
  try {
    const difference = headsDifference(arrived, await bookHeads(db))
    if (difference !== null) throw new BackupRefused(`What arrived is not the book: ${difference}.`)
  } finally {
    db.close()
  }
}

async function emptiedOfOurs(db: Db, { namespace, publicUrl }: Office): Promise<void> {
  const { rows } = await db.$client.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'")
  if (rows.length === 0) return
  const { rows: triggers } = await db.$client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'trigger'",
  )
  // Triggers come last: a copy that has them is whole, and perhaps an office that somebody uses.
  if (triggers.length > 0) {
    const host = hostOf(publicUrl)
    throw new WrongSetting(
      `The other server has a database ${namespace} with a whole book in it. Where this office left it: npm run offices -- remove ${host} --left URL.`,
    )
  }
  await emptied(db)
}

/** Fills an office's empty database with what a backup holds, which was verified when it was unpacked. */
export async function fillFrom(backup: string, workFolder: string, db: Db): Promise<BookHeads> {
  mkdirSync(workFolder, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(workFolder, '.filling-'))
  try {
    const { book } = await restoreBackup(backup, folder, new Date())
    const file = await openFile(databaseFile(folder))
    try {
      await copyDatabase(file, statements => db.$client.migrate(statements))
    } finally {
      file.close()
    }
    const difference = headsDifference(await bookHeads(db), book)
    if (difference !== null) throw new BackupRefused(`What arrived is not the book: ${difference}.`)
    return book
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
