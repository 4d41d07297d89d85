import { Hono } from 'hono'
import * as z from 'zod'
import { divisions, listPeople, peopleByIds } from '../../db/people.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { PersonFormPage } from '../../views/people/form.tsx'
import { PeoplePage } from '../../views/people/list.tsx'
import { peopleWords, personWords } from '../../views/words/people.ts'
import type { Role } from '../domain/rights.ts'
import { normalise } from '../domain/text.ts'
import { borrowerClasses } from '../domain/words.ts'
import { describePerson } from '../usecases/people/describe.ts'
import { giveRoles } from '../usecases/people/give-roles.ts'
import { registerPerson } from '../usecases/people/register.ts'
import { askedOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { newPersonForm, personForm, rolesForm } from '../web/people.ts'
import { mustHold, seated } from '../web/seated.ts'
import { personAccounts } from './person-accounts.tsx'
import { personLoans } from './person-loans.tsx'
import { showPerson } from './person-page.tsx'

const pageSize = 50
const searchSchema = z.object({
  class: z.enum(borrowerClasses).default('staff'),
  q: z
    .string()
    .default('')
    .transform(text => normalise(text).slice(0, 100)),
  /** The last name shown, as its key and id. */
  after: z
    .string()
    .regex(/^(?:[\w-]{1,64},.{1,1000})?$/s)
    .default(''),
})

export const people = new Hono<Env>()

people.get('/', async c => {
  const {
    class: kind,
    q: search,
    after,
  } = askedOf(c, searchSchema, {
    class: peopleWords[c.var.language].classes,
  })
  const [id = '', nameKey = ''] = after.split(/,(.*)/s)
  const { db } = c.var.open
  const asked = { class: kind, search, after: after ? { nameKey, id } : null, limit: pageSize + 1 }
  const [desk, rows, known] = await seated(c, listPeople(db, asked), divisions(db))
  mustHold(desk, 'people.read')
  const shown = rows.slice(0, pageSize).map(row => ({
    ...row,
    roles: (row.roles?.split(',') ?? []) as Role[],
    division: known.find(division => division.id === row.division)?.name ?? null,
  }))
  const last = shown.at(-1)
  const query = (more: Record<string, string>) =>
    `/people?${new URLSearchParams({ class: kind, ...(search && { q: search }), ...more })}`
  const isMore = rows.length > pageSize && last !== undefined
  const pages = {
    next: isMore ? query({ after: `${last.id},${last.nameKey}` }) : null,
    first: after ? query({}) : null,
  }
  const content = <PeoplePage people={shown} class={kind} search={search} {...pages} />
  return page(c, peopleWords[c.var.language].title, content)
})

/** The form of somebody new, or of the person in the address. */
const showForm = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const id = c.req.param('id')
  const [desk, [row], known] = await seated(c, peopleByIds(db, [id ?? '']), divisions(db))
  mustHold(desk, 'people.write')
  if (id && !row) return refusedPage(c, { word: 'not-found' }, 404)
  const w = personWords[c.var.language]
  const title = row ? w.describeTitle(row.name) : w.addTitle
  const content = <PersonFormPage state={state} divisions={known} person={row ?? null} />
  return page(c, title, content, { status: state === freshForm ? 200 : 422 })
}

people
  .get('/new', c => showForm(c, freshForm))
  .post('/', form(newPersonForm, showForm), async c => {
    const said = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await registerPerson(desk, said)
    return answered(c, verdict, why => showForm(c, refusalState(said, why)))
  })
  .route('/', personAccounts)
  .route('/', personLoans)
  .get('/:id', c => showPerson(c, null))
  .get('/:id/description', c => showForm(c, freshForm))
  .post('/:id/description', form(personForm, showForm), async c => {
    const said = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await describePerson(desk, c.req.param('id'), said)
    return answered(c, verdict, why => showForm(c, refusalState(said, why)))
  })

const rolesAgain = (c: WebContext, state: FormState) => showPerson(c, { form: 'roles', state })

people.post('/:id/roles', form(rolesForm, rolesAgain), async c => {
  const { role: held } = c.req.valid('form')
  const [desk] = await seated(c)
  const verdict = await giveRoles(desk, c.req.param('id'), held)
  return answered(c, verdict, why => rolesAgain(c, refusalState({}, why)))
})
