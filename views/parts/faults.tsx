import type { PropsWithChildren } from 'hono/jsx'
import { may } from '../../src/domain/rights.ts'
import type { RefusalWord } from '../../src/domain/verdict.ts'
import type { FormState } from '../form-state.ts'
import { useView, useWords } from '../view.ts'
import { faultText, formWords } from '../words/forms.ts'
import { refusalText } from '../words/refusals.ts'
import { refusalWays } from '../words/refusals-orders.ts'
import { Unbroken } from './unbroken.tsx'

type FaultSummaryProps = {
  state: FormState
  labels: Record<string, string>
  /**
   * What stands before a field's name in its id, where a page holds several forms; null where the
   * field is not on it.
   */
  prefix?: string | null | undefined
  /** What it says first, where nothing was to be saved. */
  summary?: string | undefined
}

/** What is wrong with a form, on top of it, with a link to each field. */
export function FaultSummary({ state, labels, prefix = '', summary }: FaultSummaryProps) {
  const { language } = useView()
  const w = useWords(formWords)
  const order = Object.keys(labels)
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  const faults = Object.entries(state.faults).toSorted(([a], [b]) => place(a) - place(b))
  const { refusal } = state
  if (faults.length === 0 && !refusal) return null
  return (
    <div class="faults" role="alert" tabindex={-1}>
      <h2>{summary ?? w.summary}</h2>
      {refusal && (
        <p>
          {prefix !== null && refusal.field && labels[refusal.field] ? (
            <a href={`#${prefix}${refusal.field}`}>
              <Unbroken text={refusalText(refusal, language)} />
            </a>
          ) : (
            <Unbroken text={refusalText(refusal, language)} />
          )}{' '}
          <WayOut word={refusal.word} />
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(([field, fault]) => (
            <li>
              <MaybeLink to={prefix === null ? null : `#${prefix}${field}`}>
                {labels[field] && `${labels[field]}: `}
                <Unbroken text={faultText(fault, language)} />
              </MaybeLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function MaybeLink({ to, children }: PropsWithChildren<{ to: string | null }>) {
  return to === null ? <span>{children}</span> : <a href={to}>{children}</a>
}

/** Where it can be put right, for whoever may. */
function WayOut({ word }: { word: RefusalWord }) {
  const { language, actor } = useView()
  const way = refusalWays[word]
  if (!way || actor === null || !may(actor, way.right)) return null
  return <a href={way.href}>{way.text[language]}</a>
}

/** What is wrong with a field, beside it. */
export function FaultText({ name, id, state }: { name: string; id: string; state: FormState }) {
  const { language } = useView()
  const fault = state.faults[name]
  const refusal = state.refusal?.field === name ? state.refusal : null
  if (!fault && !refusal) return null
  return (
    <p class="fault" id={`${id}-fault`}>
      {fault ? (
        <Unbroken text={faultText(fault, language)} />
      ) : (
        refusal && <Unbroken text={refusalText(refusal, language)} />
      )}
    </p>
  )
}
