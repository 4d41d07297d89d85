import { createWorld, type World } from './world.ts'
import { WrittenLoan } from './written-loan.ts'

/** An office in whose year 2568 a loan came back before it was out: its figures cannot agree. */
export async function wrongYear(): Promise<World> {
  const world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', quantity: 400 })
  const loan = new WrittenLoan({ on: '2025-09-01', number: 1 })
  loan.approve('2025-09-02')
  loan.handOver('2025-10-05', 5)
  loan.takeBack('2025-09-20', 2)
  await loan.write(world.db)
  return world
}
