import type { Loan } from '../loan.ts'
import { eventsOf, type LoanHistory } from './loan-history.ts'

/**
 * Is this form in the book already, just as the file tells it? True too where the book has gone
 * on since: a unit that came back after the import is no contradiction of the older file.
 */
export function standsAlready(history: LoanHistory, loan: Loan): boolean {
  const { form, lines } = history
  const sameRequest =
    loan.imported &&
    loan.requestedOn === form.requestedOn &&
    loan.borrowerClass === form.borrowerClass &&
    loan.firstDueOn === form.dueOn &&
    loan.lines.length === lines.length &&
    lines.every(line => {
      const kept = loan.lines.find(each => each.line === line.line)
      return kept?.item === line.item.id && kept.requested === line.requested
    })
  const told = 1 + eventsOf(history).length
  if (!sameRequest || loan.seq < told) return false
  return loan.seq > told || sameEnd(history, loan)
}

function sameEnd({ form, lines }: LoanHistory, loan: Loan): boolean {
  return (
    loan.decision === form.decision &&
    loan.dueOn === (form.extendedTo ?? form.dueOn) &&
    lines.every(line => {
      const kept = loan.lines.find(each => each.line === line.line)
      const sum = (of: 'good' | 'damaged' | 'lost') =>
        line.portions.reduce((units, portion) => units + portion[of], 0)
      return (
        kept?.handedOver === line.handedOver &&
        kept.returnedGood === sum('good') &&
        kept.returnedDamaged === sum('damaged') &&
        kept.lost === sum('lost')
      )
    })
  )
}
