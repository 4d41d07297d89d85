import { useView } from '../view.ts'
import { type Borrowing, borrowerParts } from '../words/things.ts'

/** Who borrows and where they belong, neither broken in its middle while there is room. */
export function Borrower({ card, named }: { card: Borrowing; named: boolean }) {
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
