import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const dist = join(import.meta.dirname, '../../dist')

/** The hashed names of what the build made, by their plain names. */
export function builtAssets(): Record<string, string> {
  return JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'))
}

/** Serves `/assets/…`. A name carries the hash of its content, so a browser keeps it for ever. */
export const assetServer = new Hono().get(
  '/assets/*',
  serveStatic({
    root: dist,
    onFound: (_, c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      c.header('X-Content-Type-Options', 'nosniff')
    },
  }),
)
