import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothDatabases } from '../support/both-databases.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

// A narrowed page is found in parts that are put together by the database: both kinds must take those statements.

describe.each(bothDatabases())('on %s', (_, open) => {
  let world: World
  let tent: string
  beforeAll(async () => {
    world = await createWorld({ over: await open() })
    tent = await world.putItem()
  })
  afterAll(() => world.close())

  it('a page of the book is found, however it is narrowed', async () => {
    for (const narrowed of [
      'kind=item-registered',
      'person=officer&kind=item-registered',
      'stream=item:&person=officer',
      'from=2020-01-01&to=2026-12-01',
    ]) {
      const page = await readOf(await world.request('auditor', `/ledger?${narrowed}`))
      expect(page, narrowed).toContain('href="/ledger/1"')
    }
  })

  it('a page of the loans and of the register is found, by a name and as at a past day', async () => {
    const loan = new WrittenLoan({
      on: '2025-10-02',
      dueOn: '2025-10-05',
      number: 1,
      items: [[tent, 1]],
    })
    loan.approve('2025-10-02')
    loan.handOver('2025-10-02', 1)
    loan.takeBack('2025-10-20', 1)
    await loan.write(world.db)
    for (const path of [
      '/loans?q=คุณstaff',
      '/loans?q=1/2569',
      '/loans?q=1&state=closed',
      '/register?year=2569&on=2025-10-08&state=overdue',
      '/register?year=2569&q=คุณstaff',
    ]) {
      const page = await readOf(await world.request('auditor', path))
      expect(page, path).toContain(`href="/loans/${loan.id}"`)
    }
  })
})
