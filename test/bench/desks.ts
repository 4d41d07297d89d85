import { fullSize } from './book/size.ts'
import type { WaitingLoan } from './desk-load.ts'
import { quantile } from './measure.ts'
import type { OfficeUnderTest } from './office.ts'

export type Felt = { handOvers: number; p50: number; p95: number; errors: number }

/**
 * Eight desks at work for some seconds, without pause: scan, hand over, take back. `loans` is used
 * up as they go. Answers what a hand-over took whoever pressed the button.
 */
export async function eightDesks(
  office: OfficeUnderTest,
  loans: WaitingLoan[],
  seconds: number,
): Promise<Felt> {
  const took: number[] = []
  let errors = 0
  const until = performance.now() + seconds * 1000
  const desk = async (person: string) => {
    while (performance.now() < until) {
      const loan = loans.pop()
      if (!loan) throw new Error('The desks have handed over whatever waited.')
      const scanned = await office.get(person, `/i/${loan.tag}`)
      const begun = performance.now()
      const handed = await office.post(person, `/loans/${loan.id}/handovers`, { all: 'yes' })
      took.push(performance.now() - begun)
      const back = await office.post(person, `/loans/${loan.id}/returns`, { all: 'yes' })
      if (scanned.status !== 200 || handed !== 303 || back !== 303) errors += 1
    }
  }
  await Promise.all(Array.from({ length: fullSize.desks }, (_, n) => desk(`officer-${n + 1}`)))
  return { handOvers: took.length, p50: quantile(took, 0.5), p95: quantile(took, 0.95), errors }
}
