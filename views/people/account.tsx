import { deviceName } from '../../src/domain/device.ts'
import type { FormState } from '../form-state.ts'
import { FaultSummary, Field, Form } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { clockTime } from '../words/dates.ts'
import { personWords } from '../words/people.ts'

export type SessionShown = { id: string; since: string; device: string; address: string }

type AccountSectionProps = {
  person: { id: string; active: boolean; name: string }
  account: { username: string; mustChange: boolean } | null
  sessions: SessionShown[]
  stateOf(form: string): FormState
}

/** What an administrator does with an account: open, new password, close, sign out devices. */
export function AccountSection({ person, account, sessions, stateOf }: AccountSectionProps) {
  const w = useWords(personWords)
  if (!account) {
    return (
      <section>
        <h2>{w.account}</h2>
        <a class="button" href={`/people/accounts?person=${person.id}`}>
          {w.openAccount}
        </a>
      </section>
    )
  }
  return (
    <section>
      <h2>{w.account}</h2>
      <FaultSummary state={stateOf('account')} labels={{}} />
      <Form action={`/people/${person.id}/passwords`} state={stateOf('password')}>
        <p class="quiet small">{w.resetHint}</p>
        <button type="submit">{w.resetPassword}</button>
      </Form>
      <Closing id={person.id} state={stateOf('closing')} />
      <Sessions id={person.id} sessions={sessions} />
    </section>
  )
}

function Closing({ id, state }: { id: string; state: FormState }) {
  const w = useWords(personWords)
  const isFaulty = state.refusal !== undefined || Object.keys(state.faults).length > 0
  return (
    <details class="fold" open={isFaulty ? true : undefined}>
      <summary>{w.close}</summary>
      <p class="quiet small">{w.closeHint}</p>
      <Form action={`/people/${id}/closures`} state={state} labels={{ reason: w.reason }}>
        <Field name="reason" label={w.reason} state={state} required />
        <button class="danger" type="submit">
          {w.close}
        </button>
      </Form>
    </details>
  )
}

function Sessions({ id, sessions }: { id: string; sessions: SessionShown[] }) {
  const w = useWords(personWords)
  return (
    <>
      <h2>{w.sessions}</h2>
      {sessions.length === 0 ? (
        <p class="quiet">{w.noSessions}</p>
      ) : (
        <>
          <SessionTable id={id} sessions={sessions} />
          <EndForm id={id} session="" label={w.endAll} />
        </>
      )}
    </>
  )
}

function SessionTable({ id, sessions }: { id: string; sessions: SessionShown[] }) {
  const w = useWords(personWords)
  const { language } = useView()
  return (
    <table class="table stacks">
      <thead>
        <tr>
          <th scope="col">{w.device}</th>
          <th scope="col">{w.since}</th>
          <th scope="col">{w.network}</th>
          <th scope="col">{w.endSession}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(session => (
          <tr>
            <td data-label={w.device}>{deviceName(session.device) || w.unknownDevice}</td>
            <td data-label={w.since}>{clockTime(session.since, language)}</td>
            <td data-label={w.network}>{session.address || '–'}</td>
            <td data-label={w.endSession}>
              <EndForm id={id} session={session.id} label={w.endSession} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An empty session stands for all of them. */
function EndForm({ id, session, label }: { id: string; session: string; label: string }) {
  return (
    <Form action={`/people/${id}/session-ends`} state={{ values: {}, faults: {} }}>
      <input type="hidden" name="session" value={session} />
      <button type="submit">{label}</button>
    </Form>
  )
}
