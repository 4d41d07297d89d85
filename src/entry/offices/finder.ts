import type { Db } from '../../../db/db.ts'
import { officeByHost } from '../../../db/directory.ts'
import { Kept } from '../../domain/kept.ts'
import { type Closed, closedFor, hostOf, type Office } from '../../domain/offices.ts'

/** How long an office is what it was when it was looked up, in milliseconds. */
export const freshMilliseconds = 20_000
/** While the directory does not answer, offices that are known go on for so long. */
const knownMilliseconds = 600_000
/** So many hosts are remembered; some hundred bytes each. */
const hostsMost = 10_000
/** Hosts of no office are remembered apart, so that whoever makes them up pushes no office out. */
const strangersMost = 1_000

/** No name in the internet is longer; 253 and a port. */
const hostMost = 260

/** The office behind a host, open or not; `closed` says why it does not answer. */
export type Found =
  | { office: Office; closed: null; elsewhere: boolean }
  | { office: Office | null; closed: Closed }

type Looked = { office: Office | null; at: number }

/**
 * Finds which office a host is. Each process remembers what it looked up, so that a page of an office
 * that was visited just now asks the directory nothing. What is kept are plain facts: at the edge no
 * request may use another's connection. `schema`: that of the running product.
 */
export class OfficeFinder {
  private readonly known = new Kept<Looked>(hostsMost)
  private readonly strangers = new Kept<Looked>(strangersMost)

  constructor(
    private readonly directory: () => Db,
    private readonly schema: string,
    private readonly now: () => number = Date.now,
  ) {}

  async at(host: string): Promise<Found> {
    if (host.length > hostMost) return { office: null, closed: 'unknown' }
    const kept = this.known.get(host) ?? this.strangers.get(host)
    const age = kept ? this.now() - kept.at : Number.POSITIVE_INFINITY
    if (kept && age < freshMilliseconds) return this.found(kept.office, host)
    try {
      return this.found(await this.lookUp(host), host)
    } catch (error) {
      if (kept?.office && age < knownMilliseconds) return this.found(kept.office, host)
      console.error(JSON.stringify({ what: 'directory', trace: String(error) }))
      return { office: null, closed: 'unreachable' }
    }
  }

  private async lookUp(host: string): Promise<Office | null> {
    const office = await officeByHost(this.directory(), host)
    const looked = { office, at: this.now() }
    this.known.delete(host)
    this.strangers.delete(host)
    if (office) this.known.set(host, looked)
    else this.strangers.set(host, looked)
    return office
  }

  private found(office: Office | null, host: string): Found {
    const closed = closedFor(office, this.schema)
    if (office === null || closed !== null) return { office, closed: closed ?? 'unknown' }
    return { office, closed, elsewhere: hostOf(office.publicUrl) !== host }
  }
}
