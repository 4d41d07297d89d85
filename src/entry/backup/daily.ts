import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { standingFinds, standingFrom } from '../../../db/upkeep.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { type KeptBackup, outlived } from '../../domain/retention.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import type { Settings } from '../settings.ts'
import { beginThread } from '../thread.ts'
import { failedOf, remember } from '../upkeep.ts'
import { backupFolder, backupPlace, isBackupName } from './names.ts'
import { manifestOf } from './pack.ts'
import type { Backup } from './packed-file.ts'
import type { BackupAsked } from './thread.ts'

const hourMilliseconds = 3_600_000
/** Verifying draws the whole book again in memory; a book of millions of entries needs so much. */
const mostMegabytes = 4096

/**
 * Makes each day's backup, within the hour that the day begins or that the machine is switched on,
 * and removes those that were outlived. What fails is remembered, logged and tried again in an
 * hour. Answers what stops it, a backup under way included.
 */
export function backUpDaily(settings: Settings, open: OpenDesk): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  let worker: Worker | null = null
  const began = (made: Worker) => {
    worker = made
  }
  const attempt = () => {
    underWay = underWay
      .then(() => backupOfTheDay(settings, open, began))
      .catch(error => open.watch.failed(failedOf('daily backup', error)))
  }
  const timer = setInterval(attempt, hourMilliseconds)
  timer.unref()
  attempt()
  return async () => {
    clearInterval(timer)
    await worker?.terminate()
    await underWay
  }
}

/**
 * Makes the backup of this day, unless there is one in its folder: what was carried away by hand,
 * or made on the machine that the office came from, is no backup here. Answers its name; null where
 * nothing was made.
 */
export async function backupOfTheDay(
  settings: Settings,
  open: OpenDesk,
  began: (worker: Worker) => void = () => undefined,
): Promise<string | null> {
  const now = open.now()
  const { backup } = standingFrom(await open.db.batch(standingFinds(open.db)))
  const last = backup.lastGood
  const folder = backupFolder(settings)
  const isOfToday = last && dayInBangkok(new Date(last.at)) === dayInBangkok(now)
  if (isOfToday && existsSync(join(folder, last.file ?? last.said))) return null
  try {
    const made = await madeInThread(settings, backupPlace(folder, now), now, began)
    await rememberBackup(open, now, made)
    await removeOutlived(folder, made.manifest.office)
    return basename(made.file)
  } catch (error) {
    await remember(open, now, { what: 'backup', ok: false, said: (error as Error).message })
    throw error
  }
}

/** Two things were done at once: a copy was made, and the book in it was verified. */
export async function rememberBackup(
  open: Pick<OpenDesk, 'db' | 'newId' | 'now'>,
  began: Date,
  { file, bytes, manifest }: Backup,
): Promise<void> {
  const { state, said } = manifest.verification
  const name = basename(file)
  await remember(open, began, { what: 'backup', ok: true, said: name, file: name, bytes })
  if (state !== 'not-done')
    await remember(open, began, { what: 'verify', ok: state === 'intact', said })
}

function madeInThread(
  settings: Settings,
  file: string,
  now: Date,
  began: (worker: Worker) => void,
): Promise<Backup> {
  return new Promise((resolve, reject) => {
    const worker = beginThread('backup', {
      workerData: { settings, file, now: now.toISOString() } satisfies BackupAsked,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    began(worker)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The backup was broken off.')))
  })
}

/**
 * What is in the folder by a backup's name, of that office: one that cannot be read is nobody's,
 * and stays, and so does another office's, for whoever mistypes DATA_DIR begins an empty office,
 * which must not push out the backups of the real one.
 */
export async function keptBackups(folder: string, office: string): Promise<KeptBackup[]> {
  const names = readdirSync(folder).filter(isBackupName)
  const kept = names.map(async (name): Promise<KeptBackup[]> => {
    try {
      const { madeAt, verification, office: of } = await manifestOf(join(folder, name))
      if (of !== office) return []
      const verified = verification.state === 'intact'
      // Nothing but an earlier schema keeps a copy from being verified.
      const wayBack = verification.state === 'not-done'
      return [{ name, on: dayInBangkok(new Date(madeAt)), at: madeAt, verified, wayBack }]
    } catch {
      return []
    }
  })
  return (await Promise.all(kept)).flat()
}

export async function removeOutlived(folder: string, office: string): Promise<string[]> {
  const gone = outlived(await keptBackups(folder, office))
  for (const name of gone) rmSync(join(folder, name), { force: true })
  return gone
}
