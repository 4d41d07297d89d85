import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The drills that take minutes: `npm run test:long`. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.long.test.ts'],
    // No drill is about time: this ends what hangs, on a machine several times slower than the one it was written on.
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    maxWorkers: 2,
  },
})
