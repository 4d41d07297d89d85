import { Hono } from 'hono'
import { signOut } from '../usecases/accounts/sign-out.ts'
import type { Env } from '../web/env.ts'
import { takeSession } from '../web/session.ts'

export const signOutRoutes = new Hono<Env>().post('/', async c => {
  const { open, token } = c.var
  if (token !== null) await signOut(open, token)
  await takeSession(c)
  return c.redirect('/sign-in', 303)
})
