import type { Failure, Seen, UnderWay, Watch } from '../../outside/watch.ts'
import { RequestCounts } from './metrics.ts'

/** What is written down: every request, or only what went wrong. */
export type LogChoice = 'requests' | 'errors'

/** Looks on for this process: a line of JSON for each request, and the counts of all of them. */
export class ProcessWatch implements Watch {
  private readonly counts = new RequestCounts()
  private readonly underWay = new Map<string, UnderWay>()

  constructor(
    private readonly log: LogChoice,
    /** Further metrics of the runtime, whole lines. */
    private readonly further: () => string = () => '',
    private readonly write: (line: string) => void = line => console.log(line),
  ) {}

  begin(request: UnderWay): void {
    this.underWay.set(request.id, request)
  }

  seen(request: Seen): void {
    this.underWay.delete(request.id)
    this.counts.add(request)
    if (this.log === 'requests' || request.status >= 500) this.write(lineOf(request))
  }

  failed(failure: Failure): void {
    this.write(JSON.stringify({ ...failure, at: new Date().toISOString() }))
  }

  metrics(): string {
    return this.counts.text() + this.further()
  }

  /** The requests that were begun and not answered, for the last line of a crash. */
  unanswered(): { id: string; method: string; route: string; ms: number }[] {
    return [...this.underWay.values()].map(({ id, method, route, began }) => ({
      ...{ id, method, route: route(), ms: rounded(performance.now() - began) },
    }))
  }
}

function lineOf(request: Seen): string {
  const { at, id, route, method, role, status, trips } = request
  const ms = rounded(request.milliseconds)
  const dbMs = rounded(request.databaseMilliseconds)
  return JSON.stringify({ what: 'request', at, id, route, method, role, status, ms, trips, dbMs })
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10
