import { nameInFull } from '../../src/domain/code.ts'
import { handableOf, outstandingOf } from '../../src/domain/loan.ts'
import { loanNumber } from '../../src/domain/office-settings.ts'
import type { SignedWay } from '../../src/domain/proof.ts'
import { freshForm } from '../form-state.ts'
import { ProofFields } from '../proof/fields.tsx'
import { useView } from '../view.ts'
import { isOneTap } from './fields.tsx'
import { borrowerOf, type LineShown, type LoanShown, stateFor } from './shown.ts'

type LoanProofProps = { shown: LoanShown; way: SignedWay; lines: LineShown[]; one?: boolean }

/**
 * The folded part of a loan's form. The page has two forms of a kind, all at once and line by line:
 * the one that was refused bears the plain ids, to which the summary of faults leads.
 */
export function LoanProof({ shown, way, lines, one = false }: LoanProofProps) {
  const { office } = useView()
  const refused = shown.again?.change === way
  const isMine = refused ? isOneTap(shown) === one : !one
  const units = way === 'handovers' ? handableOf : outstandingOf
  return (
    <ProofFields
      way={way}
      prefix={isMine ? way : `${way}-other`}
      state={isMine ? stateFor(shown, way) : freshForm}
      number={loanNumber(shown.loan, office)}
      borrower={borrowerOf(shown).name}
      lines={lines.map(({ line, thing, ...of }) => ({
        line,
        name: nameInFull(thing),
        unit: thing.unit,
        all: units({ ...of, line }),
      }))}
    />
  )
}
