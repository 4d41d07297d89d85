import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveRoles } from '../../../db/people.ts'
import { loanNow, putLoan } from '../../support/loans.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let loan: string
beforeEach(async () => {
  world = await createWorld()
  await world.db.commit(
    saveRoles(world.db, 'officer', [
      { role: 'supply-officer', division: 'd02' },
      { role: 'division-head', division: 'd01' },
    ]),
  )
  const item = await world.putItem({ quantity: 3 })
  loan = await putLoan(world, {
    ...{ lines: [{ item, quantity: 2 }], requestedBy: 'officer', channel: 'counter' },
  })
  const approved = await world.request('officer', `/loans/${loan}/approvals`, { all: '1' })
  expect(approved.status).toBe(303)
})
afterEach(() => world.close())

const handOver = () => world.request('officer', `/loans/${loan}/handovers`, { all: '1' })

it('who entered and approved a loan does not hand it over too, and another officer may', async () => {
  const refused = await handOver()
  expect(refused.status).toBe(422)
  expect((await loanNow(world, loan)).outstanding).toBe(0)
})

it('an office that allows it lets one person do all three, and the loan is flagged', async () => {
  const office = { officeName: 'อบต.', kind: 'sao', headTitle: 'นายก', secretaryTitle: 'ปลัด' }
  const told = await world.request('admin', '/settings', { ...office, samePerson: 'allowed' })
  expect(told.status).toBe(303)
  expect((await handOver()).status).toBe(303)
  expect(await loanNow(world, loan)).toMatchObject({ outstanding: 2, samePerson: true })
  const page = await (await world.request('auditor', `/loans/${loan}`)).text()
  expect(page).toContain('คนเดียวกันรับคำขอ อนุมัติ และจ่ายของ')
})
