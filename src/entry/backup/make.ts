import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { open as openHandle, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/db.ts'
import { bookHeads, headsDifference } from '../../../db/heads.ts'
import { missingMigrations } from '../../../db/migrate.ts'
import { copyFileTo, openFile } from '../../../db/open-file.ts'
import { atOneMoment, copyDatabase } from '../../../db/snapshot.ts'
import { demonstrationState } from '../demonstration.ts'
import { faultOf } from '../file-fault.ts'
import { databaseFile, noBookIn, openDatabase } from '../open.ts'
import { type Settings, WrongSetting } from '../settings.ts'
import {
  BackupRefused,
  backupFormat,
  databasePart,
  type Manifest,
  type Part,
  productVersion,
  settingsPart,
} from './manifest.ts'
import { measured, pack, unpack } from './pack.ts'
import { verifiedCopy } from './verified.ts'

export type Backup = { file: string; bytes: number; sha256: string; manifest: Manifest }

/** What nobody may sign in with again: it dies with the machine, and is in no copy. */
const notCopied = ['session', 'verification', 'sign_in_try']

/**
 * Makes one file of the office as it is at this moment, while it runs: SQLite copies what was
 * committed by then, and writers do not wait. The copy is verified and packed, the packed file read
 * back; only then does it get its name, so that no half one is ever taken for a backup. A libSQL
 * server's database is read at one moment, row by row, into such a file. Throws
 * BackupRefused, and leaves nothing, where that cannot be done.
 */
export async function makeBackup(settings: Settings, to: string, now: Date): Promise<Backup> {
  const { databaseUrl, dataDir } = settings
  const source = databaseFile(dataDir)
  if (databaseUrl === null && !existsSync(source)) {
    throw new BackupRefused(noBookIn(dataDir))
  }
  const copy = (path: string) =>
    databaseUrl === null ? copiedFile(source, path) : copiedServer(settings, path)
  return packedFile(dataDir, to, folder => copied(settings, copy, folder, now))
}

async function copiedFile(source: string, path: string): Promise<Db> {
  await copyFileTo(source, path)
  return openFile(path)
}

async function copiedServer(settings: Settings, path: string): Promise<Db> {
  const server = await openDatabase(settings)
  const { rows } = await server.$client.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'")
  if (rows.length === 0) throw new BackupRefused('The database at DATABASE_URL holds no book.')
  const db = await openFile(path)
  try {
    await atOneMoment(server, async frozen => {
      await copyInto(frozen, db)
      const difference = headsDifference(await bookHeads(db), await bookHeads(frozen))
      if (difference !== null) throw new BackupRefused(`The copy is not the book: ${difference}.`)
    })
    return db
  } catch (error) {
    db.close()
    throw error
  } finally {
    server.close()
  }
}

/** Copies a whole database into a new file, whose foreign keys are looked at once all is there. */
async function copyInto(from: Db, file: Db): Promise<void> {
  await file.$client.execute('PRAGMA foreign_keys = OFF')
  await copyDatabase(from, statements => file.run(statements))
  const { rows } = await file.$client.execute('PRAGMA foreign_key_check')
  await file.$client.execute('PRAGMA foreign_keys = ON')
  if (rows.length > 0) throw new BackupRefused('The copy lacks what others of its rows name.')
}

/**
 * Packs into one file what `build` puts into a folder, by the parts of its manifest; the file gets
 * its name once it was read back. Throws BackupRefused, and leaves nothing, where it cannot be.
 */
export async function packedFile(
  dataDir: string,
  to: string,
  build: (folder: string) => Promise<Manifest>,
): Promise<Backup> {
  const file = resolve(to)
  refuseTaken(file)
  const folder = workFolder(dataDir, file)
  const unnamed = join(dirname(file), `.${basename(file)}.part`)
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const manifest = await build(folder)
    rmSync(unnamed, { force: true })
    await pack(unnamed, manifest, part => join(folder, part))
    await unpack(unnamed)
    const measures = await measured(unnamed)
    renameSync(unnamed, file)
    await settled(dirname(file))
    return { file, ...measures, manifest }
  } catch (error) {
    throw notMade(file, error as NodeJS.ErrnoException)
  } finally {
    remove(folder)
    remove(unnamed)
  }
}

