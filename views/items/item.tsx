import { daysBetween } from '../../src/domain/dates.ts'
import type { ItemPageData } from '../../src/domain/item-page.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { itemPageWords } from '../words/item.ts'
import { itemActWords } from '../words/item-acts.ts'
import { historyWords } from '../words/item-history.ts'
import { itemWords } from '../words/items.ts'
import { count } from '../words/numbers.ts'
import { ItemCalendar } from './calendar.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { actsFor, type ItemAct } from './item-act.tsx'
import { ItemLabel } from './label.tsx'
import { useBorrower } from './loan-ref.tsx'
import { ItemPhotos } from './photos.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ItemShortage } from './shortage.tsx'
import { freeUnits } from './stock.tsx'
import { Whereabouts } from './whereabouts.tsx'

/** One item: what it is, how it stands, what can be done, where its units are, all that happened. */
export function ItemPage({ data }: { data: ItemPageData }) {
  const w = useWords(itemPageWords)
  const list = useWords(itemWords)
  const { item, out, waiting } = data
  return (
    <article class="item">
      <h1>{item.name}</h1>
      <p class="quiet code">{item.code || list.noCode}</p>
      <p class="standing">
        <StateSentence data={data} />
      </p>
      {!item.retired && <ItemShortage used={data.used} />}
      <PrimaryAction data={data} />
      {!item.retired && (
        <>
          <h2>{w.where}</h2>
          <Whereabouts data={data} />
          <TooMany shown={Math.max(out.length, waiting.length)} />
          <ItemCalendar used={data.used} month={data.month} holidays={data.holidays} />
        </>
      )}
      <ItemPhotos data={data} />
      <ItemLabel data={data} />
      <Manage data={data} />
      <h2>{w.facts}</h2>
      <Facts item={item} divisionNames={data.divisionNames} />
      <HistorySection data={data} />
    </article>
  )
}

/** How is it, in a sentence that an officer would say. */
function StateSentence({ data }: { data: ItemPageData }) {
  const { today, language } = useView()
  const w = useWords(itemPageWords)
  const number = useLoanNumber()
  const borrower = useBorrower()
  const { item, stock, out, waiting } = data
  const promised = waiting.reduce((sum, loan) => sum + loan.waiting, 0)
  const free = freeUnits({ shelf: stock.shelf, waiting: promised })
  if (item.retired) return <StateMark kind="quiet">{w.isRetired}</StateMark>
  if (item.control === 'set' && free > 0) {
    const text = w.freeOfAt(count(free), count(item.owned), item.unit, item.store)
    return (
      <StateMark kind="free">
        <Unbroken text={text} names={[item.store]} />
      </StateMark>
    )
  }
  if (item.control === 'set') {
    return <StateMark kind="quiet">{w.noneFree(count(item.owned), item.unit)}</StateMark>
  }
  const [outWith] = out
  if (outWith) {
    const late = daysBetween(outWith.dueOn, today)
    const who = borrower(outWith)
    if (late > 0) {
      const text = w.overdueWith(who, count(late))
      return (
        <StateMark kind="overdue">
          <Unbroken text={text} names={[who]} />
        </StateMark>
      )
    }
    const due = nearDate(outWith.dueOn, today, language)
    return (
      <StateMark kind="loan">
        <Unbroken text={w.outWith(who, due)} names={[who]} />
      </StateMark>
    )
  }
  if (stock.repair > 0) return <StateMark kind="repair">{w.inRepair}</StateMark>
  if (stock.lost > 0) return <StateMark kind="lost">{w.isLost}</StateMark>
  const [next] = waiting
  if (next) {
    const day = nearDate(next.startOn, today, language)
    return <StateMark kind="held">{w.promised(number(next), day)}</StateMark>
  }
  return (
    <StateMark kind="free">
      <Unbroken text={w.freeAt(item.store)} names={[item.store]} />
    </StateMark>
  )
}

function TooMany({ shown }: { shown: number }) {
  const w = useWords(itemPageWords)
  return shown >= 200 ? <p class="quiet small">{w.moreLoans('200')}</p> : null
}

/** What an officer may do beside lending; to others it says who may. */
function Manage({ data }: { data: ItemPageData }) {
  const { item, divisionName } = data
  const w = useWords(itemPageWords)
  const acts = useWords(itemActWords)
  const mayWrite = useMay('items.write', item.division)
  const mayLabel = useMay('labels.print')
  if (item.retired) return null
  return (
    <section class="manage no-print">
      <h2>{w.manage}</h2>
      {!mayWrite && (
        <p class="quiet prose">
          <Unbroken text={w.mayManage(divisionName)} names={[divisionName, w.officerPost]} />
        </p>
      )}
      {(mayWrite || mayLabel) && (
        <div class="actions">
          {mayWrite && (
            <a class="button" href={`/items/${item.id}/description`}>
              {w.edit}
            </a>
          )}
          {mayLabel && (
            <a class="button" href={`/labels?item=${item.id}`}>
              {w.label}
            </a>
          )}
          {mayWrite &&
            actsFor(data).map((act: ItemAct) => (
              <a class="button" href={`/items/${item.id}/${act}`}>
                {acts[act].open}
              </a>
            ))}
        </div>
      )}
    </section>
  )
}

function HistorySection({ data }: { data: ItemPageData }) {
  const w = useWords(itemPageWords)
  const h = useWords(historyWords)
  const { item, events, older, newest } = data
  const last = events.at(-1)
  return (
    <section id="history">
      <h2>{w.history}</h2>
      <History events={events} unit={item.unit} divisionNames={data.divisionNames} />
      {(older || !newest) && (
        <nav class="pager no-print" aria-label={w.history}>
          {!newest && (
            <a class="button" href={`/items/${item.id}#history`}>
              {h.latest}
            </a>
          )}
          {older && last && (
            <a class="button" rel="next" href={`/items/${item.id}?before=${last.position}#history`}>
              {h.older}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}
