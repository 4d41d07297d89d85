import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dbOver } from '../../../db/db.ts'
import { counting } from '../../support/counting.ts'
import type { CopyAnswer } from '../../support/field.ts'
import { putLoan } from '../../support/loans.ts'
import { photoJpeg } from '../../support/photos.ts'
import { type CastName, createWorld, type World } from '../../support/world.ts'

// house.md: two round trips to the database for a page, three for a change, session included.

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-trips-'))
const count = counting(
  createClient({ url: `file:${join(folder, 'yuem-khuen.db')}`, concurrency: 1 }),
)
let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24', over: dbOver(count.client) })
})
afterAll(() => {
  world.close()
  rmSync(folder, { recursive: true, force: true })
})

const tripsOf = async (as: CastName, path: string, body?: Record<string, string> | FormData) => {
  count.reset()
  const answer = await world.request(as, path, body)
  return [answer.status, count.trips()]
}
const reason = { reason: 'ลองนับ' }

it('reads a loan and the list of loans in two round trips at most', async () => {
  const item = await world.putItem({ quantity: 9 })
  const id = await putLoan(world, { lines: [{ item, quantity: 2 }] })
  expect(await tripsOf('officer', `/loans/${id}`)).toEqual([200, 1])
  expect(await tripsOf('officer', '/loans')).toEqual([200, 2])
  expect(await tripsOf('staff', '/loans?q=1/2570&state=requested')).toEqual([200, 2])
})

it('makes every change of a loan in three round trips, and refuses in three', async () => {
  const item = await world.putItem({ quantity: 9 })
  const lines = [{ item, quantity: 3 }]
  const [id, other, third] = [
    await putLoan(world, { lines }),
    await putLoan(world, { lines }),
    await putLoan(world, { lines }),
  ]
  const change = (as: CastName, loan: string, noun: string, body: Record<string, string>) =>
    tripsOf(as, `/loans/${loan}/${noun}`, body)
  expect(await change('head', other, 'refusals', reason)).toEqual([303, 3])
  expect(await change('staff', third, 'cancellations', reason)).toEqual([303, 3])
  expect(await change('head', id, 'approvals', { all: '1' })).toEqual([303, 3])
  expect(await change('head', id, 'approvals', { all: '1' })).toEqual([409, 3])
  expect(await change('officer', id, 'handovers', { all: '1' })).toEqual([303, 3])
  const later = { dueOn: '2026-12-01', ...reason }
  expect(await change('head', id, 'extensions', later)).toEqual([303, 3])
  world.setNow('2026-12-02')
  const answer = { channel: 'line', answer: 'รับทราบ' }
  expect(await change('officer', id, 'chases', answer)).toEqual([303, 3])
  const back = { 'good-1': '2', 'damaged-1': '1' }
  expect(await change('officer', id, 'returns', back)).toEqual([303, 3])
  const made = { what: '1-damaged', way: 'repair', units: '1', checked: '1' }
  expect(await change('officer', id, 'settlements', made)).toEqual([303, 3])
  const rows = await world.db.query.ledger.findMany({
    where: (ledger, { and, eq }) => and(eq(ledger.loan, id), eq(ledger.kind, 'returned')),
  })
  const good = rows.find(row => row.target === 'shelf')!.id
  expect(await change('officer', id, 'corrections', { entry: good, ...reason })).toEqual([303, 3])
  expect(await change('head', id, 'approvals', { on: 'เมื่อวาน' })).toEqual([422, 1])
})

it('puts a hand-over together in one, and scans, undoes and fills the basket in three', async () => {
  const tent = await world.putItem({ tag: 'tent' })
  await world.putItem({ tag: 'desk' })
  const id = await putLoan(world, {
    ...{ lines: [{ item: tent, quantity: 1 }], approvedOn: '2026-11-20' },
  })
  // The first time that an officer reads a label, it is written down that the label works.
  expect(await tripsOf('officer', '/scans', { text: 'tent' })).toEqual([303, 2])
  expect(await tripsOf('officer', '/scans', { text: 'tent' })).toEqual([303, 1])
  expect(await tripsOf('officer', `/loans/${id}/handovers?text=tent`)).toEqual([200, 1])
  expect(await tripsOf('officer', '/people/staff/loans?text=desk')).toEqual([200, 2])
  expect(await tripsOf('officer', '/people/staff/loans?text=desk')).toEqual([200, 1])
  expect(await tripsOf('staff', '/scans', { text: 'desk' })).toEqual([303, 3])
  const commandId = 'handed-over-by-scan'
  await world.request('officer', `/loans/${id}/handovers`, { 'quantity-1': '1', commandId })
  expect(await tripsOf('officer', `/scans?loan=${id}&command=${commandId}`)).toEqual([200, 1])
  const undo = { command: commandId }
  expect(await tripsOf('officer', `/loans/${id}/corrections`, undo)).toEqual([303, 3])
})

it('answers the field desk in two for its copy, and in three for a command, refused or done', async () => {
  const item = await world.putItem({ quantity: 9 })
  const loan = await putLoan(world, { lines: [{ item, quantity: 3 }], approvedOn: '2026-11-20' })
  expect(await tripsOf('officer', '/field')).toEqual([200, 1])
  expect(await tripsOf('officer', '/field/copy')).toEqual([200, 2])
  const { copy } = (await (await world.request('officer', '/field/copy')).json()) as CopyAnswer
  expect(await tripsOf('officer', `/field/copy?since=${copy!.token}`)).toEqual([200, 1])
  const around = { person: 'officer', act: 'handovers', of: loan, age: '600000' }
  const command = (commandId: string) => ({ commandId, ...around, 'quantity-1': '3' })
  expect(await tripsOf('officer', '/field/commands', command('first'))).toEqual([200, 3])
  expect(await tripsOf('officer', '/field/commands', command('first'))).toEqual([200, 1])
  expect(await tripsOf('officer', '/field/commands', command('second'))).toEqual([409, 3])
})

it('puts each photo in a round trip of its own before the three of the change that names it', async () => {
  const item = await world.putItem({ quantity: 9 })
  const id = await putLoan(world, { approvedOn: '2026-11-24', lines: [{ item, quantity: 3 }] })
  world.setNow('2026-12-02')
  const form = new FormData()
  form.set('all', '1')
  for (const number of [1, 2]) form.append('photo-1', new File([photoJpeg(number)], 'photo.jpg'))
  expect(await tripsOf('officer', `/loans/${id}/handovers`, form)).toEqual([303, 5])
})
