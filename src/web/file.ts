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

/** The same of a text that is made while it is sent, no faster than it is taken. */
export function asStream(
  c: WebContext,
  text: AsyncGenerator<string>,
  type: string,
  name: string,
): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await text.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await text.return(undefined)
    },
  })
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(body, 200, { 'Content-Type': type })
}
