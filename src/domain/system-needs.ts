import type { FiscalYear } from './dates.ts'
import type { Servers } from './servers.ts'
import type { Disk, OfficeStanding, Trouble } from './upkeep.ts'
import { troublesOf } from './upkeep.ts'

/** What an administrator has to do about the product itself, or to remind others of. */
export type SystemNeed =
  | { need: Trouble; said: string }
  | { need: 'copy-elsewhere' }
  | { need: 'imports-waiting'; count: number }
  | { need: 'years-open'; years: FiscalYear[] }
  | { need: 'year-waits'; year: FiscalYear }

type Known = {
  standing: OfficeStanding
  machine: { backsUp: boolean; disk: Disk | null; servers: Servers | null }
  /** Fiscal years that are over and whose book nobody closed. */
  openYears: FiscalYear[]
  /** Closed years that the head of the agency has not acknowledged. */
  waitingYears: FiscalYear[]
  /** Backups lie beside the data itself, on the same disk. */
  backsUpBeside: boolean
}

/** In the order in which they matter: what endangers the book first. */
export function systemNeeds(known: Known, now: Date): SystemNeed[] {
  const { standing, machine, openYears, waitingYears, backsUpBeside } = known
  const said: Partial<Record<Trouble, string>> = {
    'backup-failed': standing.backup.last?.said ?? '',
    'verify-failed': standing.verify.last?.said ?? '',
  }
  const troubles = troublesOf(standing, machine, now).map(
    need => ({ need, said: said[need] ?? '' }) as const,
  )
  return [
    ...troubles,
    ...(machine.backsUp && backsUpBeside ? ([{ need: 'copy-elsewhere' }] as const) : []),
    ...(openYears.length > 0 ? ([{ need: 'years-open', years: openYears }] as const) : []),
    ...waitingYears.map(year => ({ need: 'year-waits', year }) as const),
    ...(standing.imports > 0
      ? ([{ need: 'imports-waiting', count: standing.imports }] as const)
      : []),
  ]
}
