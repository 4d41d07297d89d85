import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstPasswordFrom } from '../../src/domain/password.ts'
import { romanised } from '../../src/domain/romanise.ts'
import { isUsername, proposeUsername, usernameFrom } from '../../src/domain/username.ts'

it('writes Thai first names as they sound', () => {
  const sounds = {
    ...{ สมชาย: 'somchai', วิชัย: 'wichai', สมหญิง: 'somying', อรุณี: 'aruni', ชูชาติ: 'chuchat' },
    ...{ สุรชัย: 'surachai', เพ็ญศรี: 'phensi', อุดม: 'udom', ไพศาล: 'phaisan', มาลี: 'mali' },
    ...{ กาญจนา: 'kanchana', เกรียงไกร: 'kriangkrai', อนันต์: 'anan', วีระ: 'wira', โสภา: 'sopha' },
    ...{ แสงเดือน: 'saengduean', บุญมี: 'bunmi', นารี: 'nari', พัชรา: 'phatra' },
    ...{ ประเสริฐ: 'prasoet', ตรวจ: 'truat', ดวงใจ: 'duangchai' },
  }
  const written = Object.fromEntries(Object.keys(sounds).map(name => [name, romanised(name)]))
  expect(written).toEqual(sounds)
})

it('proposes the first name and the surname’s first letter, with a number where it is taken', () => {
  expect(proposeUsername('นายสมชาย ใจดี', new Set())).toBe('somchai.c')
  expect(proposeUsername('นางสาวสมหญิง พรมมา', new Set(['somying.p']))).toBe('somying.p2')
  expect(proposeUsername('ว่าที่ร้อยตรีหญิง มาลี มั่นคง', new Set())).toBe('mali.m')
  expect(proposeUsername('John Smith', new Set())).toBe('john.s')
})

it('proposes what may be a username, whatever the name', () => {
  const thai = fc.string({
    unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map(code => String.fromCodePoint(code)),
  })
  fc.assert(
    fc.property(
      fc.oneof(
        thai,
        fc.string(),
        fc.tuple(thai, thai).map(p => p.join(' ')),
      ),
      name => isUsername(proposeUsername(name, new Set())),
    ),
  )
})

it('takes a username in small letters, and none with blanks or Thai letters', () => {
  expect(usernameFrom(' Somchai.J ')).toBe('somchai.j')
  expect(['ab', 'a b c', 'สมชาย', '.abc', 'a'.repeat(31)].map(isUsername)).not.toContain(true)
})

it('makes first passwords of sixty random bits without signs that look alike', () => {
  expect(firstPasswordFrom('000102030405060708090a0b0c0d0e0f')).toBe('2345-6789-abcd')
  const hex = fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: 32,
    maxLength: 32,
  })
  fc.assert(
    fc.property(hex, salt =>
      /^([2-9a-km-np-z]{4}-){2}[2-9a-km-np-z]{4}$/.test(firstPasswordFrom(salt)),
    ),
  )
})
