import { Hono } from 'hono'
import type { Env } from '../web/env.ts'
import { basket } from './basket.tsx'
import { desk } from './desk.tsx'
import { items } from './items.tsx'
import { labels } from './labels.tsx'
import { languageRoutes } from './language.tsx'
import { loanPaper } from './loan-paper.tsx'
import { loans } from './loans.tsx'
import { passwordRoutes } from './password.tsx'
import { register } from './register.tsx'
import { registerCsv, registerSpreadsheet } from './register-files.ts'
import { reports } from './reports.tsx'
import { requests } from './requests.tsx'
import { seals } from './seals.tsx'
import { setUpRoutes } from './setup.tsx'
import { signInRoutes } from './sign-in.tsx'
import { signOutRoutes } from './sign-out.tsx'
import { tags } from './tags.tsx'

/** One file per first URL segment. */
export const routes: Record<string, Hono<Env>> = {
  '/': desk,
  '/i': tags,
  '/basket': basket,
  '/requests': requests,
  '/loans': new Hono<Env>().route('/', loans).route('/', loanPaper),
  '/items': items,
  '/labels': labels,
  '/register': register,
  '/register.csv': registerCsv,
  '/register.xlsx': registerSpreadsheet,
  '/reports': reports,
  '/seals': seals,
  '/setup': setUpRoutes,
  '/sign-in': signInRoutes,
  '/sign-out': signOutRoutes,
  '/password': passwordRoutes,
  '/language': languageRoutes,
}
