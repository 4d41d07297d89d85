import { expect } from 'vitest'
import { saveDivision } from '../../db/office.ts'
import { savePerson } from '../../db/people.ts'
import { announce } from './announcements.ts'
import { adopt, draftFields } from './manual.ts'
import { orderFields, scan } from './rights-papers.ts'
import { createWorld, type World } from './world.ts'
import { WrittenLoan } from './written-loan.ts'

/** What nobody outside may read, of borrowers, their papers and the staff. */
export const secrets = {
  ...{ name: 'ประหยัดทรัพย์', phone: '0812345678', house: '99/7', purpose: 'งานศพนายลับสุดยอด' },
  ...{ place: 'บ้านเลขที่ลับมาก', officer: 'คุณofficer', staff: 'คุณstaff', head: 'คุณhead' },
}

/** An office whose year 2569 has everything that an assessor asks for. */
export async function evidenceOffice(): Promise<World> {
  const world = await createWorld({ today: '2026-11-25' })
  const { db } = world
  await world.putItem({ id: 'chair', name: 'เก้าอี้พลาสติก', quantity: 400, category: 'สำนักงาน' })
  await db.commit([
    savePerson(db, {
      ...{ id: 'villager', class: 'public', division: null, name: `นาย${secrets.name} มาก` },
      ...{ nameKey: '', position: '', unit: `${secrets.house} หมู่ที่ 3`, phone: secrets.phone },
      ...{ address: secrets.house, active: true, seq: 0, hash: '' },
    }),
    saveDivision(db, { id: 'd09', name: 'กองว่าง', finance: false }),
  ])
  const loan = new WrittenLoan({ on: '2026-01-05', borrower: 'villager', borrowerClass: 'public' })
  loan.says(secrets.purpose, secrets.place)
  loan.approve('2026-01-06')
  loan.handOver('2026-01-07', 10)
  loan.takeBack('2026-01-12', 10)
  await loan.write(db)
  const own = new WrittenLoan({ on: '2026-02-05', number: 2 })
  own.refuse('2026-02-06', `${secrets.purpose} ใช้อยู่`)
  await own.write(db)
  const order = await signedOrder(world)
  await world.request('finance', `${order}/papers`, scan())
  await announce(world, { date: '2026-01-05' })
  world.setNow('2026-08-01')
  await adopt(world, 'farming', draftFields(), { order: '1/2568', on: '2026-08-01' })
  world.setNow('2026-11-25')
  return world
}

async function signedOrder(world: World) {
  const made = await world.request('finance', '/orders', orderFields())
  const order = made.headers.get('Location')!
  const signed = await world.request('finance', `${order}/signatures`, {
    ...{ signedOn: '2025-10-01', signerName: 'นายก', signerPosition: 'นายก อบต.' },
  })
  expect(signed.status).toBe(303)
  return order
}
