import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../db/db.ts'
import { append, bindPersonal, chain, noHead } from '../../db/ledger.ts'
import { saveLoan } from '../../db/loans.ts'
import { type CivilDate, fiscalYearOf } from '../../src/domain/dates.ts'
import { drawLoan } from '../../src/domain/draw-loan.ts'
import { plainEntry } from '../../src/domain/entries/plain.ts'
import { type Details, type Entry, type NewEntry, streamOf } from '../../src/domain/entry.ts'
import { conditionPlaces } from '../../src/domain/place.ts'

type Request = Partial<Details['requested']> & { on: CivilDate; items?: [string, number][] }
type On = Partial<Pick<NewEntry, 'recordedAt' | 'person' | 'imported'>>

/** Writes one loan's stream by hand, a movement a line: for tests of what is read from the book. */
export class WrittenLoan {
  readonly id: string = uuidv7()
  readonly entries: NewEntry[] = []
  private readonly items: [string, number][]
  private said: Record<string, string> | null = null

  constructor({ on, items = [['chair', 10]], ...given }: Request, extra: On = {}) {
    this.items = items
    const detail: Details['requested'] = {
      ...{ fiscalYear: fiscalYearOf(on), number: 1, borrower: 'staff', borrowerClass: 'staff' },
      ...{ borrowerDivision: 'd01', owningDivision: 'd01', workType: 'งานช่างและโยธา' },
      ...{ useLocation: 'inside', startOn: on, dueOn: on, channel: 'online' },
      lines: items.map(([item, quantity], index) => ({ line: index + 1, item, quantity })),
      ...given,
    }
    this.add('requested', on, detail, extra)
  }

  opine(on: CivilDate, detail: Details['opined'], extra: On = { person: 'officer' }) {
    return this.add('opined', on, detail, extra)
  }

  approve(on: CivilDate, ...quantities: number[]) {
    const lines = this.items.map(([, asked], index) => ({
      line: index + 1,
      quantity: quantities[index] ?? asked,
    }))
    return this.add('approved', on, { lines, post: 'หัวหน้าสำนักปลัด' }, { person: 'head' })
  }

  refuse(on: CivilDate, reason = 'ไม่ว่าง') {
    return this.add('refused', on, { reason, post: 'หัวหน้าสำนักปลัด' }, { person: 'head' })
  }

  cancel(on: CivilDate, reason = 'ไม่ใช้แล้ว') {
    return this.add('cancelled', on, { reason })
  }

  handOver(on: CivilDate, quantity: number, line = 1, more: On & { category?: string } = {}) {
    const { category = 'สำนักงาน', ...extra } = more
    const moved = { ...this.moves(line, quantity), source: 'shelf', target: 'loan' } as const
    return this.add('handed-over', on, { category, unitValueSatang: 100 }, { ...moved, ...extra })
  }

  takeBack(
    on: CivilDate,
    quantity: number,
    line = 1,
    more: On & { as?: keyof typeof conditionPlaces } = {},
  ) {
    const { as = 'good', ...extra } = more
    const target = conditionPlaces[as]
    const moved = { ...this.moves(line, quantity), source: 'loan', target } as const
    return this.add('returned', on, {}, { ...moved, ...extra })
  }

  correctHandOver(on: CivilDate, quantity: number, entry: string, line = 1) {
    const moved = { ...this.moves(line, quantity), source: 'loan', target: 'shelf' } as const
    const detail = { reason: 'นับผิด' }
    return this.add('hand-over-corrected', on, detail, { ...moved, corrects: entry })
  }

  correctReturn(on: CivilDate, quantity: number, entry: string, line = 1) {
    const source = this.entries.find(({ id }) => id === entry)!.target
    const moved = { ...this.moves(line, quantity), source, target: 'loan' } as const
    return this.add('return-corrected', on, { reason: 'ยังไม่ได้คืน' }, { ...moved, corrects: entry })
  }

  extend(on: CivilDate, dueOn: CivilDate) {
    return this.add('extended', on, { from: on, dueOn, reason: 'งานเลื่อน' })
  }

  chase(on: CivilDate) {
    return this.add('chased', on, { channel: 'phone', answer: 'จะคืนพรุ่งนี้' })
  }

  settle(on: CivilDate, given: Partial<Details['settled']> = {}, line = 1) {
    const detail: Details['settled'] = {
      ...{ way: 'repair', condition: 'damaged', units: 1, paidSatang: 0, receipt: '' },
      ...given,
    }
    return this.add('settled', on, detail, { line, item: this.items[line - 1]![0] })
  }

  /** What the borrower wrote, kept beside the request and bound into it. */
  says(purpose: string, placeOfUse: string) {
    this.said = { purpose, placeOfUse }
  }

  /** The stream with its turns and hashes, as the book would hold it. */
  stream(): Entry[] {
    return chain(noHead, this.entries).map(
      (entry, index) => ({ ...entry, position: index + 1 }) as Entry,
    )
  }

  /** Writes the stream and its picture into a database. */
  async write(db: Db): Promise<string> {
    const first = this.entries[0]!
    const bound = this.said && bindPersonal(db, first.id, `salt-${this.id}`, this.said)
    if (bound) first.personalHash = bound.hash
    const stream = this.stream()
    const entries = stream.map(({ position: _, ...entry }) => entry)
    const outcome = await db.commit([
      ...[...append(db, entries), ...saveLoan(db, null, drawLoan(stream)!)],
      ...(bound ? [bound.statement] : []),
    ])
    if (!outcome.ok) throw new Error(`The book refuses this loan: ${outcome.conflict}.`)
    return this.id
  }

  private moves(line: number, quantity: number) {
    return { line, quantity, item: this.items[line - 1]![0] }
  }

  /** Answers the entry's id, for a correction to name. */
  private add<Kind extends keyof Details>(
    kind: Kind,
    on: CivilDate,
    detail: Details[Kind],
    more: Partial<NewEntry> = {},
  ): string {
    const entry = {
      ...plainEntry,
      ...{ id: uuidv7(), stream: streamOf.loan(this.id), kind, happenedOn: on, detail },
      ...{ recordedAt: `${on}T03:00:00.000Z`, person: 'officer', loan: this.id },
      ...more,
    } as NewEntry
    this.entries.push(entry)
    return entry.id
  }
}
