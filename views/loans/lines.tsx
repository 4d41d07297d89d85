import { outstandingOf } from '../../src/domain/loan.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { approvalWords } from '../words/approval.ts'
import { loanWords } from '../words/loans.ts'
import { count } from '../words/numbers.ts'
import { FreeThen } from './free-then.tsx'
import { type LoanShown, linesShown } from './shown.ts'

/** The lines of a loan: its quantities side by side (domain.md trap 9), as far as it has come. */
export function LinesTable({ shown }: { shown: LoanShown }) {
  const w = useWords(loanWords)
  const a = useWords(approvalWords)
  const { decision, handedOverOn } = shown.loan
  // A form that was cancelled before anybody considered it has no approved quantity.
  const decided = decision !== null && shown.loan.lines.some(line => line.approved !== null)
  const left = handedOverOn !== null
  const labels = [
    w.requested,
    ...(shown.deciding ? [a.freeThen] : []),
    ...(decided ? [w.approved] : []),
    ...(left ? [w.handedOver, w.returned, w.outstanding] : []),
  ]
  return (
    <table class="table stacks brief lines">
      <thead>
        <tr>
          <th scope="col">{w.item}</th>
          {labels.map(label => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesShown(shown).map(line => (
          <tr>
            <td data-label={w.item} class="lead">
              <div>
                <a href={`/items/${line.item}`}>
                  <Unbroken text={line.thing.name} />
                </a>
                {line.thing.code && (
                  <div class="quiet small">
                    <Unbroken text={line.thing.code} />
                  </div>
                )}
              </div>
            </td>
            <td class="number beside" data-label={w.requested}>
              {count(line.requested)} {line.thing.unit}
            </td>
            {shown.deciding && (
              <td class="number beside" data-label={a.freeThen}>
                <div>
                  <FreeThen line={line} unit={line.thing.unit} found={shown.deciding.lines} />
                </div>
              </td>
            )}
            {decided && (
              <td class="number beside" data-label={w.approved}>
                {line.approved === null ? '–' : count(line.approved)}
              </td>
            )}
            {left && (
              <>
                <td class="number beside" data-label={w.handedOver}>
                  {count(line.handedOver)}
                </td>
                <td class="number beside" data-label={w.returned}>
                  {w.returnedAs(line.returnedGood, line.returnedDamaged, line.lost)}
                </td>
                <td class="number beside" data-label={w.outstanding}>
                  <strong>{count(outstandingOf(line))}</strong>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
