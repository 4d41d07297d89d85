import { Hono } from 'hono'
import { checkFrom, openChecks } from '../../db/checks.ts'
import { FieldPage, FieldShell } from '../../views/field/field.tsx'
import { fieldWords } from '../../views/words/field.ts'
import { fieldKey } from '../usecases/field/key.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { fieldCommand, fieldLimit } from './field-commands.ts'
import { fieldNews, mustUseField } from './field-copy.ts'

/**
 * The field desk: one page that goes on without a signal, drawn by its script from the copy that it
 * keeps. What is personal is in the copy alone, so that the shell may be kept by the service worker.
 */
export const field = new Hono<Env>()
  .get('/', async c => {
    const [desk, checks] = await seated(c, openChecks(c.var.open.db))
    mustUseField(desk.actor, checks.map(checkFrom))
    return page(c, titleOf(c), <FieldPage />)
  })
  .get('/shell', c => page(c, titleOf(c), <FieldShell />, { bare: true }))
  .get('/copy', async c => {
    const { desk, news } = await fieldNews(c, c.req.query('since') ?? '')
    const key = await fieldKey(c.var.open, desk.actor.id)
    c.header('Cache-Control', 'private, no-store')
    return c.json({ person: desk.actor.id, key, ...news })
  })
  .post('/commands', fieldLimit, fieldCommand)

const titleOf = (c: WebContext) => fieldWords[c.var.language].title
