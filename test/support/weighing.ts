import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What went to a browser: which path, and how many bytes, packed as it was, with its headers. */
export type Weighed = { path: string; bytes: number }

/**
 * Stands before an office as its cable does and weighs what goes through, whoever in the browser
 * asked for it: a page, what it is built of, or a worker that fetches ahead.
 */
export async function weigh(office: string) {
  let taken: Weighed[] = []
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked
    const on = request(new URL(url ?? '/', office), { method, headers }, given => {
      const { statusCode = 502, rawHeaders } = given
      const weight: Weighed = { path: url ?? '/', bytes: rawHeaders.join(': ').length + 20 }
      taken.push(weight)
      answer.writeHead(statusCode, rawHeaders)
      given.on('data', (piece: Buffer) => {
        weight.bytes += piece.length
      })
      given.pipe(answer)
    })
    on.on('error', () => answer.destroy())
    asked.pipe(on)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** Waits until nothing has gone through for a while, whoever in the browser would ask for more. */
    async rests(): Promise<void> {
      for (let before = -1; before !== taken.length; ) {
        before = taken.length
        await new Promise(resolve => setTimeout(resolve, 2_000))
      }
    },
    /** What went through since it was asked last. */
    taken(): Weighed[] {
      const these = taken
      taken = []
      return these
    },
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The camera's own scripts and the reader of codes: loaded at the first scan and then kept. */
const isOfScanner = ({ path }: Weighed) => /^\/assets\/(camera|reader|zxing)/.test(path)

/** Kilobytes of 1,000 bytes, without the scanner. */
export const kilobytes = (taken: Weighed[]) =>
  taken.filter(each => !isOfScanner(each)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
