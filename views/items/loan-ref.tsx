import type { NamedLoan } from '../../src/domain/item-use.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { useMay, useView, useWords } from '../view.ts'
import { itemPageWords } from '../words/item.ts'

type Borrowing = Omit<NamedLoan, 'loan' | 'fiscalYear' | 'number'>

/**
 * Who a borrower is, to whoever reads: officers see names; others see post and division of staff,
 * and of an outsider nothing at all (domain.md 4.1).
 */
export function useBorrower(): (loan: Borrowing) => string {
  const { actor } = useView()
  const w = useWords(itemPageWords)
  const readsAll = useMay('loans.read-all')
  return loan => {
    if (loan.borrower === actor?.id) return w.you
    const { borrowerName, borrowerPosition, borrowerDivision, borrowerUnit } = loan
    const name = readsAll ? borrowerName : null
    if (loan.borrowerClass !== 'staff') {
      return readsAll ? joined(name, borrowerUnit) || w.outsider : w.outsider
    }
    return joined(name ?? borrowerPosition, borrowerDivision)
  }
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')

/** A loan's number, as a link for whoever may open the loan. */
export function LoanRef(props: {
  loan: { loan: string; number: number | null; fiscalYear: number | null; borrower: string | null }
  text?: string
}) {
  const { actor } = useView()
  const readsAll = useMay('loans.read-all')
  const number = useLoanNumber()
  const text = props.text ?? number(props.loan)
  if (!readsAll && props.loan.borrower !== actor?.id) return <span class="whole">{text}</span>
  return (
    <a class="whole" href={`/loans/${props.loan.loan}`}>
      {text}
    </a>
  )
}
