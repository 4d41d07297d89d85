import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import * as z from 'zod'
import { languages } from '../../views/words/words.ts'
import type { Env } from '../web/env.ts'
import { backPath } from '../web/fields.ts'
import { form } from '../web/form.ts'
import { languageCookie } from '../web/language.ts'

const oneYear = 31_536_000
const languageForm = z.object({ language: z.enum(languages), back: backPath })

/** The reader's language, kept in this browser; a language that we do not speak changes nothing. */
export const languageRoutes = new Hono<Env>().post(
  '/',
  form(languageForm, c => c.redirect('/', 303)),
  c => {
    const { language, back } = c.req.valid('form')
    setCookie(c, languageCookie, language, { path: '/', sameSite: 'Lax', maxAge: oneYear })
    return c.redirect(back ?? '/', 303)
  },
)
