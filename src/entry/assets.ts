import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const dist = join(import.meta.dirname, '../../dist')

/** The hashed names of what the build made, by their plain names. */
export function builtAssets(): Record<string, string> {
  return JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'))
}

/** Is it answered from what the build made, before the app is asked? */
export function isBuilt(path: string): boolean {
  return path.startsWith('/assets/') || path === '/verify.mjs' || path === '/sw.js'
}

/**
 * Serves `/assets/…`, whose names carry the hash of their content, so that a browser keeps them
 * for ever, packed by the build where that saves anything; the service worker; and the verifier of
 * an exported book, which is saved under its own name.
 */
export const assetServer = new Hono()
  .get(
    '/assets/*',
    serveStatic({
      root: dist,
      precompressed: true,
      onFound: (_, c) => {
        c.header('Cache-Control', 'public, max-age=31536000, immutable')
        c.header('X-Content-Type-Options', 'nosniff')
        c.header('Cross-Origin-Resource-Policy', 'same-origin')
      },
    }),
  )
  .get(
    '/sw.js',
    serveStatic({
      root: dist,
      onFound: (_, c) => {
        // A browser must hear of a new build at once.
        c.header('Cache-Control', 'no-cache')
        c.header('X-Content-Type-Options', 'nosniff')
      },
    }),
  )
  .use('/verify.mjs', async (c, next) => {
    c.header('Content-Disposition', 'attachment; filename="verify.mjs"')
    c.header('X-Content-Type-Options', 'nosniff')
    await next()
  })
  .get('/verify.mjs', serveStatic({ root: dist }))
