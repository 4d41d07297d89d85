import { drawLoan } from '../../src/domain/draw-loan.ts'
import { plainEntry } from '../../src/domain/entries/plain.ts'
import type { Details, Entry, EntryKind } from '../../src/domain/entry.ts'
import type { Loan } from '../../src/domain/loan.ts'
import type { Place } from '../../src/domain/place.ts'

type Told = { line?: number; quantity?: number; from?: Place; to?: Place; corrects?: string }

/** A loan's entries for tests of pure rules: told one after another, without a database. */
export class LoanBook {
  readonly entries: Entry[] = []

  /** Asks for units of `item-1`, `item-2` …, on 10 November 2026, due on the 20th. */
  constructor(...quantities: number[]) {
    const lines = quantities.map((quantity, index) => ({
      ...{ line: index + 1, item: `item-${index + 1}`, quantity },
    }))
    this.tell('requested', '2026-11-10', {
      ...{ fiscalYear: 2570, number: 1, borrower: 'staff', borrowerClass: 'staff', lines },
      ...{ borrowerDivision: 'd01', owningDivision: 'd01', workType: 'งานเกษตร' },
      ...{ useLocation: 'inside', startOn: '2026-11-11', dueOn: '2026-11-20', channel: 'online' },
    })
  }

  /** The same, and what else the request says. */
  static asking(more: Partial<Details['requested']>, ...quantities: number[]): LoanBook {
    const book = new LoanBook(...quantities)
    Object.assign(book.entries[0]!.detail, more)
    return book
  }

  approved(on: string, ...quantities: number[]): this {
    const lines = quantities.map((quantity, index) => ({ line: index + 1, quantity }))
    return this.tell('approved', on, { lines, post: 'หัวหน้าสำนักปลัด' })
  }

  handedOver(on: string, line: number, quantity: number): this {
    const detail = { category: 'สนาม', unitValueSatang: 100 }
    return this.tell('handed-over', on, detail, { line, quantity, from: 'shelf', to: 'loan' })
  }

  returned(on: string, line: number, quantity: number, to: 'shelf' | 'repair' | 'lost'): this {
    return this.tell('returned', on, {}, { line, quantity, from: 'loan', to })
  }

  tell<Kind extends EntryKind>(
    kind: Kind,
    on: string,
    detail: Details[Kind],
    { line, quantity, from, to, corrects }: Told = {},
  ): this {
    const seq = this.entries.length + 1
    this.entries.push({
      ...plainEntry,
      ...{ id: `e${seq}`, stream: 'loan:l1', seq, position: seq, kind, happenedOn: on },
      ...{ recordedAt: `${on}T03:00:00.000Z`, person: 'officer', loan: 'l1' },
      ...{ line: line ?? null, item: line ? `item-${line}` : null, quantity: quantity ?? null },
      ...{ source: from ?? null, target: to ?? null, corrects: corrects ?? null },
      ...{ previousHash: '', hash: `h${seq}` },
      detail,
    } as unknown as Entry)
    return this
  }

  get loan(): Loan {
    return drawLoan(this.entries)!
  }

  /** The id of the last entry. */
  get last(): string {
    return this.entries.at(-1)!.id
  }
}
