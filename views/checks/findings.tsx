import type { Finding, FindingKind } from '../../src/domain/check-findings.ts'
import { may } from '../../src/domain/rights.ts'
import { settlingFor } from '../../src/domain/settling-findings.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { FaultSummary, Field, Form, Select } from '../parts/form.tsx'
import { type StateKind, StateMark } from '../parts/state.tsx'
import { Submit } from '../parts/submit.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { FindingActs, StandsToday } from './finding-acts.tsx'
import type { CheckPageProps } from './shown.ts'

const signs: Record<FindingKind, StateKind> = {
  missing: 'lost',
  surplus: 'held',
  misplaced: 'held',
  damaged: 'repair',
  unknown: 'overdue',
}

/** What is not as the register says, and what became of it. */
export function Findings(shown: CheckPageProps) {
  const { findings } = shown.outcome
  const { refusal } = shown.settling
  const said = refusal ? { ...freshForm, refusal } : freshForm
  const w = useWords(checkWords)
  return (
    <section id="findings">
      <h2>{w.findings}</h2>
      {!refusal?.field && <FaultSummary state={said} labels={{}} />}
      {findings.length === 0 && <p class="quiet">{w.noFindings}</p>}
      <ul class="cards">
        {findings.map(finding => (
          <FindingCard shown={shown} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

const findingThing = ({ line, said, units }: Finding): string =>
  line === null ? `${said} × ${count(units)}` : `${line.name} ${count(units)} ${line.unit}`

function FindingCard({ shown, finding }: { shown: CheckPageProps; finding: Finding }) {
  const { language } = useView()
  const w = useWords(checkWords)
  const { kind, line, stores, notes, key } = finding
  const settled = shown.check.settled.find(each => each.finding === key)
  const where = [
    line && w.listedAt(line.store),
    stores.length > 0 && w[kind === 'missing' ? 'lookedAt' : 'seenAt'](stores.join(', ')),
  ]
  return (
    <li class="card">
      <h3>
        <Unbroken text={findingThing(finding)} names={[finding.said]} />
      </h3>
      <StateMark kind={settled ? 'done' : signs[kind]}>{w.kinds[kind]}</StateMark>
      <p class="small quiet">
        <Unbroken
          text={[line?.code, ...where].filter(Boolean).join(' · ')}
          names={[line?.store ?? '', ...stores]}
        />
      </p>
      {notes.map(note => (
        <p class="small">{note}</p>
      ))}
      <StandsToday shown={shown} finding={finding} />
      {settled ? (
        <p>
          <Unbroken
            text={`${[w.ways[settled.how], settled.order].filter(Boolean).join(' ')}: ${settled.reason}`}
          />{' '}
          <span class="small quiet">{w.settledOn(shortDate(settled.on, language))}</span>
        </p>
      ) : (
        <Settling shown={shown} finding={finding} />
      )}
      <FindingActs shown={shown} finding={finding} />
    </li>
  )
}

function Settling({ shown, finding }: { shown: CheckPageProps; finding: Finding }) {
  const { actor } = useView()
  const w = useWords(checkWords)
  const { check, settling } = shown
  const division = finding.line?.division
  const maySettle =
    actor !== null && (may(actor, 'items.write', division) || may(actor, 'checks.appoint'))
  if (!maySettle) {
    return <p class="small quiet">{w.settleWho}</p>
  }
  const isAgain = settling.values.finding === finding.key
  const state: FormState = isAgain ? settling : freshForm
  const id = `f${finding.line?.n ?? 0}-${finding.kind}`
  return (
    <details open={isAgain}>
      <summary>{w.settle}</summary>
      <Form action={`/checks/${check.id}/settlements`} state={state}>
        <input type="hidden" name="finding" value={finding.key} />
        <Select
          name="how"
          id={`${id}-how`}
          label={w.how}
          state={state}
          options={settlingFor[finding.kind].map(value => ({ value, label: w.ways[value] }))}
        />
        <Field name="reason" id={`${id}-reason`} label={w.reason} state={state} required />
        {settlingFor[finding.kind].includes('fact-finding') && (
          <Field
            name="order"
            id={`${id}-order`}
            label={w.findingOrder}
            hint={w.findingOrderHint}
            state={state}
          />
        )}
        <Submit quiet>{w.settle}</Submit>
      </Form>
    </details>
  )
}
