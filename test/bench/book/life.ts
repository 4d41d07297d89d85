import { type PersonalRow, personalRow } from '../../../db/bulk.ts'
import { chain, type Head, noHead } from '../../../db/ledger.ts'
import { addDays, type CivilDate, fiscalYearOf } from '../../../src/domain/dates.ts'
import { applyToLoan } from '../../../src/domain/draw-loan.ts'
import { plainEntry } from '../../../src/domain/entries/plain.ts'
import { type Details, type Entry, type NewEntry, streamOf } from '../../../src/domain/entry.ts'
import type { Item } from '../../../src/domain/item.ts'
import type { Loan } from '../../../src/domain/loan.ts'
import { workTypes } from '../../../src/domain/words.ts'
import type { Chance } from './chance.ts'
import type { Office } from './people-and-things.ts'

/** `written`: its picture as the database has it; null while it has none. */
type Living = { id: string; head: Head; picture: Loan | null; written: Loan | null }
type Line = { line: number; item: Item; quantity: number }
type Fate = Living & { lines: Line[]; due: CivilDate }
type Moved = Partial<
  Pick<NewEntry, 'line' | 'item' | 'quantity' | 'source' | 'target' | 'personalHash'>
>

/** What came into being since it was last asked for, to be written in one commit. */
export type News = {
  entries: Omit<Entry, 'position'>[]
  personals: PersonalRow[]
  added: Loan[]
  changed: { before: Loan; now: Loan }[]
}

/**
 * The life of an office, day by day: requests and what becomes of them, as often as in a busy
 * office. Of 100 forms 4 are refused and 2 cancelled; of what was lent 15 come back late, 1 damaged.
 */
export class Life {
  private plans = new Map<CivilDate, (() => void)[]>()
  private numbers = new Map<number, number>()
  private touched = new Set<Living>()
  private busy = new Set<string>()
  private entries: News['entries'] = []
  private personals: PersonalRow[] = []

  constructor(
    private readonly office: Office,
    private readonly chance: Chance,
  ) {}

  /** How many entries wait to be written. */
  get waiting(): number {
    return this.entries.length
  }

  /** One day: so many requests come in, and whatever was to happen on it happens. */
  live(day: CivilDate, requests: number): void {
    for (let n = 0; n < requests; n += 1) this.request(day)
    const plans = this.plans.get(day) ?? []
    // A plan may add another one for the same day.
    for (let at = 0; at < plans.length; at += 1) plans[at]!()
    this.plans.delete(day)
  }

  /** A form of one piece, approved for the same day, that nobody has fetched yet. */
  wait(day: CivilDate): void {
    const items = this.choose(1, ({ control }) => control === 'piece')
    const fate = this.ask(day, items, day, addDays(day, 7))
    this.approve(fate, day)
  }

  news(): News {
    const { entries, personals } = this
    const news: News = { entries, personals, added: [], changed: [] }
    for (const each of this.touched) {
      const now = each.picture!
      if (each.written) news.changed.push({ before: each.written, now })
      else news.added.push(now)
      each.written = now
    }
    this.entries = []
    this.personals = []
    this.touched.clear()
    return news
  }

  private request(day: CivilDate): void {
    const { chance } = this
    const items = this.choose(chance.percent(60) ? 1 : chance.between(2, 3))
    const start = addDays(day, chance.between(1, 4))
    const fate = this.ask(day, items, start, addDays(start, chance.between(1, 14)))
    if (chance.percent(4)) {
      this.plan(addDays(day, 1), () => {
        this.add(fate, addDays(day, 1), 'refused', { reason: 'ของต้องใช้ในราชการ', post: 'head' })
        this.free(fate.lines)
      })
      return
    }
    const decided = addDays(day, chance.between(0, 1))
    this.plan(decided, () => this.approve(fate, decided))
    if (chance.percent(2)) {
      this.plan(start, () => {
        this.add(fate, start, 'cancelled', { reason: 'งานเลื่อน' })
        this.free(fate.lines)
      })
    } else this.plan(start, () => this.lend(fate, start))
  }

  private ask(day: CivilDate, items: Item[], startOn: CivilDate, dueOn: CivilDate): Fate {
    const { chance, office } = this
    const fiscalYear = fiscalYearOf(day)
    const number = (this.numbers.get(fiscalYear) ?? 0) + 1
    this.numbers.set(fiscalYear, number)
    const id = this.idOf(day)
    const lines = items.map((item, index) => ({
      ...{ line: index + 1, item },
      quantity: item.control === 'set' ? chance.between(2, 40) : 1,
    }))
    const fate: Fate = { id, head: noHead, picture: null, written: null, lines, due: dueOn }
    const borrower = chance.of(office.people)
    const said = { purpose: 'ใช้ในงานประเพณีของหมู่บ้าน', placeOfUse: 'ศาลาประชาคม หมู่ที่ 2' }
    const entry = this.idOf(day)
    const { hash, row } = personalRow(entry, chance.hex(32), said)
    this.personals.push(row)
    this.add(
      fate,
      day,
      'requested',
      {
        ...{ fiscalYear, number, borrower: borrower.id, borrowerClass: borrower.class },
        ...{ borrowerDivision: borrower.division, owningDivision: items[0]!.division },
        ...{
          workType: chance.of(workTypes),
          useLocation: chance.of(['inside', 'outside'] as const),
        },
        ...{ startOn, dueOn, channel: 'counter' },
        lines: lines.map(({ line, item, quantity }) => ({ line, item: item.id, quantity })),
      },
      { personalHash: hash },
      entry,
    )
    return fate
  }

