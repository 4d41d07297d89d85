import { createApp } from '../../app.tsx'
import type { Office } from '../../domain/offices.ts'
import type { Watch } from '../../outside/watch.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { type AtTheDoor, closedDoor } from '../../web/closed.tsx'
import { newId } from '../ids.ts'
import type { OfficeFinder } from './finder.ts'

type Given = {
  finder: OfficeFinder
  /** Opens an office's desk for a request. */
  open(office: Office): OpenDesk
  assets: Record<string, string>
  watch: Watch
  /** Answers what reads much elsewhere; null where the request is none of that. */
  reads?(request: Request, office: Office): Promise<Response> | null
}

/** What the app is given beside a request of one of many offices. */
export const deskIn = (bindings: unknown): OpenDesk => (bindings as { desk: OpenDesk }).desk

/**
 * One app for many offices. Which one is asked is said by the host that the request was sent to, and by
 * nothing else: `X-Forwarded-Host` and the like are not believed. From there on there is only that
 * office's desk: its database, its address, its keys.
 */
export function manyOffices({ finder, open, assets, watch, reads }: Given) {
  const app = createApp(deskIn, assets)
  const door = closedDoor(assets)
  return async (request: Request, bindings: object, context?: unknown): Promise<Response> => {
    const url = new URL(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const path = isRead ? url.pathname + url.search : ''
    const began = performance.now()
    const atTheDoor = async (at: AtTheDoor) => seen(await door.fetch(request, at))
    const seen = (answer: Response) => {
      watch.seen({
        id: newId(),
        at: new Date().toISOString(),
        route: 'none',
        method: request.method,
        role: 'nobody',
        status: answer.status,
        milliseconds: performance.now() - began,
        trips: 0,
        databaseMilliseconds: 0,
        conflicts: 0,
      })
      return answer
    }
    const found = await finder.at(url.host)
    if (found.closed !== null) {
      const { closed, office } = found
      const movedTo = closed === 'moved' ? (office?.movedTo ?? null) : null
      return atTheDoor({ closed, movedTo: movedTo && movedTo + path })
    }
    const { office } = found
    if (found.elsewhere) {
      const address = office.publicUrl + path
      // Labels that were printed with a former address lead on.
      return isRead ? seen(ledOn(address)) : atTheDoor({ closed: 'moved', movedTo: address })
    }
    const read = reads?.(request, office)
    if (read) return read
    return app.fetch(request, { ...bindings, desk: open(office) }, context as never)
  }
}

const ledOn = (address: string) =>
  new Response(null, { status: 308, headers: { Location: address, 'Cache-Control': 'no-store' } })
