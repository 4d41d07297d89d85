import { zValidator } from '@hono/zod-validator'
import type * as z from 'zod'
import { canonicalText, sha256Hex } from '../../db/hash.ts'
import type { FormState, FormWord } from '../../views/form-state.ts'
import type { Refusal } from '../domain/verdict.ts'
import { mustBeReadable } from './bounds.ts'
import type { WebContext } from './env.ts'

/** Shows the form again: 422, the faults at their fields, everything typed still there. */
export type ShowAgain = (c: WebContext, state: FormState) => Response | Promise<Response>

/**
 * Parses a form with a zod schema. What does not fit is shown again by `again`; what fits is
 * `c.req.valid('form')`, and the page's `commandId` becomes the request's command.
 */
export function form<Schema extends z.ZodType>(schema: Schema, again: ShowAgain) {
  const validate = zValidator('form', schema, async (result, context) => {
    const c = context as unknown as WebContext
    const values = result.data as Record<string, unknown>
    if (!result.success) {
      return again(c, { values: asTyped(values), faults: faultsOf(result.error, values) })
    }
    const raw = await c.req.parseBody({ all: true })
    const { commandId, ...content } = raw
    const text = canonicalText(asTyped(content))
    const id = typeof commandId === 'string' && commandId ? commandId : c.var.open.newId()
    c.set('command', { id, contentHash: sha256Hex(text) })
  })
  const looked: typeof validate = async (context, next) => {
    await mustBeReadable(context as unknown as WebContext)
    return validate(context, next)
  }
  return looked
}

/** A form that the address fills in: a link that knows the answers leads to it. Nothing is wrong yet. */
export function filledIn(c: WebContext): FormState {
  return { values: c.req.query(), faults: {} }
}

/** A refusal as a form's state, so that the page shows it at its field, or on top. */
export function refusalState(values: Record<string, unknown>, why: Refusal): FormState {
  return { values: asTyped(values), faults: {}, refusal: why }
}

export function faultsOf(
  error: { issues: readonly unknown[] },
  values: Record<string, unknown>,
): FormState['faults'] {
  const faults: FormState['faults'] = {}
  for (const issue of error.issues as z.core.$ZodIssue[]) {
    const field = issue.path.map(String).join('.')
    faults[field] ??= wordOf(issue, Boolean(values[field]))
  }
  return faults
}

function wordOf(issue: z.core.$ZodIssue, given: boolean): { word: FormWord; most?: number } {
  const most = 'maximum' in issue ? Number(issue.maximum) : undefined
  if (issue.code === 'too_big') {
    const word = issue.origin === 'string' ? 'too-long' : 'too-big'
    return { word, ...(most !== undefined && { most }) }
  }
  if (issue.code === 'too_small') {
    return { word: issue.origin === 'string' ? 'missing' : 'too-small' }
  }
  if (issue.code === 'custom' || issue.code === 'invalid_format') {
    return { word: (issue.message as FormWord) || 'not-understood' }
  }
  if (issue.code === 'invalid_value') return { word: given ? 'not-in-list' : 'not-chosen' }
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  return { word: missing ? 'missing' : 'not-understood' }
}

/** Files are named, not kept: a browser never sends them back into a form. */
export function asTyped(values: Record<string, unknown>): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [key, value] of Object.entries(values ?? {})) {
    if (Array.isArray(value)) typed[key] = value.map(each)
    else typed[key] = each(value)
  }
  return typed
}

const each = (value: unknown) =>
  value !== null && typeof value === 'object' && 'name' in value
    ? `${(value as File).name}:${(value as File).size}`
    : String(value ?? '')
