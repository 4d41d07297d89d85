import { Hono } from 'hono'
import { DeskPage } from '../../views/desk/desk.tsx'
import type { Env } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'

export const desk = new Hono<Env>().get('/', async c => {
  await seated(c)
  return page(c, '', <DeskPage />)
})
