import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Below this, in bytes, packing saves nothing that a network would notice. */
const leastBytes = 1024

/** Packed for each visitor anew, so in little time: quality 5 is near the best for a page. */
const brotli = promisify(brotliCompress)
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const gzipped = promisify(gzip)

/**
 * A page travels packed, as the edge's platform packs it by itself: on a village's 3G the bytes are
 * what one waits for. Only pages are: files of a book are as long as the book, and packing them
 * would take the processor from the desks. zlib works in threads of its own.
 */
export async function packed(request: Request, answer: Response): Promise<Response> {
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
  if (!isPage || answer.headers.has('Content-Encoding')) return answer
  const accepted = request.headers.get('Accept-Encoding') ?? ''
  const encoding = ['br', 'gzip'].find(each => takes(accepted, each))
  // Who takes nothing packed is sent what was drawn: reading it again would cost as much as a table.
  if (!encoding) {
    answer.headers.append('Vary', 'Accept-Encoding')
    return answer
  }
  if (!answer.body) return answer
  const headers = new Headers(answer.headers)
  headers.append('Vary', 'Accept-Encoding')
  headers.delete('Content-Length')
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { status } = answer
  if (bytes.length < leastBytes) return new Response(bytes, { status, headers })
  headers.set('Content-Encoding', encoding)
  const body = await (encoding === 'br' ? brotli(bytes, quickly) : gzipped(bytes))
  return new Response(body, { status, headers })
}

/** Does the browser take it? `br;q=0` says that it does not. */
function takes(accepted: string, encoding: string): boolean {
  const said = accepted.split(',').map(each =>
    each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  )
  return said.some(([name, q]) => name === encoding && !/^q=0(\.0+)?$/.test(q ?? ''))
}
