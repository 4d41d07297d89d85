import type { Client } from '@libsql/client'
import type { CivilDate } from '../../src/domain/dates.ts'
import { type Rate, spread, type Visitors } from './visitor.ts'

export type WaitingLoan = { id: string; tag: string }
export type DeskLoad = {
  users: number
  cycles: number
  perSecond: number
  scan: Omit<Rate, 'perSecond'>
  handOver: Omit<Rate, 'perSecond'>
  return: Omit<Rate, 'perSecond'>
  errors: number
}

/** Loans approved for the bench's day that wait for whoever hands them over. */
export async function loansWaiting(client: Client, day: CivilDate): Promise<WaitingLoan[]> {
  const { rows } = await client.execute({
    sql: `SELECT loan.id, min(item.tag) AS tag FROM loan JOIN line ON line.loan = loan.id JOIN item ON item.id = line.item
      WHERE decision = 'approved' AND handed_over_on IS NULL AND requested_on = ? GROUP BY loan.id ORDER BY loan.id`,
    args: [day],
  })
  return rows.map(({ id, tag }) => ({ id: String(id), tag: String(tag) }))
}

/** Goes on for so many cycles in all. */
export function cyclesInAll(count: number): () => boolean {
  let left = count
  return () => {
    left -= 1
    return left >= 0
  }
}

/** Goes on for so many seconds from now. */
export function forSeconds(seconds: number): () => boolean {
  const until = performance.now() + seconds * 1000
  return () => performance.now() < until
}

/** So many officers at work without pause: scan, hand over, take back. `loans` is used up as they go. */
export async function desksAtWork(
  visitors: Visitors,
  loans: WaitingLoan[],
  users: number,
  goesOn: () => boolean,
): Promise<DeskLoad> {
  const [scan, handOver, back]: [number[], number[], number[]] = [[], [], []]
  let errors = 0
  const desk = async (person: string) => {
    while (goesOn()) {
      const loan = loans.pop()
      if (!loan) throw new Error('The desks have handed over whatever waited.')
      const fields = { all: 'yes' }
      const scanned = await visitors.get(person, `/i/${loan.tag}`)
      const handed = await visitors.post({ person, path: `/loans/${loan.id}/handovers`, fields })
      const returned = await visitors.post({ person, path: `/loans/${loan.id}/returns`, fields })
      scan.push(scanned.took)
      handOver.push(handed.took)
      back.push(returned.took)
      if (scanned.status !== 200 || handed.status !== 303 || returned.status !== 303) errors += 1
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: users }, (_, n) => desk(`officer-${(n % 75) + 1}`)))
  const cycles = scan.length
  return {
    ...{ users, cycles, perSecond: (1000 * cycles) / (performance.now() - begun), errors },
    ...{ scan: spread(scan), handOver: spread(handOver), return: spread(back) },
  }
}
