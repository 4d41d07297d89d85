import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../src/domain/dates.ts'
import { type KeptBackup, outlived, usualRetention } from '../../src/domain/retention.ts'

const backupOn = (day: number, verified = true, hour = 1): KeptBackup => {
  const on = addDays('2026-01-01', day)
  const at = `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`
  return { name: `backup-${at}`, on, at, verified }
}
const someBackups = fc.uniqueArray(
  fc
    .record({
      day: fc.integer({ min: 0, max: 900 }),
      verified: fc.boolean(),
      hour: fc.integer({ min: 0, max: 16 }),
    })
    .map(({ day, verified, hour }) => backupOn(day, verified, hour)),
  { maxLength: 60, selector: ({ name }) => name },
)
const newestOf = (backups: KeptBackup[]) =>
  backups.reduce((newest, each) => (each.at > newest.at ? each : newest))
const left = (backups: KeptBackup[]) => {
  const gone = new Set(outlived(backups))
  return backups.filter(({ name }) => !gone.has(name))
}

describe('which backups stay', () => {
  it('the newest always does, and the newest that verified', () => {
    fc.assert(
      fc.property(someBackups, backups => {
        fc.pre(backups.length > 0)
        const stay = left(backups)
        expect(stay).toContainEqual(newestOf(backups))
        const verified = backups.filter(each => each.verified)
        if (verified.length > 0) expect(stay).toContainEqual(newestOf(verified))
      }),
    )
  })

  it('no more than the days, weeks and months ask for, and those two', () => {
    const { days, weeks, months } = usualRetention
    fc.assert(
      fc.property(someBackups, backups => {
        expect(left(backups).length).toBeLessThanOrEqual(days + weeks + months + 2)
      }),
    )
  })

  it('the same, whoever asks again, and in whatever order', () => {
    fc.assert(
      fc.property(someBackups, backups => {
        expect(outlived(left(backups))).toEqual([])
        expect(new Set(outlived([...backups].reverse()))).toEqual(new Set(outlived(backups)))
      }),
    )
  })

  it('the two newest ways back from a newer version, whatever else was made on their days', () => {
    const wayBack = (day: number) => ({ ...backupOn(day, false, 0), wayBack: true })
    const ways = [wayBack(3), wayBack(90), wayBack(200)]
    fc.assert(
      fc.property(someBackups, backups => {
        const others = backups.filter(({ name }) => ways.every(each => each.name !== name))
        const gone = outlived([...others, ...ways])
        expect(gone.filter(name => ways.some(each => each.name === name))).toEqual([ways[0]!.name])
        expect(new Set(gone)).toEqual(new Set([...outlived(others), ways[0]!.name]))
      }),
    )
  })

  it('one that verified, before another of its day that did not', () => {
    const morning = backupOn(0, true, 1)
    const evening = backupOn(0, false, 9)
    const later = backupOn(1)
    expect(left([morning, evening, later])).toEqual([morning, later])
  })

  it('a day’s for a week, a week’s for a month, a month’s for a year, when one is made each day', () => {
    let kept: KeptBackup[] = []
    for (let day = 0; day < 500; day += 1) kept = left([...kept, backupOn(day)])
    const ages = kept
      .map(({ on }) => daysBetween(on, addDays('2026-01-01', 499)))
      .sort((a, b) => a - b)
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(ages.at(-1)).toBeGreaterThan(300)
    expect(ages.at(-1)).toBeLessThan(370)
    expect(new Set(kept.map(({ on }) => on.slice(0, 7))).size).toBe(12)
    expect(kept.length).toBeLessThanOrEqual(23)
  })
})
