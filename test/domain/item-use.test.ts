import { describe, expect, it } from 'vitest'
import {
  endangeredByRepair,
  endangeredOf,
  endangeredSoon,
  type NamedUse,
  type UsedItem,
  usesInMonth,
  weeksOf,
} from '../../src/domain/item-use.ts'

const today = '2026-11-25'
let next = 0
const use = (fromOn: string, toOn: string, held: number, out = 0): NamedUse => ({
  ...{ loan: `l${next}`, fromOn, toOn, held, out, fiscalYear: 2570, number: next++ },
  ...{ borrower: 'staff', borrowerClass: 'staff', borrowerName: 'ก', borrowerPosition: 'ข' },
  ...{ borrowerUnit: '', borrowerDivision: 'ค' },
})
const late = (fromOn: string, toOn: string, out: number) => use(fromOn, toOn, 0, out)
const item = (capacity: number, uses: NamedUse[], given: Partial<UsedItem> = {}): UsedItem => ({
  ...{ item: 'i', name: 'เต็นท์', unit: 'หลัง', control: capacity > 1 ? 'set' : 'piece' },
  ...{ capacity, repair: 0, lost: 0, uses, ...given },
})
/** `25:some 30` of each day that is shown. */
const told = (used: UsedItem, month: string) =>
  weeksOf(used, month, today)
    .flat()
    .flatMap(each =>
      each?.shown ? [`${Number(each.day.slice(8))}:${each.shown.state} ${each.shown.free}`] : [],
    )

describe('the calendar of an item', () => {
  it('begins its weeks on Sunday and holds every day of the month once', () => {
    const weeks = weeksOf(item(1, []), '2026-12', today)
    expect(weeks.every(week => week.length === 7)).toBe(true)
    expect(weeks[0]!.map(each => each?.day ?? null).slice(0, 3)).toEqual([null, null, '2026-12-01'])
    expect(weeks.flat().filter(each => each !== null)).toHaveLength(31)
  })

  it('leaves the days and weeks gone by to the history', () => {
    const days = weeksOf(item(1, []), '2026-11', today).flat()
    const gone = days.filter(each => each?.shown === null).map(each => each!.day)
    expect(gone).toEqual(['2026-11-22', '2026-11-23', '2026-11-24'])
    expect(told(item(1, []), '2026-11')[0]).toBe('25:free 1')
  })

  it('of a piece says who keeps it from others: held, on loan, late, in repair', () => {
    const held = item(1, [use('2026-11-26', '2026-11-27', 1)])
    expect(told(held, '2026-11').slice(0, 4)).toEqual([
      '25:free 1',
      '26:held 0',
      '27:held 0',
      '28:free 1',
    ])
    const out = item(1, [use('2026-11-20', '2026-11-26', 1, 1)])
    expect(told(out, '2026-11').slice(0, 3)).toEqual(['25:loan 0', '26:loan 0', '27:free 1'])
    expect(told(item(0, [], { control: 'piece', repair: 1 }), '2026-12')[0]).toBe('1:repair 0')
    expect(told(item(0, [], { control: 'piece', lost: 1 }), '2026-12')[0]).toBe('1:lost 0')
  })

  it('counts an overdue thing as out on every day until it is brought back', () => {
    const tent = item(1, [late('2026-11-10', '2026-11-20', 1)])
    expect(told(tent, '2026-11').every(day => day.endsWith('overdue 0'))).toBe(true)
    expect(told(tent, '2027-05').every(day => day.endsWith('overdue 0'))).toBe(true)
    expect(usesInMonth(tent, '2027-05', today)).toHaveLength(1)
  })

  it('keeps two loans apart where one ends on the day before the other begins', () => {
    const tent = item(1, [use('2026-12-01', '2026-12-03', 1), use('2026-12-04', '2026-12-05', 1)])
    expect(told(tent, '2026-12').slice(0, 6)).toEqual(
      [1, 2, 3, 4, 5].map(day => `${day}:held 0`).concat('6:free 1'),
    )
  })

  it('counts both where one ends on the day the other begins: that day needs two', () => {
    const chairs = item(40, [
      use('2026-12-01', '2026-12-03', 30),
      use('2026-12-03', '2026-12-05', 10),
    ])
    expect(told(chairs, '2026-12').slice(1, 4)).toEqual(['2:some 10', '3:none 0', '4:some 30'])
  })

  it('of a month with everything says on each day what is left', () => {
    const chairs = item(
      40,
      [
        use('2026-11-20', '2026-12-02', 10, 6),
        use('2026-12-02', '2026-12-04', 25),
        late('2026-11-01', '2026-11-10', 5),
        use('2026-12-04', '2026-12-04', 12),
      ],
      { repair: 3, lost: 1 },
    )
    expect(told(chairs, '2026-12').slice(0, 5)).toEqual([
      '1:some 25',
      '2:none 0',
      '3:some 10',
      '4:short -2',
      '5:some 35',
    ])
    const found = usesInMonth(chairs, '2026-12', today).map(each => each.fromOn)
    expect(found).toEqual(['2026-11-01', '2026-11-20', '2026-12-02', '2026-12-04'])
  })
})

describe('a loan that waits is endangered', () => {
  it('by what others have not brought back, and both are named', () => {
    const missed = late('2026-11-10', '2026-11-20', 1)
    const waits = use('2026-11-26', '2026-11-27', 1)
    expect(endangeredOf(item(1, [missed, waits]), today)).toEqual([
      { use: waits, day: '2026-11-26', missing: 1, late: [missed] },
    ])
  })

  it('by units that went to repair after its approval', () => {
    const waits = use('2026-12-01', '2026-12-02', 6)
    expect(endangeredOf(item(4, [waits], { repair: 2 }), today)).toMatchObject([
      { missing: 2, late: [] },
    ])
  })

  it('not by what is late where there is enough without it', () => {
    const uses = [late('2026-11-10', '2026-11-20', 5), use('2026-11-26', '2026-11-27', 35)]
    expect(endangeredOf(item(40, uses), today)).toEqual([])
  })

  it('not once its units are fetched, nor once its days are over, nor beyond the days asked for', () => {
    const missed = late('2026-11-10', '2026-11-20', 1)
    expect(endangeredOf(item(1, [missed, use('2026-11-24', '2026-11-27', 1, 1)]), today)).toEqual(
      [],
    )
    const far = item(1, [missed, use('2027-01-10', '2027-01-11', 1)])
    expect(endangeredOf(far, today, '2026-12-02')).toEqual([])
    expect(endangeredOf(far, today)).toHaveLength(1)
  })
})

it('a desk speaks of what begins within seven days, the most urgent first', () => {
  const broken = (fromOn: string) => item(0, [use(fromOn, '2026-12-20', 1)], { repair: 1 })
  const found = endangeredSoon(
    [broken('2026-12-02'), broken('2026-11-26'), broken('2026-12-03')],
    today,
  )
  expect(found.map(each => each.found.day)).toEqual(['2026-11-26', '2026-12-02'])
})

describe('before units go to repair', () => {
  it('it says of each approved loan how many may go without leaving it short', () => {
    const soon = use('2026-12-01', '2026-12-02', 30)
    const later = use('2026-12-10', '2026-12-12', 5)
    const chairs = item(40, [soon, later])
    expect(endangeredByRepair(chairs, 20, today)).toEqual([{ use: soon, spare: 10 }])
    expect(endangeredByRepair(chairs, 40, today)).toEqual([
      { use: soon, spare: 10 },
      { use: later, spare: 35 },
    ])
    expect(endangeredByRepair(chairs, 10, today)).toEqual([])
  })
})
