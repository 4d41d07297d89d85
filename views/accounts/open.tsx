import { type FormState, typedIn } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { accountWords } from '../words/accounts.ts'
import { refusalText } from '../words/refusals.ts'

export type Candidate = {
  id: string
  name: string
  position: string
  division: string | null
  /** Proposed, or the one that the person had before. */
  username: string
}

type OpenAccountsPageProps = {
  candidates: Candidate[]
  /** Ids that are chosen to begin with. */
  chosen: string[]
  /** How many are shown at most; null when these are all. */
  most: number | null
  state: FormState
}

/** Staff without an account: who gets one, and under which username. */
export function OpenAccountsPage({ candidates, chosen, most, state }: OpenAccountsPageProps) {
  const w = useWords(accountWords)
  const typed = state.values.person
  const labels = Object.fromEntries(
    candidates.map(({ id, name }) => [`username-${id}`, w.usernameOf(name)]),
  )
  const boxes = new Set(typed === undefined ? chosen : [typed].flat())
  return (
    <>
      <h1>{w.title}</h1>
      {candidates.length === 0 ? (
        <Empty text={w.everybody}>
          <a class="button" href="/people">
            {w.toPeople}
          </a>
          <a class="button" href="/imports">
            {w.toImport}
          </a>
        </Empty>
      ) : (
        <>
          <p class="prose">{w.intro}</p>
          {most !== null && <p class="quiet">{w.more(most)}</p>}
          <div class="actions">
            <a href="/people/accounts?all=1">{w.chooseAll}</a>
            <a href="/people/accounts">{w.chooseNone}</a>
          </div>
          <Form action="/people/accounts" state={state} labels={labels}>
            <ul class="cards candidates">
              {candidates.map(candidate => (
                <CandidateCard
                  candidate={candidate}
                  isChosen={boxes.has(candidate.id)}
                  state={state}
                />
              ))}
            </ul>
            <Submit>{w.submit}</Submit>
          </Form>
        </>
      )}
    </>
  )
}

function CandidateCard(props: { candidate: Candidate; isChosen: boolean; state: FormState }) {
  const { candidate, isChosen, state } = props
  const w = useWords(accountWords)
  const { language } = useView()
  const field = `username-${candidate.id}`
  const refusal = state.refusal?.field === field ? state.refusal : null
  return (
    <li class={refusal ? 'card faulty' : 'card'}>
      <label class="radio">
        <input
          type="checkbox"
          name="person"
          value={candidate.id}
          aria-label={w.choose(candidate.name)}
          checked={isChosen ? true : undefined}
        />
        <span>
          <strong>{candidate.name}</strong>
          <br />
          <span class="quiet small">
            <Unbroken
              text={[candidate.position, candidate.division].filter(Boolean).join(' · ')}
              names={candidate.division === null ? [] : [candidate.division]}
            />
          </span>
        </span>
      </label>
      <div class="field">
        <label for={field}>{w.username}</label>
        {refusal && <p class="fault">{refusalText(refusal, language)}</p>}
        <input
          id={field}
          name={field}
          value={typedIn(state, field) ?? candidate.username}
          aria-label={w.usernameOf(candidate.name)}
          aria-invalid={refusal ? 'true' : undefined}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
      </div>
    </li>
  )
}
