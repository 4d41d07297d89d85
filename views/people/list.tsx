import type { Role } from '../../src/domain/rights.ts'
import { type BorrowerClass, borrowerClasses } from '../../src/domain/words.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { peopleWords } from '../words/people.ts'
import { classNames, roleNames } from '../words/roles.ts'

type PersonShort = {
  id: string
  name: string
  position: string
  unit: string
  /** The division's name. */
  division: string | null
  active: boolean
  roles: Role[]
}

type PeoplePageProps = {
  people: PersonShort[]
  class: BorrowerClass
  search: string
  next: string | null
  first: string | null
}

/** Who belongs to the office, and who borrows from it. */
export function PeoplePage({ people, search, next, first, ...shown }: PeoplePageProps) {
  const w = useWords(peopleWords)
  const { language } = useView()
  return (
    <>
      <h1>{w.title}</h1>
      <ListActions />
      <nav class="tabs" aria-label={w.classes}>
        {borrowerClasses.map(each => (
          <a
            href={`/people?class=${each}`}
            aria-current={each === shown.class ? 'page' : undefined}
          >
            {classNames[language][each]}
          </a>
        ))}
      </nav>
      <form method="get" action="/people" class="with-button">
        <input type="hidden" name="class" value={shown.class} />
        <label for="q">{w.search}</label>
        <input id="q" name="q" type="search" value={search} />
        <button type="submit">{w.find}</button>
      </form>
      {people.length === 0 ? (
        <Empty text={search ? w.notFound(search) : w.nobody}>
          {search && (
            <a class="button" href={`/people?class=${shown.class}`}>
              {w.wholeGroup}
            </a>
          )}
        </Empty>
      ) : (
        <PeopleTable people={people} class={shown.class} />
      )}
      <Pager next={next} first={first} />
    </>
  )
}

function ListActions() {
  const w = useWords(peopleWords)
  if (!useMay('people.write')) return <p class="quiet">{w.readOnly}</p>
  return (
    <div class="actions">
      <a class="button primary" href="/people/new">
        {w.add}
      </a>
      <a class="button" href="/people/accounts">
        {w.openAccounts}
      </a>
      <a class="button" href="/appointments">
        {w.appointments}
      </a>
    </div>
  )
}

function PeopleTable(props: { people: PersonShort[]; class: BorrowerClass }) {
  const w = useWords(peopleWords)
  const isStaff = props.class === 'staff'
  const place = isStaff ? w.division : w.unit
  return (
    <table class="table stacks brief people">
      <thead>
        <tr>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.position}</th>
          <th scope="col">{place}</th>
          {isStaff && <th scope="col">{w.roles}</th>}
          {isStaff && <th scope="col">{w.account}</th>}
        </tr>
      </thead>
      <tbody>
        {props.people.map(person => (
          <tr>
            <td data-label={w.name} class="lead">
              <a class="together" href={`/people/${person.id}`}>
                {person.name}
              </a>
            </td>
            <td data-label={w.position} class={person.position ? 'says beside' : 'nothing'}>
              {person.position || '–'}
            </td>
            <td data-label={place} class="says beside">
              {(isStaff ? person.division : person.unit) || '–'}
            </td>
            {isStaff && <StaffCells person={person} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StaffCells({ person }: { person: PersonShort }) {
  const w = useWords(peopleWords)
  const { language } = useView()
  return (
    <>
      <td data-label={w.roles}>
        {person.roles.map(role => roleNames[language][role]).join(', ') || '–'}
      </td>
      <td data-label={w.account} class="aside whole">
        {person.active ? (
          <StateMark kind="free">{w.hasAccount}</StateMark>
        ) : (
          <StateMark kind="quiet">{w.noAccount}</StateMark>
        )}
      </td>
    </>
  )
}
