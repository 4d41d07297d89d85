import { Hono } from 'hono'
import { fileById } from '../../db/files.ts'
import { mayReadFile } from '../domain/file-reader.ts'
import type { Env } from '../web/env.ts'
import { refusedPage } from '../web/page.tsx'
import { lockedPolicy } from '../web/protect.ts'
import { seated } from '../web/seated.ts'

/**
 * A file that was attached, to be kept by whoever may see the thing that it belongs to. It is
 * never shown inside a page of ours: whatever it holds runs nowhere under our name.
 */
export const files = new Hono<Env>().get('/:id', async c => {
  const [desk, rows] = await seated(c, fileById(c.var.open.db, c.req.param('id')))
  const file = rows[0]
  if (!file) return refusedPage(c, { word: 'not-found' }, 404)
  if (!mayReadFile(desk.actor, file)) return refusedPage(c, { word: 'not-allowed' }, 403)
  const bytes = await c.var.open.outside.files.get(file.id)
  if (bytes === null) return refusedPage(c, { word: 'not-found' }, 404)
  const ending = file.name.split('.').at(-1)
  const plain = `filename="paper.${ending}"; filename*=UTF-8''${encodeURIComponent(file.name)}`
  c.header('Cache-Control', 'private, no-store')
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Content-Security-Policy', lockedPolicy)
  c.header('Content-Disposition', `attachment; ${plain.replace(/['()*]/g, escaped)}`)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': file.type })
})

/** Signs that `encodeURIComponent` leaves and RFC 8187 does not; its own two quotes stay. */
const escaped = (sign: string, at: number, all: string) =>
  at < all.indexOf("''") + 2 ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
