import { bodyLimit } from 'hono/body-limit'
import type { WebContext } from './env.ts'
import { Refused } from './page.tsx'

/** A form without a file: the largest chooses a thousand labels and is a twentieth of this. */
const formBytes = 1024 * 1024
/** Nobody who is not signed in has more to type than a name and a password. */
const strangerBytes = 64 * 1024
const fieldsMost = 5000

/** How much of a body is read, in bytes, where the route would take as much as `most`. */
export function readMost(c: WebContext, most: number): number {
  return c.var.token === null ? Math.min(strangerBytes, most) : most
}

/**
 * Looks at a form before anything is made of it: its size, whether it can be read at all, and the
 * number of its fields. What is too large is not read to its end. Throws Refused.
 */
export async function mustBeReadable(c: WebContext): Promise<void> {
  if (!c.var.bounded) await mustBeSmall(c, readMost(c, formBytes))
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'multipart/form-data' && type !== 'application/x-www-form-urlencoded') return
  const fields = await c.req.formData().catch(() => {
    throw new Refused({ word: 'form-broken' }, 400)
  })
  if ([...fields.keys()].length <= fieldsMost) return
  throw new Refused({ word: 'form-too-many-fields', facts: { most: fieldsMost } }, 413)
}

async function mustBeSmall(c: WebContext, most: number): Promise<void> {
  const onError = () => {
    const facts = { kilobytes: most / 1024 }
    throw new Refused({ word: 'form-too-large', facts }, 413)
  }
  // What says how long it is need not be counted.
  const said = c.req.header('Content-Length')
  const isCounted = said === undefined || c.req.header('Transfer-Encoding') !== undefined
  if (!isCounted) {
    if (Number(said) > most) onError()
    return
  }
  await bodyLimit({ maxSize: most, onError })(c, async () => undefined)
}
