import { handableOf } from '../../src/domain/loan.ts'
import { ButtonText, Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import type { LineShown } from './shown.ts'

/** How many of a line's units can be handed over as the shelf is now. */
export const onShelfOf = (line: LineShown): number =>
  Math.min(handableOf(line), line.thing.stock.shelf)

/** What was approved and is not on the shelf: how much is missing, and the page that tells who has it. */
export function OffShelf({ lines }: { lines: LineShown[] }) {
  const w = useWords(loanFormWords)
  const missing = lines.filter(line => onShelfOf(line) < handableOf(line))
  const some = lines.some(line => onShelfOf(line) > 0)
  return (
    <div class="note repair">
      <p>{some ? w.partOnShelf : w.noneOnShelf}</p>
      <ul class="points">
        {missing.map(line => (
          <li>
            <a href={`/items/${line.item}`}>
              <ButtonText text={line.thing.name} />
            </a>{' '}
            <Unbroken text={w.ready(handableOf(line), line.thing.unit, line.thing.stock.shelf)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
