import { Hono } from 'hono'
import { sha256OfBytes } from '../../db/hash.ts'
import { photoId, photoOfLoan } from '../../db/photos.ts'
import { mayReadLoan } from '../domain/rights.ts'
import type { Env } from '../web/env.ts'
import { refusedPage } from '../web/page.tsx'
import { lockedPolicy } from '../web/protect.ts'
import { seated } from '../web/seated.ts'

/**
 * `/loans/:id/photos/HASH`: a photo or a drawn signature, for whoever may read the loan. It is asked
 * for anew each time, so that a phone that is handed on shows nobody what the last one saw; only
 * bytes that still give their hash are shown, and nothing in them runs under our name.
 */
export const loanPhotos = new Hono<Env>().get('/:id/photos/:hash{[0-9a-f]{64}}', async c => {
  const { id, hash } = c.req.param()
  const [desk, rows] = await seated(c, photoOfLoan(c.var.open.db, id, hash))
  const photo = rows[0]
  if (!photo) return refusedPage(c, { word: 'not-found' }, 404)
  if (!mayReadLoan(desk.actor, photo)) return refusedPage(c, { word: 'not-allowed' }, 403)
  if (photo.erasedAt !== null) return refusedPage(c, { word: 'photo-erased' }, 404)
  const [etag, caching] = [`"${hash}"`, 'private, no-cache']
  if (c.req.header('If-None-Match') === etag) {
    return c.body(null, 304, { ETag: etag, 'Cache-Control': caching })
  }
  const bytes = await c.var.open.outside.files.get(photoId(photo))
  if (bytes === null || sha256OfBytes(bytes) !== hash) {
    return refusedPage(c, { word: 'photo-altered' }, 404)
  }
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': photo.type,
    ETag: etag,
    'Cache-Control': caching,
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': 'inline',
    'Content-Security-Policy': lockedPolicy,
  })
})
