import { Hono } from 'hono'
import * as z from 'zod'
import { administrators } from '../../db/accounts.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { SignInPage } from '../../views/sign-in/sign-in.tsx'
import { signInWords } from '../../views/words/sign-in.ts'
import { signIn } from '../usecases/accounts/sign-in.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { browserMark, rememberBrowser } from '../web/known-browser.ts'
import { page } from '../web/page.tsx'
import { givenPassword } from '../web/passwords.ts'
import { maybeSeated } from '../web/seated.ts'
import { browserOf, giveSession } from '../web/session.ts'

const usernameMost = 100
const signInForm = z.object({
  username: z.string().min(1).max(usernameMost),
  password: givenPassword,
  back: backPath,
})

const show = async (c: WebContext, state: FormState, back: string | null) => {
  const [desk, found] = await maybeSeated(c, administrators(c.var.open.db))
  if (found.length === 0) return c.redirect('/setup', 303)
  const refused = state !== freshForm
  if (desk && !refused) return c.redirect(back ?? '/', 303)
  const { title } = signInWords[c.var.language]
  const status = refused ? 422 : 200
  return page(c, title, <SignInPage state={state} back={back ?? '/'} />, { status })
}

const showAgain = (c: WebContext, state: FormState) =>
  show(c, state, backPath.parse([state.values.back].flat()[0] ?? ''))

export const signInRoutes = new Hono<Env>()
  .get('/', c => show(c, freshForm, backPath.parse(c.req.query('back') ?? '')))
  .post('/', form(signInForm, showAgain), async c => {
    const { username, password, back } = c.req.valid('form')
    const browser = { ...browserOf(c), mark: await browserMark(c, username) }
    const verdict = await signIn(c.var.open, { username, password }, browser)
    if (!verdict.ok) {
      return showAgain(c, refusalState({ username, back: back ?? '' }, verdict.why))
    }
    await giveSession(c, verdict.value)
    await rememberBrowser(c, username)
    return c.redirect(back ?? '/', 303)
  })
