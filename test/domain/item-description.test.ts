import { expect, it, describe as suite } from 'vitest'
import type { Item, ItemDescription } from '../../src/domain/item.ts'
import { codeStem, describe, register } from '../../src/domain/item-description.ts'
import { parseBaht } from '../../src/domain/money.ts'

const today = '2026-11-24'
const tent: ItemDescription = {
  ...{ code: '320-63-0001', name: 'เต็นท์', category: 'สนาม', control: 'piece', unit: 'หลัง' },
  ...{ priceSatang: 2_800_000, acquiredOn: '2020-01-15', store: 'โรงเก็บพัสดุ', division: 'd01' },
  ...{ kind: 'durable', publicMayBorrow: true, mostDays: 5, note: '' },
}
const chairs: ItemDescription = { ...tent, code: '', name: 'เก้าอี้', control: 'set', unit: 'ตัว' }

suite('registering', () => {
  it('writes a code one way and counts a range out into pieces', () => {
    const one = register({ ...tent, code: '๓๒๐/๖๓/๐๐๐๑' }, 1, [], today)
    expect(one).toMatchObject({ ok: true, value: [{ code: '320-63-0001' }] })
    const six = register({ ...tent, code: '320-63-0001 ถึง 0006' }, 6, [], today)
    expect(six.ok && six.value.map(item => item.code)).toEqual(
      [1, 2, 3, 4, 5, 6].map(each => `320-63-000${each}`),
    )
  })

  it.each([
    ['a piece without a code', { ...tent, code: '' }, 1, 'code-missing', 'code'],
    ['one code for two pieces', tent, 2, 'one-code-one-piece', 'quantity'],
    [
      'a range that disagrees',
      { ...tent, code: '320-63-0001 ถึง 0005' },
      4,
      'range-differs',
      'quantity',
    ],
    [
      'a range that runs backwards',
      { ...tent, code: '320-63-0005 ถึง 0001' },
      5,
      'range-not-counted',
      'code',
    ],
    ['a formula', { ...tent, code: '=1+1' }, 1, 'not-a-code', 'code'],
    ['a day to come', { ...tent, acquiredOn: '2026-11-25' }, 1, 'date-in-future', 'acquiredOn'],
    ['six hundred pieces', { ...tent, code: '1-0001 ถึง 0600' }, 600, 'too-many-pieces', 'quantity'],
  ])('refuses %s', (_, description, quantity, word, field) => {
    expect(register(description as ItemDescription, quantity, [], today)).toMatchObject({
      ok: false,
      why: { word, field },
    })
  })

  it('refuses a code that is borne already, alone or inside a range', () => {
    const bearers = [
      { id: 'a', code: '320-63-0001' },
      { id: 'b', code: '311-62-0001 ถึง 311-62-0040' },
    ]
    expect(register(tent, 1, bearers, today)).toMatchObject({ why: { word: 'code-taken' } })
    const inside = { ...tent, code: '311/62/0017' }
    expect(register(inside, 1, bearers, today)).toMatchObject({
      why: { word: 'code-taken', facts: { code: '311-62-0017' } },
    })
    expect(register({ ...tent, code: '311-62-0041' }, 1, bearers, today).ok).toBe(true)
  })

  it('lets a set be without a code', () => {
    expect(register(chairs, 400, [], today).ok).toBe(true)
  })

  it('looks for bearers under the part before the running number', () => {
    expect(codeStem('๓๑๑/๖๒/๐๐๐๑ ถึง ๐๐๔๐')).toBe('311-62-')
  })
})

suite('describing', () => {
  const set = { ...chairs, codeKey: '', owned: 40, retired: false, id: 'x' } as Item

  it('leaves an unchanged code in peace, whatever was written off since', () => {
    const coded = { ...set, code: '1-01 ถึง 1-50', codeKey: '1-01 ถึง 1-50' }
    expect(describe(coded, { ...coded, name: 'เก้าอี้ขาว' }, [], today).ok).toBe(true)
  })

  it('writes nothing where every field says what it said', () => {
    const own = { ...set, ...tent, codeKey: '320-63-0001', owned: 1 }
    expect(describe(own, { ...tent }, [], today)).toMatchObject({
      why: { word: 'nothing-changed' },
    })
    // The same code, written otherwise, is the same.
    const slashed = { ...tent, code: tent.code.replaceAll('-', '/') }
    expect(describe(own, slashed, [], today)).toMatchObject({ why: { word: 'nothing-changed' } })
  })

  it('lets no set of many become a piece', () => {
    const piece = { ...chairs, control: 'piece', code: '1-01' } as const
    expect(describe(set, piece, [], today)).toMatchObject({ why: { word: 'one-code-one-piece' } })
  })

  it('may keep its own code, and take nobody else’s', () => {
    const own = { ...tent, id: 'me', codeKey: '320-63-0001', owned: 1, retired: false } as Item
    const moved = { ...tent, store: 'อาคารใหม่' }
    expect(describe(own, moved, [{ id: 'me', code: tent.code }], today).ok).toBe(true)
    expect(describe(own, tent, [{ id: 'you', code: tent.code }], today).ok).toBe(false)
  })
})

it.each([
  ['28,000.00', 2_800_000],
  ['๑,๘๕๐.๕', 185_050],
  ['280 บาท', 28_000],
  ['0', 0],
  ['1,2', null],
  ['12.345', null],
  ['-5', null],
  ['สองพัน', null],
  ['1e5', null],
  ['99999999999999', null],
])('reads the price %s', (text, satang) => {
  expect(parseBaht(text)).toBe(satang)
})
