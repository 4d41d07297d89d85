import { Hono } from 'hono'
import * as z from 'zod'
import { administrators } from '../../db/accounts.ts'
import { divisions } from '../../db/people.ts'
import { type FormState, type FormWord, freshForm } from '../../views/form-state.ts'
import { SetUpPage } from '../../views/office/set-up.tsx'
import { setUpWords } from '../../views/words/office.ts'
import { officeKinds } from '../domain/office.ts'
import { isUsername, usernameFrom } from '../domain/username.ts'
import { startSession } from '../usecases/accounts/sign-in.ts'
import { setUpOffice } from '../usecases/office/set-up.ts'
import type { Env, WebContext } from '../web/env.ts'
import { line } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { newPassword } from '../web/passwords.ts'
import { maybeSeated } from '../web/seated.ts'
import { browserOf, giveSession } from '../web/session.ts'

const nameMost = 200
const notUsername: FormWord = 'not-a-username'
const setUpForm = z.object({
  code: line(100),
  officeName: line(nameMost),
  officeKind: z.enum(officeKinds, 'not-in-list'),
  divisionName: line(nameMost),
  name: line(nameMost),
  position: line(nameMost),
  username: line(100).refine(text => isUsername(usernameFrom(text)), notUsername),
  password: newPassword,
})

/** Shown while there is no administrator; gone for ever once there is one. */
const show = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const [, found, known] = await maybeSeated(c, administrators(db), divisions(db))
  if (found.length > 0) return refusedPage(c, { word: 'not-found' }, 404)
  const { title } = setUpWords[c.var.language]
  const names = known.map(division => division.name)
  const { password: _, ...values } = state.values
  const drawn = <SetUpPage state={{ ...state, values }} divisions={names} />
  return page(c, title, drawn, { status: state === freshForm ? 200 : 422 })
}

export const setUpRoutes = new Hono<Env>()
  .get('/', c => show(c, freshForm))
  .post('/', form(setUpForm, show), async c => {
    const { open } = c.var
    const given = c.req.valid('form')
    const verdict = await setUpOffice(open, given)
    if (!verdict.ok) return answered(c, verdict, why => show(c, refusalState(given, why)))
    await giveSession(c, await startSession(open, verdict.value, browserOf(c)))
    return c.redirect('/', 303)
  })
