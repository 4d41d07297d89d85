import { Hono } from 'hono'
import { allVersions, procedureFrom } from '../../db/procedures.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { Kept } from '../domain/kept.ts'
import type { Env } from '../web/env.ts'
import { maybeSeated } from '../web/seated.ts'

/**
 * Manuals as they were drawn last. Anybody may ask for one, and drawing takes a third of a second:
 * it is drawn once for what it says, not once for each reader. The key is all that it says, so that
 * no office is ever given another's.
 */
const kept = new Kept<Uint8Array<ArrayBuffer>>(16)

/** `/manual.pdf`: the manual as a document, for everybody. */
export const manualDocument = new Hono<Env>().get('/', async c => {
  const { db, now, outside } = c.var.open
  const [, rows] = await maybeSeated(c, allVersions(db))
  const versions = rows.map(procedureFrom).filter(each => each.status === 'adopted')
  const { office } = c.var
  const today = dayInBangkok(now())
  const key = JSON.stringify([today, office, versions.map(({ hash }) => hash)])
  let bytes = kept.get(key)
  if (bytes === undefined) {
    const { manualPdf } = await import('../../views/documents/manual/manual-pdf.ts')
    const fonts = await outside.readFonts()
    bytes = new Uint8Array(await manualPdf({ office, versions, today, fonts }))
    kept.set(key, bytes)
  }
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', 'inline; filename="manual.pdf"')
  return c.body(bytes, 200, { 'Content-Type': 'application/pdf' })
})
