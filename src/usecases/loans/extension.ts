import { postHolders, postHoldersFrom } from '../../../db/approvers.ts'
import { freedomFrom, freedomOfLoan } from '../../../db/freedom.ts'
import { longestLoans, longestLoansFrom } from '../../../db/longest-loans.ts'
import { addDays, type CivilDate } from '../../domain/dates.ts'
import { longestLoanDays } from '../../domain/request.ts'
import type { Desk } from '../desk.ts'
import { sizeWith } from './decide-as.ts'
import { findsOf, foundFrom } from './loan.ts'

/**
 * All that the rules of an extension ask about, in one round trip: the loan, who decides, how long
 * it may last at most, and what others hold of its things up to the new day.
 */
export async function findForExtension({ db, today }: Desk, id: string, until: CivilDate) {
  // No new day is further from the old one than a loan may last.
  const fromOn = addDays(until, -longestLoanDays)
  const [holderRows, longest, freedom, ...rows] = await db.batch([
    postHolders(db, today),
    longestLoans(db, id),
    freedomOfLoan(db, id, { fromOn, toOn: until, today: fromOn }),
    ...findsOf(db, id),
  ])
  const found = foundFrom(rows)
  return (
    found && {
      ...found,
      holders: postHoldersFrom(holderRows),
      longest: longestLoansFrom(longest),
      freedom: freedomFrom(freedom),
    }
  )
}

/** The loan as its approver must see it: as large as it would be with the new day. */
export function extended(
  found: NonNullable<Awaited<ReturnType<typeof findForExtension>>>,
  dueOn: CivilDate,
) {
  const { loan, things } = found
  return { ...loan, size: sizeWith({ ...loan, dueOn }, things) }
}
