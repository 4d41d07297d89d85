import { Hono } from 'hono'
import { PartsPage } from '../../views/developers/parts-page.tsx'
import type { Env } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { maybeSeated } from '../web/seated.ts'

/**
 * `/parts`: what pages are made of, for developers. Mounted by the demonstration and by nothing
 * else: it is no route of the product.
 */
export const parts = new Hono<Env>().get('/', async c => {
  await maybeSeated(c)
  return page(c, 'Parts', <PartsPage />)
})
