import type { FiscalYear } from '../../domain/dates.ts'
import type { Verdict } from '../../domain/verdict.ts'

/** What a process has given out of a year's numbers; `round` changes where some of them were not used. */
type Year = { last: number; round: number }
type Given = { working: number; years: Map<FiscalYear, Year> }
const givenOf = new WeakMap<object, Given>()

/**
 * The numbers of one request. Whoever asks at the same moment would find the same last number in
 * the book, so one process counts on from what it gave out, and does not wait for the commits
 * before: they share the disk's answer. That no number is left out the book itself guards
 * (`loan_number_in_turn`); between processes `decide` tries again.
 */
export class Numbers {
  private taken: { year: FiscalYear; first: number; round: number; answer: string } | null = null

  constructor(private readonly given: Given) {}

  /**
   * The first of `count` numbers, after the last one in the book and all that were given out. What
   * an attempt before took was not used. From here to the commit nothing may be waited for: the
   * commits must come in the order of the numbers.
   */
  take(year: FiscalYear, inBook: number, count: number, answer: string): number {
    this.giveBack()
    const { last, round } = this.given.years.get(year) ?? { last: 0, round: 0 }
    const first = Math.max(inBook, last) + 1
    this.given.years.set(year, { last: first + count - 1, round })
    this.taken = { year, first, round, answer }
    return first
  }

  /** What was refused, or was answered as done before, used no number. */
  end(verdict: Verdict<string> | null): void {
    if (!verdict?.ok || verdict.value !== this.taken?.answer) this.giveBack()
  }

  /** All that were given out after it are refused by the book, so the first to give back does it for them. */
  private giveBack(): void {
    if (!this.taken) return
    const { year, first, round } = this.taken
    this.taken = null
    if (this.given.years.get(year)?.round !== round) return
    this.given.years.set(year, { last: first - 1, round: round + 1 })
  }
}

/**
 * Work that takes numbers of the database that `shared` stands for; while any is under way its
 * numbers are remembered.
 */
export async function numbered(
  shared: object,
  work: (numbers: Numbers) => Promise<Verdict<string>>,
): Promise<Verdict<string>> {
  const given = givenOf.get(shared) ?? { working: 0, years: new Map() }
  givenOf.set(shared, given)
  given.working += 1
  const numbers = new Numbers(given)
  let verdict: Verdict<string> | null = null
  try {
    verdict = await work(numbers)
    return verdict
  } finally {
    numbers.end(verdict)
    given.working -= 1
    if (given.working === 0) givenOf.delete(shared)
  }
}
