import {
  type CivilDate,
  type FiscalYear,
  firstDayOf,
  lastDayOf,
} from '../../../src/domain/dates.ts'

/** How large a book is built, and over which years. */
export type Size = {
  /** Entries in all, within a day's worth of them. */
  entries: number
  items: number
  categories: number
  people: number
  /** The last one stays open. */
  years: FiscalYear[]
  /** Loans approved for the last day and not handed over yet: what the desks work on. */
  waiting: number
  /** Officers with a session of their own. */
  desks: number
}

/** Ten fiscal years, the last of which is nearly over; 2569 is still open. */
export const tenYears = [2560, 2561, 2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569]

export const fullSize: Size = {
  ...{ entries: 1_000_000, items: 10_000, categories: 40, people: 1_500, years: tenYears },
  ...{ waiting: 3_000, desks: 8 },
}

/** The books take an hour to build once; `BENCH_SCALE=0.1` tries the bench itself with a tenth of the entries. */
const scale = Number(process.env.BENCH_SCALE ?? 1)

/** The same office at a hundredth, a tenth and the whole of the size that the desks are measured at. */
export const deskSizes = { 1: shareOf(1), 10: shareOf(10), 100: shareOf(100) }
export type Share = keyof typeof deskSizes

function shareOf(share: 1 | 10 | 100): Size {
  const items = Math.max(1_000, Math.round(1_000 * share * scale))
  return {
    ...{ entries: Math.round(51_500 * share * scale), items, categories: 40 },
    ...{ people: 150 * share, years: tenYears, waiting: Math.min(6_000, 0.45 * items), desks: 75 },
  }
}

/** A year and a half year of a hamlet: what the tests build. */
export const smallSize: Size = {
  ...{ entries: 700, items: 60, categories: 6, people: 20, years: [2568, 2569] },
  ...{ waiting: 8, desks: 8 },
}

/** The bench's own today: the day before the last of the open year, so that it is a full one. */
export const todayOf = ({ years }: Size): CivilDate => lastDayOf(years.at(-1)!).replace(/30$/, '29')

export const firstDay = ({ years }: Size): CivilDate => firstDayOf(years[0]!)
