import { Agent, request } from 'node:http'
import { cookieOf } from './book/build.ts'
import type { Asked } from './changes.ts'
import { quantile } from './measure.ts'

/** How an answer came, in milliseconds from the question to its last byte. */
export type Visited = { status: number; location: string | null; took: number; bytes: number }

/**
 * Many people's browsers over kept connections, as lean as a visitor can be: whatever it costs is a cost that the office
 * and its floor have alike.
 */
export class Visitors {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 200 })
  private readonly cookies = new Map<string, string>()

  constructor(private readonly url: string) {}

  get(person: string, path: string): Promise<Visited> {
    return this.send(person, path, null)
  }

  post({ person, path, fields }: Asked): Promise<Visited> {
    return this.send(person, path, new URLSearchParams(fields).toString())
  }

  close(): void {
    this.agent.destroy()
  }

  private async send(person: string, path: string, body: string | null): Promise<Visited> {
    let cookie = this.cookies.get(person)
    if (!cookie) {
      cookie = await cookieOf(person)
      this.cookies.set(person, cookie)
    }
    const headers: Record<string, string> = { Cookie: cookie, Origin: this.url }
    if (body !== null) headers['Content-Type'] = 'application/x-www-form-urlencoded'
    const begun = performance.now()
    return new Promise((resolve, reject) => {
      const method = body === null ? 'GET' : 'POST'
      const sent = request(this.url + path, { method, headers, agent: this.agent }, answer => {
        let bytes = 0
        answer.on('data', piece => {
          bytes += piece.length
        })
        answer.on('end', () =>
          resolve({
            ...{ status: answer.statusCode ?? 0, location: answer.headers.location ?? null, bytes },
            took: performance.now() - begun,
          }),
        )
      })
      sent.once('error', (error: NodeJS.ErrnoException) => {
        // The office lets a connection go that was idle for long, at the very moment when it is asked again.
        const isIdle = sent.reusedSocket && error.code === 'ECONNRESET'
        if (isIdle) this.send(person, path, body).then(resolve, reject)
        else reject(error)
      })
      sent.end(body ?? undefined)
    })
  }
}

export type Rate = { perSecond: number; average: number; p50: number; p95: number; p99: number }

/** `count` visits by so many users without pause. Throws at an answer that is no 200. */
export async function visited(
  visitors: Visitors,
  pathOf: (n: number) => string,
  { users, count, person = 'officer-1' }: { users: number; count: number; person?: string },
): Promise<Rate> {
  const took: number[] = []
  let next = 0
  const user = async () => {
    while (next < count) {
      const path = pathOf(next)
      next += 1
      const { status, took: milliseconds } = await visitors.get(person, path)
      if (status !== 200) throw new Error(`${path} answers ${status}.`)
      took.push(milliseconds)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: users }, user))
  return { ...spread(took), perSecond: (1000 * count) / (performance.now() - begun) }
}

/** Average and quantiles of milliseconds. */
export function spread(took: number[]): Omit<Rate, 'perSecond'> {
  const average = took.reduce((sum, each) => sum + each, 0) / took.length
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => quantile(took, share)) as [
    number,
    number,
    number,
  ]
  return { average, p50, p95, p99 }
}
