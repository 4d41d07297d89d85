import { compare } from '../compare.ts'
import type { CivilDate } from '../dates.ts'
import type { Fault } from './fault.ts'
import { byDay, eventsOf, type LoanEvent, type LoanHistory, requestRank } from './loan-history.ts'
import type { LineHistory } from './loan-lines.ts'

/** One thing that happened, in its place among all forms; `event` is null for the request. */
export type Happening = {
  history: LoanHistory
  day: CivilDate
  rank: number
  event: LoanEvent | null
}

/** What the book says already of an item's units outside this file. */
export type MovedBefore = {
  /** A movement that was not imported: the item's history is the book's own since then. */
  live: boolean
  lastOn: CivilDate
}

/** Writes all forms' events in date order, over all of them: the order in which they are booked. */
export function inOrder(histories: LoanHistory[]): Happening[] {
  const sorted = [...histories].sort(
    ({ form: a }, { form: b }) =>
      compare(a.requestedOn, b.requestedOn) || a.fiscalYear - b.fiscalYear || a.number - b.number,
  )
  const all = sorted.flatMap((history): Happening[] => [
    { history, day: history.form.requestedOn, rank: requestRank, event: null },
    ...eventsOf(history).map(event => ({ history, day: event.day, rank: event.rank, event })),
  ])
  return all.sort(byDay)
}

/**
 * Plays the movements on the shelves as they stand, and leaves out every form that takes what was
 * not there, or touches an item that has moved in the book since.
 */
export function playable(
  histories: LoanHistory[],
  shelves: Map<string, number>,
  movedBefore: Map<string, MovedBefore>,
  sheets: { forms: string; lines: string },
): { happenings: Happening[]; faults: Fault[] } {
  const wrong = new Map<LoanHistory, Fault>()
  for (const history of histories) {
    const line = history.lines.find(each => touchesMoved(history, each, movedBefore))
    if (line) wrong.set(history, faultAt(line, sheets.lines, 'moved-since'))
  }
  const shelf = new Map(shelves)
  const move = (item: string, units: number) => shelf.set(item, (shelf.get(item) ?? 0) + units)
  const taken = new Map<LoanHistory, [item: string, units: number][]>()
  const happenings = inOrder(histories)
  for (const { history, event } of happenings) {
    if (wrong.has(history) || !event?.line || event.quantity === null) continue
    const item = event.line.item.id
    if (event.target === 'shelf') move(item, event.quantity)
    if (event.source !== 'shelf') continue
    const there = shelf.get(item) ?? 0
    if (there < event.quantity) {
      const facts = { most: there, quantity: event.quantity }
      wrong.set(history, faultAt(event.line, sheets.lines, 'not-enough-on-shelf', facts))
      for (const [back, units] of taken.get(history) ?? []) move(back, units)
      continue
    }
    move(item, -event.quantity)
    taken.set(history, [...(taken.get(history) ?? []), [item, event.quantity]])
  }
  return {
    happenings: happenings.filter(({ history }) => !wrong.has(history)),
    faults: [...wrong].flatMap(([history, fault]) => leftOut(history, fault, sheets)),
  }
}

function touchesMoved(
  { form }: LoanHistory,
  line: LineHistory,
  movedBefore: Map<string, MovedBefore>,
): boolean {
  const moved = movedBefore.get(line.item.id)
  if (!moved || line.handedOver === 0 || form.handedOverOn === null) return false
  return moved.live || moved.lastOn > form.handedOverOn
}

function faultAt(
  line: LineHistory,
  sheet: string,
  word: 'moved-since' | 'not-enough-on-shelf',
  facts?: Fault['facts'],
): Fault {
  return { sheet, row: line.row, column: 'item', word, ...(facts && { facts }) }
}

/** The fault, and for the form's other rows why they are left out with it. */
function leftOut(
  { form, lines }: LoanHistory,
  fault: Fault,
  sheets: { forms: string; lines: string },
): Fault[] {
  const others = rowsOf(lines).filter(row => row !== fault.row)
  return [
    {
      sheet: sheets.forms,
      row: form.row,
      column: null,
      word: 'line-wrong',
      facts: { sheet: sheets.lines, row: fault.row },
    },
    fault,
    ...others.map((row): Fault => {
      const facts = { row: form.row }
      return { sheet: sheets.lines, row, column: null, word: 'form-wrong', facts }
    }),
  ]
}

/** Every row of the sheet of lines that belongs to these lines. */
export function rowsOf(lines: LineHistory[]): number[] {
  const rows = lines.flatMap(line => [line.row, ...line.portions.map(portion => portion.row)])
  return [...new Set(rows)]
}

/** Numbers that no form of the file bears, by year: allowed, and shown. */
export function gapsIn(forms: { fiscalYear: number; number: number }[]): string[] {
  const byYear = new Map<number, Set<number>>()
  for (const { fiscalYear, number } of forms) {
    byYear.set(fiscalYear, (byYear.get(fiscalYear) ?? new Set()).add(number))
  }
  return [...byYear].flatMap(([year, numbers]) => {
    const gaps: string[] = []
    let expected = 1
    for (const number of [...numbers].sort((a, b) => a - b)) {
      if (number > expected) {
        gaps.push(
          number - 1 > expected ? `${expected}–${number - 1}/${year}` : `${expected}/${year}`,
        )
      }
      expected = number + 1
    }
    return gaps
  })
}
