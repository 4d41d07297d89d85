import { thingsFrom, thingsOfLoan } from '../../../db/loan-things.ts'
import { linesOfLoan, loanById, loanFrom } from '../../../db/loans.ts'
import { peopleByIds } from '../../../db/people.ts'
import { nameInFull } from '../../domain/code.ts'
import { handableOf, outstandingOf } from '../../domain/loan.ts'
import { loanNumber } from '../../domain/office-settings.ts'
import { type Proof, type SignedWay, signedText } from '../../domain/proof.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { scribble, tentPicture } from './pictures.ts'
import type { Back, Shown } from './tale.ts'

type Of = { way: SignedWay; units: (number | Back)[] | 'all'; office: Record<string, string> }

/** What an officer photographed, noted and had signed at a hand-over or a return of the tale. */
export async function proofOf(
  open: OpenDesk,
  id: string,
  shown: Shown | undefined,
  { way, units, office }: Of,
): Promise<{ proof?: Proof }> {
  if (shown === undefined) return {}
  const { db, outside } = open
  const [rows, lineRows, thingRows] = await db.batch([
    loanById(db, id),
    linesOfLoan(db, id),
    thingsOfLoan(db, id),
  ])
  const loan = loanFrom(rows, lineRows)!
  const things = thingsFrom(thingRows)
  const [borrower] = await peopleByIds(db, [loan.borrower])
  const lines = loan.lines.map((line, index) => {
    const { unit, ...thing } = things.get(line.item)!
    const all = way === 'handovers' ? handableOf(line) : outstandingOf(line)
    const given = units === 'all' ? all : (units[index] ?? 0)
    const { good = 0, damaged = 0, lost = 0 } = typeof given === 'number' ? { good: given } : given
    return { name: nameInFull(thing), unit, good, damaged, lost }
  })
  const signer = borrower!.name
  const moving = lines.filter(({ good, damaged, lost }) => good + damaged + lost > 0)
  const text = signedText(way, { signer, number: loanNumber(loan, office), lines: moving })
  const pictures = shown.tents.map((look, index): [number, Uint8Array[]] => [
    index + 1,
    [
      tentPicture(outside.pack, {
        torn: look === 'torn',
        hour: index + (way === 'returns' ? 2 : 0),
      }),
    ],
  ])
  const conditions = shown.conditions.map((said, index) => [index + 1, said] as const)
  const proof: Proof = {
    photos: new Map(pictures),
    conditions: new Map(conditions),
    signing: { strokes: scribble(signer), as: 'borrower', name: '', text },
  }
  return { proof }
}
