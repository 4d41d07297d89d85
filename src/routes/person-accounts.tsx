import { Hono } from 'hono'
import * as z from 'zod'
import { allUsernames, staffWithoutAccount } from '../../db/accounts.ts'
import { divisions, peopleByIds } from '../../db/people.ts'
import { type Candidate, OpenAccountsPage } from '../../views/accounts/open.tsx'
import { SlipsPage } from '../../views/accounts/slips.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { accountWords } from '../../views/words/accounts.ts'
import { proposeUsername } from '../domain/username.ts'
import type { Verdict } from '../domain/verdict.ts'
import { closeAccount } from '../usecases/accounts/close.ts'
import { endSessions } from '../usecases/accounts/end-sessions.ts'
import { accountsAtOnce, openAccounts, type Slips } from '../usecases/accounts/open.ts'
import { resetPassword } from '../usecases/accounts/reset-password.ts'
import type { Env, WebContext } from '../web/env.ts'
import { optionalLine, several } from '../web/fields.ts'
import { form, refusalState, type ShowAgain } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { reasonForm } from '../web/people.ts'
import { mustHold, seated } from '../web/seated.ts'
import { showPerson } from './person-page.tsx'

/** `person` names who is chosen; `username-ID` is the username of each. */
const accountsForm = z.looseObject({ person: several })

const showAccounts = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const [desk, rows, known, names] = await seated(
    c,
    staffWithoutAccount(db, accountsAtOnce + 1),
    divisions(db),
    allUsernames(db),
  )
  mustHold(desk, 'people.write')
  const taken = new Set(names.map(each => each.username ?? ''))
  const candidates = rows.slice(0, accountsAtOnce).map(({ person, username }): Candidate => {
    const proposed = username ?? proposeUsername(person.name, taken)
    taken.add(proposed)
    const division = known.find(each => each.id === person.division)?.name ?? null
    const { id, name, position } = person
    return { id, name, position, division, username: proposed }
  })
  const { all, person } = c.req.query()
  const chosen = all ? candidates.map(each => each.id) : person ? [person] : []
  const most = rows.length > accountsAtOnce ? accountsAtOnce : null
  const content = (
    <OpenAccountsPage candidates={candidates} chosen={chosen} most={most} state={state} />
  )
  const status = state === freshForm ? 200 : 422
  return page(c, accountWords[c.var.language].title, content, { status })
}

/** The slips of this very request; where it was answered before, the page that it led to. */
async function slipsOr(c: WebContext, verdict: Verdict<Slips>, back: string, again: ShowAgain) {
  if (!verdict.ok) return answered(c, verdict, why => again(c, refusalState({}, why)))
  const { slips, answer } = verdict.value
  if (slips === null) return c.redirect(answer, 303)
  const { db } = c.var.open
  const ids = slips.map(slip => slip.person)
  const [rows, known] = await db.batch([peopleByIds(db, ids), divisions(db)])
  const shown = slips.map(slip => {
    const row = rows.find(each => each.id === slip.person)!
    const division = known.find(each => each.id === row.division)?.name ?? null
    return { ...slip, name: row.name, position: row.position, division }
  })
  const { slipsTitle } = accountWords[c.var.language]
  return page(c, slipsTitle, <SlipsPage slips={shown} back={back} />, { bare: true })
}

const againAs = (name: string) => (c: WebContext, state: FormState) =>
  showPerson(c, { form: name, state })
const resetForm = z.object({})
const sessionForm = z.object({ session: optionalLine(100).transform(id => id || null) })

export const personAccounts = new Hono<Env>()
  .get('/accounts', c => showAccounts(c, freshForm))
  .post('/accounts', form(accountsForm, showAccounts), async c => {
    const typed = c.req.valid('form')
    const asked = typed.person.map(person => ({
      person,
      username: String(typed[`username-${person}`] ?? ''),
    }))
    const [desk] = await seated(c)
    const verdict = await openAccounts(desk, asked)
    const values = typed as Record<string, unknown>
    return slipsOr(c, verdict, '/people', (again, { refusal }) =>
      showAccounts(again, refusalState(values, refusal!)),
    )
  })
  .post('/:id/passwords', form(resetForm, againAs('password')), async c => {
    const id = c.req.param('id')
    const [desk] = await seated(c)
    return slipsOr(c, await resetPassword(desk, id), `/people/${id}`, againAs('account'))
  })
  .post('/:id/closures', form(reasonForm, againAs('closing')), async c => {
    const { reason } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await closeAccount(desk, c.req.param('id'), reason)
    return answered(c, verdict, why => againAs('closing')(c, refusalState({ reason }, why)))
  })
  .post('/:id/session-ends', form(sessionForm, againAs('account')), async c => {
    const { session } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await endSessions(desk, c.req.param('id'), session)
    return answered(c, verdict, why => againAs('account')(c, refusalState({}, why)))
  })