function refuseTaken(file: string): void {
  if (!existsSync(file)) return
  if (statSync(file).isDirectory()) {
    throw new BackupRefused(
      `${file} is a folder: name the file in it, like ${join(file, 'office.tar.gz')}.`,
    )
  }
  throw new BackupRefused(`${file} is there already; choose another name.`)
}

/** Where the copy is made: beside the book, for there is room for one more of it. */
function workFolder(dataDir: string, file: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    sweep(dataDir)
    return mkdtempSync(join(dataDir, `${workName}${process.pid}-`))
  } catch (error) {
    throw notMade(file, error as NodeJS.ErrnoException)
  }
}

/** What cannot be removed was never made, or its folder is gone: that is no further fault. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {}
}

async function copied(
  settings: Settings,
  copy: (path: string) => Promise<Db>,
  folder: string,
  now: Date,
): Promise<Manifest> {
  const path = join(folder, databasePart)
  const db = await copy(path)
  try {
    chmodSync(path, 0o600)
    await withoutSessions(db)
    const missing = await missingMigrations(db)
    const head = {
      ...{ kind: 'backup' as const, ...(await headOf(db, settings, now)) },
      ...{ book: await bookHeads(db), verification: await verified(db, missing) },
    }
    // One file again, with nothing beside it: what was changed here goes back into it.
    await db.$client.execute('PRAGMA journal_mode = DELETE')
    db.close()
    await writeFile(join(folder, settingsPart), settingsText(settings), { mode: 0o600 })
    return { ...head, parts: await partsIn(folder, [databasePart, settingsPart]) }
  } finally {
    if (!db.$client.closed) db.close()
  }
}

/** What a manifest says of any packed office. */
export async function headOf(db: Db, settings: Settings, now: Date) {
  const { rows } = await db.$client.execute('SELECT name FROM migration ORDER BY name')
  const [name] = await db.all<{ value: string }>(sql`SELECT value FROM office WHERE key = 'name'`)
  return {
    ...{ format: backupFormat, product: productVersion(), madeAt: now.toISOString() },
    ...{ office: name?.value ?? '', schema: rows.map(row => String(row.name)) },
    demonstration: demonstrationState(settings.dataDir) !== 'none',
  }
}

export async function partsIn(folder: string, names: string[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const name of names) parts.push({ name, ...(await measured(join(folder, name))) })
  return parts
}

/** Overwritten, not only forgotten: what is deleted otherwise stays readable in free pages. */
async function withoutSessions(db: Db): Promise<void> {
  await db.$client.execute('PRAGMA secure_delete = ON')
  for (const table of notCopied) await db.$client.execute(`DELETE FROM ${table}`)
}

async function verified(db: Db, missing: string[]): Promise<Manifest['verification']> {
  if (missing.length > 0) return { state: 'not-done', said: `it lacks ${missing.join(', ')}` }
  return verifiedCopy(db)
}

/** What the office's machine was told by its environment, without what opens a door. */
function settingsText({ environment }: Settings): string {
  return `${JSON.stringify(environment, null, 2)}\n`
}

const workName = '.backup-'

/** Removes what a backup that was killed left in the folder. */
function sweep(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter(each => each.startsWith(workName))) {
    const process = Number(name.slice(workName.length).split('-')[0])
    if (!isAlive(process)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Waits until the folder itself knows its new name, which a power cut could undo. */
export async function settled(folder: string): Promise<void> {
  // Windows opens no folder; there the rename itself is what is waited for.
  if (process.platform === 'win32') return
  const handle = await openHandle(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function notMade(file: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof WrongSetting) return error
  const isFull = error.code === 'ENOSPC' || error.code === 'SQLITE_FULL'
  const why = isFull
    ? 'the disk is full, there or in DATA_DIR, where the copy is made. Make room'
    : faultOf(error)
  return new BackupRefused(`${file} was not made: ${why}. Nothing half was left.`)
}
