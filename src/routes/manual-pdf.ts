import { Hono } from 'hono'
import { allVersions, procedureFrom } from '../../db/procedures.ts'
import { manualPdf } from '../../views/documents/manual/manual-pdf.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { Env } from '../web/env.ts'
import { maybeSeated } from '../web/seated.ts'

/**
 * The manual as it was drawn last. Anybody may ask for it, and drawing takes a third of a second:
 * it is drawn once for what it says, not once for each reader.
 */
let kept: { key: string; bytes: Uint8Array<ArrayBuffer> } | null = null

/** `/manual.pdf`: the manual as a document, for everybody. */
export const manualDocument = new Hono<Env>().get('/', async c => {
  const { db, now, outside } = c.var.open
  const [, rows] = await maybeSeated(c, allVersions(db))
  const versions = rows.map(procedureFrom).filter(each => each.status === 'adopted')
  const { office } = c.var
  const today = dayInBangkok(now())
  const key = JSON.stringify([today, office, versions.map(({ hash }) => hash)])
  if (kept?.key !== key) {
    const fonts = await outside.readFonts()
    const bytes = await manualPdf({ office, versions, today, fonts })
    kept = { key, bytes: new Uint8Array(bytes) }
  }
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', 'inline; filename="manual.pdf"')
  return c.body(kept.bytes, 200, { 'Content-Type': 'application/pdf' })
})
