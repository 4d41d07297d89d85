import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { createClient } from '@libsql/client'
import { Hono } from 'hono'
import { databaseFile } from '../../src/entry/open.ts'
import type { ChangeKind } from './changes.ts'
import type { Recipes } from './recipes.ts'
import type { Trip } from './recording.ts'

/**
 * The floor that the product stands on, in a process of its own: Hono and libSQL with nothing of an office. It asks the
 * database what the product asked for the same page or change, and sends as many bytes.
 */
const { DATA_DIR = '', PORT = '', RECIPES = '' } = process.env
const { pages, changes } = JSON.parse(readFileSync(RECIPES, 'utf8')) as Recipes
const client = createClient({ url: `file:${databaseFile(DATA_DIR)}`, concurrency: 1 })
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
  await client.execute(`PRAGMA ${pragma}`)
}
/** The changes in the order of their recording: each builds on those before it. */
const next: Record<string, number> = {}

async function asked(trips: Trip[]): Promise<void> {
  for (const { mode, statements } of trips) {
    const [first] = statements
    if (mode === 'read' && statements.length === 1) await client.execute(first!)
    else await client.batch(statements, mode === 'write' ? 'write' : 'deferred')
  }
}

const app = new Hono()
  .get('/pages/:kind/:n', async c => {
    const recipe = pages[c.req.param('kind')]![Number(c.req.param('n'))]!
    await asked(recipe.trips)
    return c.html('x'.repeat(recipe.bytes))
  })
  .post('/changes/:kind', async c => {
    const kind = c.req.param('kind')
    await c.req.parseBody()
    const at = next[kind] ?? 0
    next[kind] = at + 1
    await asked(changes[kind as ChangeKind]![at]!.trips)
    return c.redirect('/', 303)
  })
  .onError((error, c) => {
    console.error(error)
    return c.text(error.message, 500)
  })
serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }, () => console.log('ready'))
process.on('SIGTERM', () => process.exit(0))
