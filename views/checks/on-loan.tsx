import type { NamedLoanOnList } from '../../src/domain/check.ts'
import { LoanRef } from '../items/loan-ref.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import type { CheckShown } from './shown.ts'

/** What was on loan on 30 September: accounted for by its loan, with borrower and due date. */
export function OnLoan({ loans, lines }: CheckShown) {
  const { language } = useView()
  const w = useWords(checkWords)
  return (
    <section id="on-loan">
      <h2>{w.onLoan}</h2>
      {loans.length === 0 ? (
        <p class="quiet">{w.noLoans}</p>
      ) : (
        <>
          <p class="quiet">{w.onLoanHint}</p>
          <table class="table stacks brief">
            <thead>
              <tr>
                {[w.thing, w.quantity, w.loan, w.borrower, w.dueOn, w.since].map(heading => (
                  <th scope="col">{heading}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {loans.map(row => {
                const line = lines.get(row.item)
                const borrower = borrowerText(row, w.publicBorrower)
                return (
                  <tr>
                    <td data-label={w.thing} class="lead">
                      <Unbroken text={line?.name ?? ''} />
                      <span class="code quiet small">{line?.code}</span>
                    </td>
                    <td data-label={w.quantity} class="beside whole">
                      {count(row.units)} {line?.unit}
                    </td>
                    <td data-label={w.loan} class="beside">
                      <LoanRef loan={{ ...row, borrower: null }} />
                    </td>
                    <td data-label={w.borrower}>
                      <Unbroken text={borrower} names={borrower.split(' ')} />
                    </td>
                    <td data-label={w.dueOn} class="beside whole">
                      {shortDate(row.dueOn, language)}
                    </td>
                    <td data-label={w.since} class="beside">
                      <Unbroken text={sinceText(row, w, language)} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

/** By role: a villager is not named here (domain.md 4.1). */
export function borrowerText(row: NamedLoanOnList, publicBorrower: string): string {
  if (row.borrowerClass === 'public') return publicBorrower
  if (row.borrowerClass === 'agency') return row.agency
  return [row.position, row.division].filter(Boolean).join(' ')
}

type Words = (typeof checkWords)['th']

/** Whether it came back after the day of the list. */
export function sinceText(row: NamedLoanOnList, w: Words, language: 'th' | 'en'): string {
  if (row.back === 0 || row.backOn === null) return w.stillOut
  const day = shortDate(row.backOn, language)
  return row.back === row.units ? w.backAll(day) : w.backSome(row.back, day)
}
