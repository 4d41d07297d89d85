import { Hono } from 'hono'
import * as z from 'zod'
import type { FormState } from '../../views/form-state.ts'
import { PasswordPage } from '../../views/sign-in/password.tsx'
import { signInWords } from '../../views/words/sign-in.ts'
import { changePassword } from '../usecases/accounts/change-password.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath } from '../web/fields.ts'
import { filledIn, form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { givenPassword, newPassword } from '../web/passwords.ts'
import { seated } from '../web/seated.ts'
import { browserOf, giveSession } from '../web/session.ts'

const passwordForm = z
  .object({ old: givenPassword, fresh: newPassword, again: givenPassword, back: backPath })
  .refine(typed => typed.fresh === typed.again, { path: ['again'], message: 'not-same' })

const show = async (c: WebContext, state: FormState, status: 200 | 422 = 422) => {
  if (c.var.seat === null) await seated(c)
  const first = c.var.seat?.mustChangePassword ?? false
  const { changeTitle } = signInWords[c.var.language]
  // What was typed into a password field is never drawn again.
  const back = backPath.parse([state.values.back].flat()[0])
  const drawn = { ...state, values: { back: back ?? '' } }
  return page(c, changeTitle, <PasswordPage state={drawn} first={first} />, { status })
}

export const passwordRoutes = new Hono<Env>()
  .get('/', c => show(c, filledIn(c), 200))
  .post('/', form(passwordForm, show), async c => {
    const { old, fresh, back } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await changePassword(desk, { old, fresh }, browserOf(c))
    if (verdict.ok) await giveSession(c, verdict.value)
    const shown = verdict.ok ? { ok: true as const, value: back ?? '/' } : verdict
    return answered(c, shown, why => show(c, refusalState({ back: back ?? '' }, why)))
  })
