import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import { workTypes } from '../../src/domain/words.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Said } from '../parts/said.tsx'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { manualWords } from '../words/manual.ts'
import { manualDraftWords } from '../words/manual-draft.ts'
import { partWords } from '../words/parts.ts'
import { AdoptionsForm, type SignedOrder } from './adoption.tsx'
import { currentOf } from './shown.ts'

type ManualProps = {
  versions: ProcedureRow[]
  orders: SignedOrder[]
  /** The adoption of several that was refused, with everything chosen. */
  adoption: FormState
  /** Several were adopted just now. */
  done: boolean
}

/** The manual's first page: every work type, and the version that the desk follows today. */
export function ManualPage({ versions, orders, adoption, done }: ManualProps) {
  const w = useWords(manualWords)
  const { done: said } = useWords(manualDraftWords)
  const { preparing } = useWords(partWords)
  const mayWrite = useMay('manual.write')
  return (
    <>
      {done && <Said>{said.adopted}</Said>}
      <h1>{w.title}</h1>
      <p class="prose">{w.intro}</p>
      <p class="actions">
        <a class="button" href="/manual.pdf">
          {w.pdf}
        </a>
      </p>
      <Busy text={preparing} />
      {mayWrite && (
        <>
          <p class="prose">
            {w.howWritten} <a href="/orders">{w.toOrders}</a>
          </p>
          <AdoptionsForm versions={versions} orders={orders} state={adoption} />
        </>
      )}
      <ul class="cards manual-list">
        {workTypes.map(workType => (
          <WorkTypeCard
            workType={workType}
            versions={versions.filter(each => each.workType === workType)}
          />
        ))}
      </ul>
    </>
  )
}

function WorkTypeCard({ workType, versions }: { workType: string; versions: ProcedureRow[] }) {
  const { language, today } = useView()
  const w = useWords(manualWords)
  const mayWrite = useMay('manual.write')
  const current = currentOf(versions, today)
  const next = versions.find(each => each.effectiveOn !== null && each.effectiveOn > today)
  const draft = versions.find(each => each.status === 'draft')
  return (
    <li class="card">
      <h2>
        <a href={manualPath(workType)}>{workType}</a>
      </h2>
      {current ? (
        <>
          <p>
            <StateMark kind="free">{w.version(current.version)}</StateMark>{' '}
            <span class="whole">{w.byOrder(current.orderNumber!)}</span>{' '}
            <span class="whole">{w.since(shortDate(current.effectiveOn!, language))}</span>
          </p>
          <p class="quiet small">
            {current.content.borrowerClasses.map(each => w.classNames[each]).join(' · ')}
            {' · '}
            {w.mostDays} {w.days(current.content.mostDays)}
          </p>
        </>
      ) : (
        <p class="quiet">
          <Unbroken text={w.none} />
        </p>
      )}
      {next && (
        <p>
          <StateMark kind="held">
            {w.comes(next.version, shortDate(next.effectiveOn!, language))}
          </StateMark>
        </p>
      )}
      {mayWrite && draft && <p class="quiet small">{w.isDraft(draft.version)}</p>}
    </li>
  )
}
