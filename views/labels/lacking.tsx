import { type FormState, freshForm } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { printingWords } from '../words/printings.ts'
import { Confirm } from './confirm.tsx'
import { LabelRooms } from './rooms.tsx'

export const lacks = ['printed', 'none'] as const
export type Lack = (typeof lacks)[number]

type LackingProps = {
  lack: Lack
  items: {
    id: string
    name: string
    code: string
    divisionName: string | null
    printing: string | null
    printedOn: string | null
  }[]
  counts: { printed: number; seen: number; things: number }
  next: string | null
  first: boolean
  state: FormState
  confirmed: string | null
}

/** Stuck and scanned? Which things still lack a label that works, and how to come nearer. */
export function LackingPage(props: LackingProps) {
  const { lack, items, counts, next, first, state, confirmed } = props
  const { language } = useView()
  const w = useWords(printingWords)
  const path = `/labels/lacking?lack=${lack}`
  const never = counts.things - counts.printed - counts.seen
  const waiting = lack === 'printed' && items.length > 0
  const confirming = waiting || state !== freshForm || confirmed !== null
  const piles = { printed: counts.printed, none: never }
  return (
    <>
      <LabelRooms at="lacking" />
      <h1>{w.lacking}</h1>
      <p class="prose">{w.lackingAbout}</p>
      {counts.things > 0 && (
        <p class="standing">
          <StateMark kind={counts.seen === counts.things ? 'done' : 'held'}>
            {w.counted(counts.seen, counts.things)}
          </StateMark>
        </p>
      )}
      <nav class="tabs" aria-label={w.lacking}>
        {lacks.map(each => (
          <a
            href={`/labels/lacking?lack=${each}`}
            aria-current={each === lack ? 'page' : undefined}
          >
            {w.pile(w.lacks[each], piles[each])}
          </a>
        ))}
      </nav>
      {confirming && <Confirm back={path} state={state} confirmed={confirmed} />}
      {items.length === 0 ? (
        <Nothing lack={lack} isEmpty={counts.things === 0} />
      ) : (
        <>
          <form method="get" action="/labels" class="actions">
            {items.map(({ id }) => (
              <input type="hidden" name="item" value={id} />
            ))}
            <button type="submit" class={lack === 'none' ? 'primary' : undefined}>
              {w.printThese}
            </button>
          </form>
          <ul class="rows two">
            {items.map(item => (
              <li>
                <div>
                  <a href={`/items/${item.id}`}>{item.name}</a>
                  <span class="quiet small">
                    {item.code || w.noCode} · {item.divisionName}
                  </span>
                </div>
                {item.printedOn && (
                  <a class="small" href={`/labels/printings/${item.printing}`}>
                    {w.printedOn(shortDate(item.printedOn, language))}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Pager next={next && `${path}&after=${next}`} first={first ? null : path} />
    </>
  )
}

/** Why nobody has to do anything here; in an empty register, where its things come from. */
function Nothing({ lack, isEmpty }: { lack: Lack; isEmpty: boolean }) {
  const w = useWords(printingWords)
  if (!isEmpty) return <Empty text={lack === 'printed' ? w.nothingPrinted : w.nothingNone} />
  return (
    <Empty text={w.emptyRegister}>
      <a class="button" href="/items">
        {w.toRegister}
      </a>
    </Empty>
  )
}
