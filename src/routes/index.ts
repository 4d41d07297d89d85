import type { Hono } from 'hono'
import type { Env } from '../web/env.ts'
import { desk } from './desk.tsx'
import { seals } from './seals.tsx'

/** One file per first URL segment. */
export const routes: Record<string, Hono<Env>> = {
  '/': desk,
  '/seals': seals,
}
