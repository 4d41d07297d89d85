import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { open as openHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { faultOf } from '../file-fault.ts'
import { WrongSetting } from '../settings.ts'
import { BackupRefused, type Manifest, type Part } from './manifest.ts'
import { measured, pack, unpack } from './pack.ts'

export type Backup = { file: string; bytes: number; sha256: string; manifest: Manifest }

/** How the folder is called in which a copy is made; the process that makes it stands behind. */
const workName = '.backup-'

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

export async function partsIn(folder: string, names: string[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const name of names) parts.push({ name, ...(await measured(join(folder, name))) })
  return parts
}

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
