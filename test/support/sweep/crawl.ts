import { brotliCompressSync, constants } from 'node:zlib'
import { routeOf } from './routes.ts'

/** A page that was found by following links, as one person sees it. */
export type Found = {
  as: string
  address: string
  route: string
  status: number
  /** What the page is built of: two pages with the same parts are looked at once. */
  shape: string
  /** What it weighs packed, as it travels. */
  bytes: number
}

/** How a person asks for a page: with their cookie, without following what sends them on. */
export type Ask = (address: string) => Promise<Response>

const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Of each route so many addresses are read, for their links and for how they look. */
const mostOfRoute = 14

/**
 * Follows every link of every page that somebody reaches from `from`, and answers one address for
 * each shape of each route; and beside it all addresses it read, for others to be refused.
 */
export async function crawl(as: string, ask: Ask, from: string[]): Promise<Found[]> {
  const waiting = [...from]
  const known = new Set(waiting)
  const read: Record<string, number> = {}
  const found = new Map<string, Found>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const route = routeOf('GET', address)
    if (route === null || (read[route] ?? 0) >= mostOfRoute) continue
    read[route] = (read[route] ?? 0) + 1
    const answer = await ask(address)
    const next = answer.headers.get('Location')
    const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
    const html = isPage ? await answer.text() : ''
    for (const link of [...(next ? [next] : []), ...linksOf(html, address)]) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push(link)
    }
    if (!isPage || next) continue
    const { status } = answer
    const shape = shapeOf(html)
    const bytes = brotliCompressSync(html, quickly).length
    const key = `${route} ${status} ${shape}`
    if (!found.has(key)) found.set(key, { as, address, route, status, shape, bytes })
  }
  return [...found.values()]
}

function linksOf(html: string, address: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)].map(([, href]) => href!)
  return links
    .map(href => new URL(href.replaceAll('&amp;', '&'), `http://office${address}`))
    .filter(({ host }) => host === 'office')
    .map(({ pathname, search }) => pathname + search)
}

/** The kinds of elements in a page's main part, each once: its text and its lengths do not matter. */
export function shapeOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const parts = [...main.matchAll(/<(\w+)((?:\s[^<>]*)?)>/g)].map(([, name, rest]) => {
    const kind = /\sclass="([^"]*)"/.exec(rest!)?.[1] ?? ''
    const type = /\stype="([^"]*)"/.exec(rest!)?.[1] ?? ''
    return `${name}.${kind}.${type}`
  })
  return [...new Set(parts)].sort().join(' ')
}
