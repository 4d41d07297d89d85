import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The drills that take minutes: `npm run test:long`. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.long.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
