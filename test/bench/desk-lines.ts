import type { Against, FloorFigures } from './against-floor.ts'
import type { DeskLoad } from './desk-load.ts'
import type { EdgeFigures } from './edge.ts'
import type { Grown } from './growth.ts'
import { type Line, mb, ms, times } from './measure.ts'

/** What `npm run bench` measures. */
export type DeskFigures = {
  entries: number
  floor: FloorFigures
  desks: DeskLoad[]
  memory: { atRest: number; underLoad: number }
  growth: Grown
  edge: EdgeFigures
}

/** The goals of the desk, in the words of the README. */
const goals = {
  ...{ pages: 0.5, changes: 0.6, handOverAt75: 240, growth: 1.3 },
  ...{ bundle: 1_048_576, start: 100, memory: 200 * 1_048_576 },
}

/** The table of `npm run bench`. */
export function deskLines({ floor, desks, memory, growth, edge }: DeskFigures): Line[] {
  return [
    ...floorLines(floor),
    ...desks.flatMap(desk),
    ...Object.entries(growth).map(([what, { 1: small, 10: middle, 100: large }]) => ({
      what: `${what}: at 1, 10 and 100 % of the data`,
      figure: `${ms(small)} ${ms(middle)} ${ms(large)} = ${times(large / small)}`,
      ...{ goal: `at most ${times(goals.growth)}`, met: large / small <= goals.growth },
    })),
    bounded('memory at rest', memory.atRest, goals.memory, mb),
    bounded('memory under load', memory.underLoad, goals.memory, mb),
    bounded('bundle of the Worker, compressed', edge.bundle, goals.bundle, mb2),
    bounded('start of the Worker', edge.start, goals.start, ms),
    ...Object.entries(edge.pages).map(([what, { p50, p95 }]) => ({
      what: `${what} in workerd, database 20 ms away: median, p95`,
      figure: `${ms(p50)} ${ms(p95)}`,
    })),
  ]
}

function against(what: string, { office, floor, ratio, trips }: Against, goal: number): Line {
  return {
    what: `${what} (${trips} trips): a second, and its floor`,
    figure: `${office.toFixed(0)} ${floor.toFixed(0)} = ${times(ratio)}`,
    ...{ goal: `at least ${times(goal)}`, met: ratio >= goal },
  }
}

/** Pages and changes against their floor. */
export function floorLines({ pages, changes }: FloorFigures): Line[] {
  return [
    ...Object.entries(pages).map(([what, each]) => against(what, each, goals.pages)),
    ...Object.entries(changes).map(([what, each]) => against(what, each, goals.changes)),
  ]
}

/** What so many desks at work felt. */
export function desk({ users, cycles, perSecond, errors, ...acts }: DeskLoad): Line[] {
  const said = Object.entries(acts).map(([act, { average, p50, p95, p99 }]): Line => {
    const figure = [average, p50, p95, p99].map(ms).join(' ')
    const what = `${users} desks, ${act}: average, p50, p95, p99`
    if (users !== 75 || act !== 'handOver') return { what, figure }
    return { what, figure, goal: `p95 at most 240 ms`, met: p95 <= goals.handOverAt75 }
  })
  const all = {
    what: `${users} desks: cycles a second (of ${cycles}), errors`,
    figure: `${perSecond.toFixed(1)} ${errors}`,
    ...{ goal: 'no error', met: errors === 0 },
  }
  return [...said, all]
}

function bounded(what: string, figure: number, most: number, shown: (n: number) => string): Line {
  return { what, figure: shown(figure), goal: `at most ${shown(most)}`, met: figure <= most }
}

const mb2 = (bytes: number) => `${(bytes / 1_048_576).toFixed(2)} MB`
