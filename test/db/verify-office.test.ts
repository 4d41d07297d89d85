import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
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

  it('and a setting that no entry says', async () => {
    expect(
      await differenceAfter(
        "INSERT INTO office VALUES ('same-person', 'allowed')",
        "DELETE FROM office WHERE key = 'same-person'",
      ),
    ).toBe('setting same-person stands in no entry')
  })
})
