import type { Seen } from '../../outside/watch.ts'

/** Upper bounds of the histogram, in seconds: ours is to answer in a quarter of one. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

type Series = { counts: number[]; requests: number; seconds: number; trips: number }

/**
 * Counts requests by the pattern of their route, and writes them as Prometheus reads them (text
 * format 0.0.4). Some hundred patterns are all there is, so it stays small. Of plain arithmetic, for
 * the client library that others use wants Node, and the edge has none.
 */
export class RequestCounts {
  private readonly byRoute = new Map<string, Series>()
  private readonly byStatus = new Map<string, number>()
  private conflicts = 0

  add({ route, method, status, milliseconds, trips, conflicts }: Seen): void {
    const seconds = milliseconds / 1000
    const series = this.seriesOf(labels({ route, method }))
    const at = bounds.findIndex(bound => seconds <= bound)
    if (at >= 0) series.counts[at]! += 1
    series.requests += 1
    series.seconds += seconds
    series.trips += trips
    const answered = labels({ route, method, status: `${Math.floor(status / 100)}xx` })
    this.byStatus.set(answered, (this.byStatus.get(answered) ?? 0) + 1)
    this.conflicts += conflicts
  }

  text(): string {
    const durations = [...this.byRoute].flatMap(([of, { counts, requests, seconds }]) => {
      let below = 0
      const buckets = bounds.map((bound, at) => {
        below += counts[at]!
        return `yuem_request_seconds_bucket{${of},le="${bound}"} ${below}`
      })
      return [
        ...buckets,
        `yuem_request_seconds_bucket{${of},le="+Inf"} ${requests}`,
        `yuem_request_seconds_sum{${of}} ${seconds}`,
        `yuem_request_seconds_count{${of}} ${requests}`,
      ]
    })
    const trips = [...this.byRoute].map(
      ([of, each]) => `yuem_round_trips_total{${of}} ${each.trips}`,
    )
    const answers = [...this.byStatus].map(([of, count]) => `yuem_requests_total{${of}} ${count}`)
    return [
      ...headed('yuem_requests_total', 'counter', 'Requests answered.', answers),
      ...headed('yuem_request_seconds', 'histogram', 'Until the answer began.', durations),
      ...headed('yuem_round_trips_total', 'counter', 'Round trips to the database.', trips),
      ...headed(
        'yuem_commit_conflicts_total',
        'counter',
        'Commits that another was quicker than.',
        [`yuem_commit_conflicts_total ${this.conflicts}`],
      ),
    ].join('')
  }

  private seriesOf(key: string): Series {
    const known = this.byRoute.get(key)
    if (known) return known
    const fresh = { counts: bounds.map(() => 0), requests: 0, seconds: 0, trips: 0 }
    this.byRoute.set(key, fresh)
    return fresh
  }
}

function headed(name: string, type: string, help: string, lines: string[]): string[] {
  return [`# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`, ...lines.map(line => `${line}\n`)]
}

const labels = (given: Record<string, string>) =>
  Object.entries(given)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, sign => escapes[sign]!)}"`)
    .join(',')

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' }