  private approve(fate: Fate, day: CivilDate): void {
    const lines = fate.lines.map(({ line, quantity }) => ({ line, quantity }))
    this.add(fate, day, 'approved', { lines, post: 'หัวหน้าสำนักปลัด' })
  }

  private lend(fate: Fate, day: CivilDate): void {
    const { chance } = this
    for (const each of fate.lines) {
      const { category, priceSatang: unitValueSatang } = each.item
      const moved = { ...movedBy(each), source: 'shelf', target: 'loan' } as const
      this.add(fate, day, 'handed-over', { category, unitValueSatang }, moved)
    }
    if (chance.percent(4)) {
      const from = fate.due
      const on = later(addDays(from, -1), day)
      fate.due = addDays(from, 7)
      const detail = { from, dueOn: fate.due, reason: 'งานเลื่อน' }
      this.plan(on, () => this.add(fate, on, 'extended', detail))
    }
    const late = chance.percent(15) ? chance.between(1, chance.percent(30) ? 40 : 7) : 0
    const back = later(addDays(fate.due, late || -chance.between(0, 3)), day)
    const chased = addDays(fate.due, 3)
    if (chased < back && chance.percent(70)) {
      const detail = { channel: 'phone', answer: 'จะคืนพรุ่งนี้' } as const
      this.plan(chased, () => this.add(fate, chased, 'chased', detail))
    }
    this.plan(back, () => {
      for (const each of fate.lines) this.bringBack(fate, each, back)
    })
  }

  private bringBack(fate: Fate, each: Line, day: CivilDate): void {
    const { chance } = this
    const condition = chance.percent(99) ? 'good' : chance.percent(75) ? 'damaged' : 'lost'
    const target = ({ good: 'shelf', damaged: 'repair', lost: 'lost' } as const)[condition]
    this.add(fate, day, 'returned', {}, { ...movedBy(each), source: 'loan', target })
    if (condition === 'good') {
      this.free([each])
      return
    }
    const on = addDays(day, chance.between(5, 60))
    const way = condition === 'damaged' ? 'repair' : 'replace'
    const settled = { way, condition, units: each.quantity, paidSatang: 0, receipt: '' } as const
    this.plan(on, () => {
      const moved = { ...movedBy(each), source: target, target: 'shelf' } as const
      this.add(fate, on, 'settled', settled, moved)
      this.free([each])
    })
  }

  private add<Kind extends keyof Details>(
    living: Living,
    day: CivilDate,
    kind: Kind,
    detail: Details[Kind],
    moved: Moved = {},
    id = this.idOf(day),
  ): void {
    const entry = {
      ...plainEntry,
      ...{ id, stream: streamOf.loan(living.id), kind, happenedOn: day, loan: living.id, detail },
      ...{ recordedAt: `${day}T03:00:00.000Z`, person: this.doerOf(kind), ...moved },
    } as NewEntry
    const [turned] = chain(living.head, [entry])
    living.head = turned!
    living.picture = applyToLoan(living.picture, turned as Entry)
    this.entries.push(turned!)
    this.touched.add(living)
  }

  /** Whoever decides is another one than who wrote the form and hands the things over. */
  private doerOf(kind: keyof Details): string {
    if (kind === 'approved' || kind === 'refused') return 'head'
    return `officer-${this.chance.between(1, this.office.desks)}`
  }

  /** Things that nobody has or will have, so that no day of theirs is promised twice. */
  private choose(count: number, fits: (item: Item) => boolean = () => true): Item[] {
    const chosen: Item[] = []
    while (chosen.length < count) {
      const item = this.chance.of(this.office.items)
      if (this.busy.has(item.id) || !fits(item)) continue
      this.busy.add(item.id)
      chosen.push(item)
    }
    return chosen
  }

  private free(lines: Line[]): void {
    for (const { item } of lines) this.busy.delete(item.id)
  }

  private plan(day: CivilDate, act: () => void): void {
    const plans = this.plans.get(day)
    if (plans) plans.push(act)
    else this.plans.set(day, [act])
  }

  private idOf(day: CivilDate): string {
    return this.chance.idAt(Date.parse(`${day}T03:00:00Z`))
  }
}

const movedBy = ({ line, item, quantity }: Line) => ({ line, item: item.id, quantity })
const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b)
