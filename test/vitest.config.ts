import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.long.test.ts', 'node_modules'],
    // No test is about time: this ends what hangs, on a machine that does four other things as well.
    testTimeout: 400_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 90_000 } },
    maxWorkers: 2,
    // Nearly every file imports the whole app: read once for a worker it costs a fifteenth.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
})
