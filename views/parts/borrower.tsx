import type { LoanCard } from '../../src/domain/loan-card.ts'
import { useView } from '../view.ts'
import { borrowerParts } from '../words/things.ts'

/** Who borrows and where they belong, neither broken in its middle while there is room. */
export function Borrower({ card, named }: { card: LoanCard; named: boolean }) {
  const { language } = useView()
  const [who, belongs] = borrowerParts(card, named, language)
  return (
    <>
      <span class="kept">{who}</span>
      {belongs && (
        <>
          {' '}
          <span class="kept">{belongs}</span>
        </>
      )}
    </>
  )
}
