import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { appoint } from '../../src/usecases/office/appoint.ts'
import { setUpOffice } from '../../src/usecases/office/set-up.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  // An office that was set up, and not put down as the other tests put theirs.
  await world.db.run([
    ...['DELETE FROM office', "DELETE FROM person_role WHERE role = 'administrator'"],
    'DELETE FROM division WHERE id NOT IN (SELECT division FROM person WHERE division IS NOT NULL)',
  ])
  const verdict = await setUpOffice(
    { ...world.open, setupCode: 'ab12-cd34' },
    {
      ...{ code: 'ab12-cd34', officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง', officeKind: 'sao' },
      ...{ divisionName: 'สำนักปลัด', name: 'นางเริ่ม ต้น', position: 'ผู้ดูแล' },
      ...{ username: 'first', password: 'a long enough one' },
    },
  )
  expect(verdict.ok).toBe(true)
  await world.request('admin', '/settings/numbers', { loanNumberPattern: '{number}/{year}' })
})
afterAll(() => world.close())

const differenceAfter = async (change: string, back: string) => {
  await world.db.run([change])
  const found = await verifyBook(world.db)
  await world.db.run([back])
  return found.ok ? 'nothing' : found.difference
}

describe('verify draws the office again from its stream', () => {
  it('and sees a setting that was changed past the book', async () => {
    expect(
      await differenceAfter(
        "UPDATE office SET value = 'other' WHERE key = 'kind'",
        "UPDATE office SET value = 'sao' WHERE key = 'kind'",
      ),
    ).toContain('setting kind: “other” kept, “sao” in the book')
  })

  it('and an appointment that was lengthened past the book, or that no entry made', async () => {
    const made = await appoint(world.desk('admin'), {
      ...{ role: 'agency-head', division: '', person: 'secretary', kind: 'delegation' },
      ...{ orderNumber: '9/2569', routes: ['outside'], mostValueSatang: null, mostDays: 5 },
      ...{ fromOn: '2026-11-24', toOn: '2026-12-31' },
    })
    expect(made.ok).toBe(true)
    expect(
      await differenceAfter(
        "UPDATE appointment SET to_on = '2030-12-31'",
        "UPDATE appointment SET to_on = '2026-12-31'",
      ),
    ).toMatch(/^appointment .*2030-12-31.* kept, .*2026-12-31.* in the book$/)
    expect(
      await differenceAfter(
        "INSERT INTO appointment SELECT 'other', person, role, division, from_on, to_on, order_number, ended, kind, routes, most_value_satang, most_days FROM appointment",
        "DELETE FROM appointment WHERE id = 'other'",
      ),
    ).toBe('appointment other stands in no entry')
  })

  it('and a setting that no entry says', async () => {
    expect(
      await differenceAfter(
        "INSERT INTO office VALUES ('same-person', 'allowed')",
        "DELETE FROM office WHERE key = 'same-person'",
      ),
    ).toBe('setting same-person stands in no entry')
  })
})
