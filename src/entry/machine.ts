import { statfsSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Machine } from '../outside/watch.ts'
import { productVersion } from './backup/manifest.ts'
import type { Settings } from './settings.ts'

/** What this machine tells of itself. */
export function thisMachine(settings: Settings, backsUp: boolean): Machine {
  const { databaseUrl, dataDir, metricsToken, backupDir } = settings
  return {
    version: productVersion(),
    runtime: 'node',
    metricsToken,
    backsUp,
    backsUpBeside: backupDir === null,
    disk: () => (databaseUrl === null ? diskOf(dataDir) : null),
  }
}

function diskOf(folder: string): { free: number; total: number } | null {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return null
  }
}

/**
 * Memory, and how long the event loop was kept from turning, as Prometheus reads them. Measured
 * from the first call on, which is the process's start.
 */
export function processMetrics(): () => string {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const started = Date.now() / 1000
  const seconds = (nanoseconds: number) => (nanoseconds || 0) / 1e9
  return () => {
    const { rss, heapUsed } = process.memoryUsage()
    const gauges: [name: string, help: string, value: number][] = [
      ['process_resident_memory_bytes', 'Memory of the process.', rss],
      ['nodejs_heap_size_used_bytes', 'Memory of its JavaScript.', heapUsed],
      ['process_start_time_seconds', 'When it was started.', started],
      ['nodejs_eventloop_lag_p99_seconds', 'Delay of its turns.', seconds(delay.percentile(99))],
      ['nodejs_eventloop_lag_max_seconds', 'The longest of them.', seconds(delay.max)],
    ]
    return gauges
      .map(
        ([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
      )
      .join('')
  }
}
