/** One request as an administrator may know of it: what was asked, never by whom or about what. */
export type Seen = {
  /** Also the answer's `X-Request-Id`: the page of an error shows it, and whoever saw it can name it. */
  id: string
  at: string
  /** The pattern of the route, `/loans/:id`; `none` where no route fits. */
  route: string
  method: string
  /** The roles of whoever is signed in, with `+` between them; `nobody`. */
  role: string
  status: number
  milliseconds: number
  /** Round trips to the database, and how long they took together. */
  trips: number
  databaseMilliseconds: number
  /** Commits that another was quicker than. */
  conflicts: number
}

/** A request that was begun and not answered yet. */
export type UnderWay = { id: string; method: string; began: number; route(): string }

/** Something went wrong: in answering a request, or in what the clock does. */
export type Failure = {
  what: string
  trace: string
  id?: string
  route?: string
  method?: string
}

/** Who looks on from outside: logs and counts. It must never stand in the way of an answer. */
export type Watch = {
  begin(request: UnderWay): void
  seen(request: Seen): void
  failed(failure: Failure): void
  /** What was counted in this process since its start, as Prometheus reads it. */
  metrics(): string
}

/** Nobody looks on: for tests and for commands that answer no requests. */
export const quietWatch: Watch = {
  begin: () => undefined,
  seen: () => undefined,
  failed: () => undefined,
  metrics: () => '',
}

/** What the machine, or the edge, tells of itself. */
export type Machine = {
  version: string
  runtime: 'node' | 'workerd'
  /** Are backups made here by the clock? Where they are not, none is missed. */
  backsUp: boolean
  /** They lie in the folder of the data itself, and die with its disk. */
  backsUpBeside: boolean
  /** Bytes of the disk that holds the data; null where there is none to ask about. */
  disk(): { free: number; total: number } | null
  /** What opens /metrics; null: nothing does. */
  metricsToken: string | null
}

export const someMachine: Machine = {
  version: '0',
  runtime: 'node',
  backsUp: false,
  backsUpBeside: false,
  metricsToken: null,
  disk: () => null,
}
