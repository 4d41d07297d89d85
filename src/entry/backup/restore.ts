import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type BookHeads, bookHeads, headsDifference } from '../../../db/heads.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { openFile } from '../../../db/open-file.ts'
import { markLoaded } from '../demonstration.ts'
import { faultOf } from '../file-fault.ts'
import { databaseFile } from '../open.ts'
import { BackupRefused, databasePart, type Manifest, settingsPart } from './manifest.ts'
import { unpack } from './pack.ts'
import { settled } from './packed-file.ts'
import { verifiedCopy } from './verified.ts'

type Restored = {
  manifest: Manifest
  /** Of the book as it stands here now: the same as the manifest's. */
  book: BookHeads
  migrated: string[]
  /** How much of it was verified here. */
  verified: string
  /** What the machine that was backed up had been told. */
  settings: Record<string, string>
}

/** What may be in the folder before: what is carried by hand, and the backups themselves. */
const mayBeThere = new Set(['app-secret', 'backups', 'lost+found'])
const workName = '.restore'

/**
 * Brings an office back into an empty folder: unpacks, compares every checksum, brings it to the
 * present schema, verifies the book and compares its heads and its newest seal with those of the
 * moment it was backed up. Only then does the database get its name. Throws BackupRefused, and
 * leaves the folder as it was, where anything differs.
 */
export async function restoreBackup(file: string, dataDir: string, now: Date): Promise<Restored> {
  const isNew = !existsSync(dataDir)
  if (!isNew) refuseFull(dataDir)
  const folder = join(dataDir, workName)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    const manifest = await unpackInto(file, folder)
    const { book, migrated, verified } = await proved(manifest, folder, now)
    const settings = JSON.parse(readFileSync(join(folder, settingsPart), 'utf8'))
    if (manifest.demonstration) markLoaded(dataDir)
    renameSync(join(folder, databasePart), databaseFile(dataDir))
    await settled(dataDir)
    rmSync(folder, { recursive: true, force: true })
    return { manifest, book, migrated, verified, settings }
  } catch (error) {
    rmSync(isNew ? dataDir : folder, { recursive: true, force: true })
    throw notRestored(file, dataDir, error as NodeJS.ErrnoException)
  }
}

export function refuseFull(dataDir: string): void {
  const others = readdirSync(dataDir).filter(name => !mayBeThere.has(name) && name !== workName)
  if (others.length === 0) return
  throw new BackupRefused(
    `DATA_DIR ${dataDir} is not empty (${others.slice(0, 3).join(', ')}): an office is only brought back into an empty folder. Name another, or move these away first.`,
  )
}

function unpackInto(file: string, folder: string): Promise<Manifest> {
  const accept = ({ kind, schema, product, parts }: Manifest) => {
    if (kind !== 'backup') {
      throw new BackupRefused(`${file} is an export: npm run import -- --export ${file}`)
    }
    refuseNewer(file, schema, product)
    const bytes = parts.reduce((total, part) => total + part.bytes, 0)
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < bytes) throw new BackupRefused(noRoom(bytes, bavail * bsize))
  }
  return unpack(file, accept, async ({ name, content }) => {
    // Only names of ours: what else an archive names could lead out of the folder.
    if (name !== databasePart && name !== settingsPart) return
    const target = createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx', flush: true })
    await pipeline(Readable.from(content), target)
  })
}

/** Refuses what a newer version of the product made: its database holds what this one knows not. */
export function refuseNewer(file: string, schema: string[], product: string): void {
  const known = new Set(migrations.map(each => each.name))
  const unknown = schema.filter(name => !known.has(name))
  if (unknown.length > 0) {
    throw new BackupRefused(
      `${file} was made by a newer version of this product (${product}; its database has ${unknown.join(', ')}, which this one does not know): install that version, or one that is newer still.`,
    )
  }
}

const noRoom = (bytes: number, free: number) => {
  const megabytes = (each: number) => Math.ceil(each / 1_000_000)
  return `The disk has too little room: ${megabytes(bytes)} MB are needed, ${megabytes(free)} MB are free.`
}

async function proved(manifest: Manifest, folder: string, now: Date) {
  const db = await openFile(join(folder, databasePart))
  try {
    compare(await bookHeads(db), manifest.book)
    const migrated = await migrate(db, now)
    const found = await verifiedCopy(db)
    // What did not agree when it was backed up does not agree here, and is no fault of the way.
    if (found.state === 'differs' && manifest.verification.state !== 'differs') {
      throw new BackupRefused(`The book in it does not verify: ${found.said}.`)
    }
    const book = await bookHeads(db)
    compare(book, manifest.book)
    await db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    return { book, migrated, verified: found.said }
  } finally {
    db.close()
  }
}

function compare(found: BookHeads, wanted: BookHeads): void {
  const difference = headsDifference(found, wanted)
  if (difference !== null) throw new BackupRefused(`The book in it is not the one: ${difference}.`)
}

function notRestored(file: string, dataDir: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof BackupRefused) return error
  const isFull = error.code === 'ENOSPC' || error.code === 'SQLITE_FULL'
  const why = isFull ? 'the disk is full' : faultOf(error)
  return new BackupRefused(
    `${file} was not brought back into ${dataDir}: ${why}. Nothing half was left.`,
  )
}
