import type { CastName, World } from './world.ts'

/** A page as it is read: what only keeps a name whole at a line's end, or lets a hash break, is read through. */
export function readThrough(html: string): string {
  return html.replace(/<span class="(?:whole|kept)">([^<]*)<\/span>|<wbr\/?>/g, '$1')
}

/** An answer's page as it is read. */
export async function readOf(answer: Response): Promise<string> {
  return readThrough(await answer.text())
}

/** Reads pages and sends forms as one of the cast. */
export const pagesOf = (world: () => World) => ({
  async read(as: CastName, path: string) {
    const answer = await world().request(as, path)
    return { status: answer.status, text: readThrough(await answer.text()) }
  },
  async send(as: CastName, path: string, body: Record<string, string>) {
    const answer = await world().request(as, path, body)
    return {
      status: answer.status,
      location: answer.headers.get('Location'),
      text: readThrough(await answer.text()),
    }
  },
  /** A set of tents. */
  tents: (quantity = 6) => world().putItem({ name: 'เต็นท์ผ้าใบ', unit: 'หลัง', quantity }),
})
