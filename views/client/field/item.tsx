import { dayInBangkok } from '../../../src/domain/dates.ts'
import type { FieldCopy } from '../../../src/domain/field/copy.ts'
import { loansOf } from '../../../src/domain/field/scan.ts'
import { StateMark } from '../../parts/state.tsx'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { FieldDesk } from './desk.ts'
import { Nothing } from './loan.tsx'
import { LoanList } from './loan-list.tsx'
import { homePlace } from './place.ts'
import { unitsSaid, w } from './words.ts'

/** A thing as the copy knows it; by its id, or by the tag of an address that no network brought. */
export function ItemView({ desk, copy, id }: { desk: FieldDesk; copy: FieldCopy; id: string }) {
  const item = copy.items.find(each => each.id === id || each.tag === id)
  if (!item) return <Nothing text={w.notFound} />
  const loans = loansOf(copy, item.id)
  const free = item.shelf > 0
  return (
    <article>
      <h1>
        <Unbroken text={item.name} />
      </h1>
      <p>
        <StateMark kind={free ? 'free' : 'loan'}>
          {w.shelf(unitsSaid(item.shelf, item.unit))}
        </StateMark>
      </p>
      <dl class="facts">
        {item.code && (
          <div>
            <dt>{w.code}</dt>
            <dd>{item.code}</dd>
          </div>
        )}
        <div>
          <dt>{w.store}</dt>
          <dd>{item.store}</dd>
        </div>
      </dl>
      <h2>{w.onItem}</h2>
      <LoanList
        copy={copy}
        loans={loans}
        today={dayInBangkok(desk.now())}
        way=""
        empty={w.noLoanOfItem}
      />
      <p class="actions">
        <a href={homePlace}>{w.back}</a>
      </p>
    </article>
  )
}
