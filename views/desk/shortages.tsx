import { endangeredOf, soonUntil, type UsedItem } from '../../src/domain/item-use.ts'
import { ShortageText } from '../items/shortage.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { shortageWords } from '../words/calendar.ts'

/** More than an officer can call in a morning; each item's page tells all of its own. */
const shownMost = 12

/** Loans of the next days that will find too little, each beside what keeps it. */
export function Shortages({ short }: { short: UsedItem[] }) {
  const { today } = useView()
  const w = useWords(shortageWords)
  const found = short
    .flatMap(used =>
      endangeredOf(used, today, soonUntil(today)).map(endangered => ({ used, endangered })),
    )
    .toSorted((a, b) => a.endangered.day.localeCompare(b.endangered.day))
  if (found.length === 0) return null
  return (
    <section id="shortages" class="pile">
      <h2>{w.title}</h2>
      <ul class="cards">
        {found.slice(0, shownMost).map(({ used, endangered }) => (
          <li class="card shortage">
            <h3>
              <StateMark kind="overdue">{used.name}</StateMark>
            </h3>
            <ShortageText used={used} found={endangered} />
            <div class="actions">
              {endangered.late[0] && (
                <a class="button" href={`/loans/${endangered.late[0].loan}`}>
                  {w.doChase}
                </a>
              )}
              <a class="aside" href={`/items/${used.item}#calendar`}>
                {w.doItem}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
