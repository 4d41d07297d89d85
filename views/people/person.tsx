import type { EntryKind } from '../../src/domain/entry.ts'
import type { PersonDescription } from '../../src/domain/person.ts'
import type { HeldRole } from '../../src/domain/rights.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { useMay, useView, useWords } from '../view.ts'
import { clockTime } from '../words/dates.ts'
import { personWords } from '../words/people.ts'
import { personLoanWords } from '../words/person-loans.ts'
import { classNames, roleNames } from '../words/roles.ts'
import { AccountSection, type SessionShown } from './account.tsx'
import { RolesForm } from './roles.tsx'

type PersonEntry = {
  kind: EntryKind
  recordedAt: string
  by: string | null
  imported: boolean
}

export type PersonShown = {
  person: PersonDescription & { id: string; active: boolean }
  divisions: { id: string; name: string }[]
  roles: HeldRole[]
  account: { username: string; mustChange: boolean } | null
  sessions: SessionShown[]
  history: PersonEntry[]
  /** Which of the page's forms was sent, and how it stands. */
  sent: { form: string; state: FormState } | null
}

/** Somebody: who they are, what they may do, whether and where they are signed in. */
export function PersonPage(shown: PersonShown) {
  const { person, account, sent } = shown
  const w = useWords(personWords)
  const mayWrite = useMay('people.write')
  const stateOf = (form: string) => (sent?.form === form ? sent.state : freshForm)
  return (
    <>
      <h1>{person.name}</h1>
      <p>{account ? w.hasAccount(account.username) : w.noAccount}</p>
      {account?.mustChange && <p class="quiet">{w.mustChange}</p>}
      {mayWrite ? (
        <div class="actions">
          <a class="button" href={`/people/${person.id}/description`}>
            {w.describe}
          </a>
        </div>
      ) : (
        <p class="quiet">{w.onlyAdministrator}</p>
      )}
      <Counter id={person.id} />
      <Facts {...shown} />
      {person.class === 'staff' && (
        <section>
          <h2>{w.roles}</h2>
          <RoleList {...shown} />
          {mayWrite && <RolesForm {...shown} state={stateOf('roles')} />}
        </section>
      )}
      {person.class === 'staff' && mayWrite && <AccountSection {...shown} stateOf={stateOf} />}
      <History history={shown.history} />
    </>
  )
}

/** The card that tells an officer who it is, and what that card opens. */
function Counter({ id }: { id: string }) {
  const w = useWords(personLoanWords)
  const handsOver = useMay('loans.hand-over')
  const prints = [useMay('labels.print'), useMay('people.write')].some(Boolean)
  if (!prints) return null
  return (
    <p class="actions">
      {handsOver && <a href={`/people/${id}/loans`}>{w.loans}</a>}
      <a href={`/people/${id}/card`}>{w.card}</a>
    </p>
  )
}

function Facts({ person, divisions }: PersonShown) {
  const w = useWords(personWords)
  const { language } = useView()
  const kind = person.class as keyof (typeof classNames)['th']
  const facts: [string, string | undefined][] = [
    [w.class, classNames[language][kind]],
    [w.position, person.position],
    [w.division, divisions.find(({ id }) => id === person.division)?.name],
    [w.unit, person.unit],
    [w.phone, person.phone],
    [w.address, person.address],
  ]
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

function RoleList({ roles, divisions }: PersonShown) {
  const w = useWords(personWords)
  const { language } = useView()
  if (roles.length === 0) return <p class="quiet">{w.noRoles}</p>
  const nameOf = (id: string | null) => divisions.find(division => division.id === id)?.name
  return (
    <ul>
      {roles.map(({ role, division }) => (
        <li>{[roleNames[language][role], nameOf(division)].filter(Boolean).join(' · ')}</li>
      ))}
    </ul>
  )
}

function History({ history }: { history: PersonEntry[] }) {
  const w = useWords(personWords)
  const { language } = useView()
  const kinds = w.kinds as Partial<Record<EntryKind, string>>
  return (
    <section>
      <h2>{w.history}</h2>
      <ol class="timeline">
        {history.map(entry => (
          <li>
            <strong>{kinds[entry.kind]}</strong>{' '}
            <span class="quiet small">
              {clockTime(entry.recordedAt, language)}
              {entry.by && (
                <>
                  {' · '}
                  <span class="together">{w.by(entry.by)}</span>
                </>
              )}
              {entry.imported && (
                <>
                  {' · '}
                  <span class="together">{w.imported}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
