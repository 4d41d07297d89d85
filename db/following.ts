import { oldestMilliseconds, type Servers } from '../src/domain/servers.ts'

/**
 * A server that did not answer is left alone for so long; then one request tries it again, in
 * milliseconds.
 */
const restMilliseconds = 5_000
/** Answers of the primary nearer to one another than this tell nothing new, in milliseconds. */
const spacing = 250

/**
 * The primary's log stood at `index` or before it when it was asked, and there or behind when it
 * answered.
 */
type Sample = { asked: number; heard: number; index: number }

/** When an office's database was made, and the hash of its book's first entry. */
export type Book = { born: unknown; first: unknown }

/**
 * What one process knows of a primary and the replica that follows it, from their own answers: each
 * names how far its log of replication has come (`replication_index`, the number of a frame). So it is
 * decided where a page is read, and nobody's clock but this process's own is asked.
 */
export class Following {
  private samples: Sample[] = []
  private latest: Sample | null = null
  private replicaIndex: number | null = null
  /** When the replica was last known to hold everything that was committed until then. */
  private inStepAt: number | null = null
  private readonly silentUntil = { primary: 0, replica: 0 }
  private readonly answers = { primary: true, replica: true }
  private readonly answered = { primary: 0, replica: 0 }
  private readonly books: { primary: Book | null; replica: Book | null } = {
    primary: null,
    replica: null,
  }

  constructor(
    private readonly addresses: { primary: string; replica: string },
    readonly clock: () => number = () => performance.now(),
    private readonly limits = { oldest: oldestMilliseconds, rest: restMilliseconds },
  ) {}

  /** The primary answered what it was asked at `asked`; `index` null where it named none. */
  primaryHeard(asked: number, index: number | null): void {
    const heard = this.clock()
    this.hear('primary')
    if (index === null) return
    // Asked later and yet further back: another log, of a server that was promoted or restored.
    if (this.latest && asked > this.latest.heard && index < this.latest.index) this.forget()
    const sample = { asked, heard, index }
    if (!this.latest || index >= this.latest.index) this.latest = sample
    const last = this.samples.at(-1)
    if (!last || asked - last.asked >= spacing) this.samples.push(sample)
    const kept = this.samples.filter(each => each.asked >= heard - this.limits.oldest)
    this.samples = kept
  }

  replicaHeard(index: number | null): void {
    this.hear('replica')
    if (index === null) return
    this.replicaIndex = index
    const held = [...this.samples, ...(this.latest ? [this.latest] : [])]
    for (const sample of held) {
      if (sample.index <= index) this.inStepAt = Math.max(this.inStepAt ?? 0, sample.asked)
    }
  }

  silent(server: 'primary' | 'replica'): void {
    this.answers[server] = false
    this.silentUntil[server] = this.clock() + this.limits.rest
  }

  primaryHolds(book: Book): void {
    this.books.primary = book
  }

  replicaHolds(book: Book): void {
    this.books.replica = book
  }

  /** Does the replica hold this office's book? Null where nobody knows yet. */
  get sameBook(): boolean | null {
    const { primary, replica } = this.books
    if (primary === null || replica === null) return null
    if (primary.born !== replica.born) return false
    // Of an office that is just born the replica may not have the first entry yet.
    if (replica.first === null) return primary.first === null ? true : null
    return primary.first === null ? null : primary.first === replica.first
  }

  /** Is that server to be asked? Of a silent one: by one request, each time it has rested. */
  asks(server: 'primary' | 'replica'): boolean {
    if (this.answers[server]) return true
    const now = this.clock()
    if (now < this.silentUntil[server]) return false
    this.silentUntil[server] = now + this.limits.rest
    return true
  }

  /**
   * How far the replica must have come to answer a page: as far as whoever asks has written
   * (`written`), and no further behind than anybody may be. Null: the primary has to answer.
   */
  need(written: number): number | null {
    const floor = this.samples.find(({ asked }) => asked >= this.clock() - this.limits.oldest)
    if (!floor || !this.answers.replica || this.sameBook !== true) return null
    const need = Math.max(written, floor.index)
    return this.replicaIndex !== null && this.replicaIndex >= need ? need : null
  }

  /** Could the replica stand in where the primary does not answer? */
  get replicaAnswers(): boolean {
    return this.answers.replica && this.sameBook !== false
  }

  /** Where the primary's log stands as far as this process knows: whatever it wrote lies before. */
  get written(): number | null {
    return this.latest?.index ?? null
  }

  servers(): Servers {
    const { addresses, answers, answered, sameBook } = this
    const of = (server: 'primary' | 'replica', index: number | null) => ({
      address: addresses[server],
      answers: answers[server],
      index,
      answered: answered[server],
    })
    const [primary, replica] = [of('primary', this.written), of('replica', this.replicaIndex)]
    return { primary, replica, sameBook, behind: this.behind() }
  }

  /** At most so old is what the replica shows, in milliseconds; null where nobody knows. */
  behind(): number | null {
    if (this.replicaIndex === null || this.latest === null) return null
    if (this.answers.primary && this.replicaIndex >= this.latest.index) return 0
    return this.inStepAt === null ? null : this.clock() - this.inStepAt
  }

  private hear(server: 'primary' | 'replica'): void {
    this.answers[server] = true
    this.answered[server] += 1
  }

  private forget(): void {
    this.samples = []
    this.latest = null
    this.replicaIndex = null
    this.inStepAt = null
  }
}
