import { Buttons, Fields } from './forms.tsx'
import { Lists } from './lists.tsx'
import { Proof } from './proof.tsx'
import { Scanning } from './scanning.tsx'
import { Sayings, States } from './states.tsx'

/**
 * Every part of which a page is made, in every state, with its name and when it is used. For
 * developers, in the demonstration only; its pictures are compared in tests.
 */
export function PartsPage() {
  return (
    <article class="parts">
      <div lang="en">
        <h1>Parts</h1>
        <p class="prose">
          Every page is made of these. Look here before you make one: what is missing is added here
          first, in each of its states, and then used. The names are those of views/parts, or the
          class. Sizes, colours and spaces are tokens of views/styles/tokens.css.
        </p>
      </div>
      <States />
      <Sayings />
      <Buttons />
      <Fields />
      <Lists />
      <Scanning />
      <Proof />
    </article>
  )
}
