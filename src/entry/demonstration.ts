import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from './open.ts'
import { WrongSetting } from './settings.ts'

/**
 * A demonstration's folder carries a mark, so that no office ever begins its real book in one,
 * and no demonstration is ever loaded over an office.
 */
const markName = 'demonstration'

type DemonstrationState = 'none' | 'loading' | 'loaded'

export function demonstrationState(dataDir: string): DemonstrationState {
  const mark = join(dataDir, markName)
  if (!existsSync(mark)) return 'none'
  return readFileSync(mark, 'utf8').trim() === 'loaded' ? 'loaded' : 'loading'
}

/** Throws WrongSetting when the folder belongs to a demonstration. */
export function refuseDemonstration(dataDir: string): void {
  if (demonstrationState(dataDir) === 'none') return
  throw new WrongSetting(
    `DATA_DIR ${dataDir} holds a demonstration; choose another folder for the office's own book.`,
  )
}

/**
 * Clears the folder for a demonstration that is to be loaded from the beginning. What an
 * interrupted loading left is thrown away; an office's own database is never touched.
 */
export function beginDemonstration(dataDir: string): void {
  const file = databaseFile(dataDir)
  if (demonstrationState(dataDir) === 'none' && existsSync(file)) {
    throw new WrongSetting(
      `DATA_DIR ${dataDir} holds an office's own book; choose another folder for the demonstration.`,
    )
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(join(dataDir, markName), 'loading\n')
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

export function markLoaded(dataDir: string): void {
  writeFileSync(join(dataDir, markName), 'loaded\n')
}
