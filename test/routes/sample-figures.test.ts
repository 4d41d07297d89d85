import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidatesFrom, registerFinds, registerFrom } from '../../db/register.ts'
import { carriedCandidates, chosenLoans } from '../../db/register-chosen.ts'
import { firstDayOf, lastDayOf } from '../../src/domain/dates.ts'
import type { YearStatistics } from '../../src/domain/statistics/shape.ts'
import { importSample } from '../support/import-sample.ts'
import { sampleJson } from '../support/sample.ts'
import { createWorld, type World } from '../support/world.ts'

// The sample office's own files, imported, give every figure of the three years that were
// computed apart from the product; and the register tells the same as the report.

const root = join(import.meta.dirname, '../..')
const expected = sampleJson<Record<string, YearStatistics>>('expected-statistics.json')
const years = [2566, 2567, 2568]

let world: World
beforeAll(async () => {
  world = await createWorld()
  await importSample(world.open)
})
afterAll(() => world.close())

describe('the sample office', () => {
  it.each(years)('has in %i every figure that was computed apart', async year => {
    const answer = await world.request('auditor', `/reports/${year}.json`)
    expect(await answer.json()).toEqual(expected[year])
  })

  it('prints the same figures, and nothing else, from the command line', () => {
    const printed = execFileSync('npm', ['run', '-s', 'report', '--', '2568'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: world.folder },
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual(expected[2568])
  })

  it.each(years)('has in the register of %i every movement of its report', async year => {
    const [first, last] = [firstDayOf(year), lastDayOf(year)]
    const query = {
      ...{ year, on: last, today: '2026-11-24', state: null, division: null, text: '' },
      ...{ borrowerClass: null, month: null },
    }
    const { db } = world
    const [a, b, c, d, e, ...carried] = await db.batch([
      ...registerFinds(db, chosenLoans(query, 0, 10_000), last),
      ...registerFinds(db, carriedCandidates(query), last),
    ])
    const earlier = candidatesFrom(carried, query).filter(each => each.carried)
    const loans = [...registerFrom([a, b, c, d, e], last), ...earlier.map(({ loan }) => loan)]
    const lines = loans.flatMap(loan => loan.lines)
    const unitsIn = (movements: { on: string; units: number }[]) =>
      movements.reduce((sum, { on, units }) => (on >= first && on <= last ? sum + units : sum), 0)
    const { units } = expected[year]!
    expect(unitsIn(lines.flatMap(line => line.handOvers))).toBe(units.handed_over)
    expect(unitsIn(lines.flatMap(line => line.returns))).toBe(
      units.returned_good + units.returned_damaged + units.lost,
    )
    expect(lines.reduce((sum, line) => sum + line.outstanding, 0)).toBe(units.carried_forward)
  })
})
