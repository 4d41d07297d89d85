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
  private follows = false

  constructor(
    private readonly directory: () => Db,
    private readonly schema: string,
    private readonly now: () => number = Date.now,
    /** The replica's copy of the directory, asked only where the primary does not answer. */
    private readonly copy: (() => Db) | null = null,
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
      const copied = await this.inCopy(host)
      if (copied) return this.found(copied, host)
      console.error(JSON.stringify({ what: 'directory', trace: String(error) }))
      return { office: null, closed: 'unreachable' }
    }
  }

  /**
   * An office that the copy has is read without its primary, as its pages are; of a host that it
   * has not nothing is said.
   */
  private async inCopy(host: string): Promise<Office | null> {
    if (this.copy === null) return null
    try {
      const office = await officeByHost(this.copy(), host)
      return office && this.remember(host, office)
    } catch {
      return null
    }
  }

  private async lookUp(host: string): Promise<Office | null> {
    this.followDirectory(host)
    return this.remember(host, await officeByHost(this.directory(), host))
  }

  /**
   * A replica begins to follow a database when it is first asked for it: for that it is asked once,
   * and nobody waits.
   */
  private followDirectory(host: string): void {
    if (this.copy === null || this.follows) return
    this.follows = true
    officeByHost(this.copy(), host).catch(() => {
      this.follows = false
    })
  }

  private remember(host: string, office: Office | null): Office | null {
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
