import type { WebContext } from './env.ts'

/** A file to keep, under its name; nobody in between may keep a copy. */
export function asFile(
  c: WebContext,
  body: string | ArrayBuffer,
  type: string,
  name: string,
): Response {
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(body, 200, { 'Content-Type': type })
}
