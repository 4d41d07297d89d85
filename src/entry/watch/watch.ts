import { Kept } from '../../domain/kept.ts'
import type { Failure, Seen, UnderWay, Watch } from '../../outside/watch.ts'
import { RequestCounts } from './metrics.ts'

/** What is written down: every request, or only what went wrong. */
type LogChoice = 'requests' | 'errors'

/** Of so many offices the counts are kept; of one that was not asked for long they begin anew. */
const officesMost = 500

/** Looks on for this process: a line of JSON for each request, and the counts of all of them. */
export class ProcessWatch implements Watch {
  private readonly counts = new RequestCounts()
  private readonly underWay = new Map<string, UnderWay>()
  private readonly ofOffices = new Kept<RequestCounts>(officesMost)

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
    this.note(request)
  }

  failed(failure: Failure): void {
    this.write(failureLine(failure))
  }

  private note(request: Seen, office?: string): void {
    if (this.log === 'requests' || request.status >= 500) this.write(lineOf(request, office))
  }

  metrics(): string {
    return this.counts.text() + this.further()
  }

  /** The same for one of many offices: its lines name it, and its counts are of its own requests alone. */
  of(office: string): Watch {
    const counts = this.ofOffices.get(office) ?? new RequestCounts()
    this.ofOffices.set(office, counts)
    return {
      begin: request => this.begin(request),
      seen: request => {
        this.underWay.delete(request.id)
        counts.add(request)
        this.note(request, office)
      },
      failed: failure => this.write(failureLine({ ...failure, office })),
      metrics: () => counts.text() + this.further(),
    }
  }

  /** The requests that were begun and not answered, for the last line of a crash. */
  unanswered(): { id: string; method: string; route: string; ms: number }[] {
    return [...this.underWay.values()].map(({ id, method, route, began }) => ({
      id,
      method,
      route: route(),
      ms: rounded(performance.now() - began),
    }))
  }
}

const failureLine = (failure: Failure & { office?: string }) =>
  JSON.stringify({ ...failure, at: new Date().toISOString() })

function lineOf(request: Seen, office?: string): string {
  const { at, id, route, method, role, status, trips } = request
  const ms = rounded(request.milliseconds)
  const dbMs = rounded(request.databaseMilliseconds)
  const said = { what: 'request', at, id, route, method, role, status, ms, trips, dbMs }
  return JSON.stringify(office === undefined ? said : { ...said, office })
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10
