import { isClockBehind } from './clock.ts'
import type { Instant } from './dates.ts'
import { type Servers, serversWrong, serverTroubles } from './servers.ts'

/** A backup or a verification as it went. */
export type UpkeepRun = {
  at: Instant
  ok: boolean
  said: string
  file: string | null
  bytes: number | null
}
type Runs = { last: UpkeepRun | null; lastGood: UpkeepRun | null }

/** How an office stands, seen from outside. */
export type OfficeStanding = {
  position: number
  /** When the oldest entry that no seal covers was written; null where all are covered. */
  unsealedSince: Instant | null
  /** The latest time that any of the newest entries bears. */
  newestAt: Instant | null
  /** When the database was made. */
  bornAt: Instant | null
  /** Files that were checked and wait for their user's word. */
  imports: number
  backup: Runs
  verify: Runs
}

export type Disk = { free: number; total: number }

export const troubles = [
  ...serverTroubles,
  'clock-behind',
  'backup-failed',
  'backup-old',
  'verify-failed',
  'seal-old',
  'disk-nearly-full',
] as const
export type Trouble = (typeof troubles)[number]

const hourMilliseconds = 3_600_000
/** One is made each day; a machine that is off over a night and a day is no trouble yet. */
const backupHours = 48
const sealHours = 48
/** Less than this share is nearly full, and less than this many bytes in any case. */
const leastShare = 0.05
const leastBytes = 500_000_000

/**
 * What is not as it should be, though the office answers: each is something that an administrator
 * can mend. `backsUp` says whether backups are made here at all.
 */
export function troublesOf(
  { backup, verify, unsealedSince, bornAt, newestAt }: OfficeStanding,
  machine: { backsUp: boolean; disk: Disk | null; servers: Servers | null },
  now: Date,
): Trouble[] {
  const hoursSince = (at: Instant | null | undefined) =>
    at ? (now.getTime() - Date.parse(at)) / hourMilliseconds : 0
  const { disk, backsUp, servers } = machine
  const found: Record<Trouble, boolean> = {
    ...serversWrong(servers),
    'clock-behind': isClockBehind(now, newestAt),
    'backup-failed': backup.last !== null && !backup.last.ok,
    'backup-old': backsUp && hoursSince(backup.lastGood?.at ?? bornAt) > backupHours,
    'verify-failed': verify.last !== null && !verify.last.ok,
    'seal-old': hoursSince(unsealedSince) > sealHours,
    'disk-nearly-full':
      disk !== null && disk.free < Math.max(leastBytes, Math.min(disk.total * leastShare, 5e9)),
  }
  return troubles.filter(trouble => found[trouble])
}
