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

/** The same of what is made while it is sent, no faster than it is taken. */
export function asStream(
  c: WebContext,
  pieces: AsyncGenerator<string | Uint8Array>,
  type: string,
  name: string,
): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(body, 200, { 'Content-Type': type })
}
