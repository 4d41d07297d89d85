import { useWords } from '../view.ts'
import { count } from '../words/numbers.ts'
import { partWords } from '../words/parts.ts'
import { Unbroken } from './unbroken.tsx'

export type ThingShown = { name: string; quantity: number; unit: string }

const shownMost = 4

/** Things and how many, a line each; a quantity never leaves its unit. */
export function ThingList({ things }: { things: ThingShown[] }) {
  const w = useWords(partWords)
  const more = things.length - shownMost
  return (
    <ul class="plain">
      {things.slice(0, shownMost).map(({ name, quantity, unit }) => (
        <li>
          <Unbroken text={name} />{' '}
          <strong class="whole">
            {count(quantity)} {unit}
          </strong>
        </li>
      ))}
      {more > 0 && <li class="quiet">{w.moreThings(more)}</li>}
    </ul>
  )
}
