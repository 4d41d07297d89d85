import type { Endangered, UsedItem } from '../../src/domain/item-use.ts'
import { ShortageText } from '../items/shortage.tsx'
import { StateMark } from '../parts/state.tsx'
import { useWords } from '../view.ts'
import { shortageWords } from '../words/calendar.ts'

/** More than an officer can call in a morning; each item's page tells all of its own. */
const shownMost = 12

export type Shortage = { used: UsedItem; found: Endangered }

/** Loans of the next days that will find too little, each beside what keeps it. */
export function Shortages({ shortages }: { shortages: Shortage[] }) {
  const w = useWords(shortageWords)
  if (shortages.length === 0) return null
  return (
    <section id="shortages" class="pile">
      <h2>{w.title}</h2>
      <ul class="cards">
        {shortages.slice(0, shownMost).map(({ used, found }) => (
          <li class="card">
            <h3>
              <StateMark kind="overdue">{used.name}</StateMark>
            </h3>
            <ShortageText used={used} found={found} />
            <div class="actions">
              {found.late[0] && (
                <a class="button" href={`/loans/${found.late[0].loan}`}>
                  {w.doChase}
                </a>
              )}
              <a href={`/items/${used.item}#calendar`}>{w.doItem}</a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
