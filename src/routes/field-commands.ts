import * as z from 'zod'
import { canonicalText, sha256Hex } from '../../db/hash.ts'
import { commandById } from '../../db/ledger.ts'
import type { FormWord } from '../../views/form-state.ts'
import { faultText } from '../../views/words/forms.ts'
import { refusalText } from '../../views/words/refusals.ts'
import { fieldTaskTexts } from '../../views/words/refusals-field.ts'
import { type FieldAct, type FieldAnswer, fieldActs } from '../domain/field/command.ts'
import { type Made, madeWhen } from '../domain/field/made.ts'
import type { Refusal, Verdict } from '../domain/verdict.ts'
import { countThing } from '../usecases/checks/count.ts'
import { answerOf, type Desk } from '../usecases/desk.ts'
import { handOver } from '../usecases/loans/hand-over.ts'
import { takeBack } from '../usecases/loans/take-back.ts'
import { mustBeReadable } from '../web/bounds.ts'
import type { WebContext } from '../web/env.ts'
import { asTyped, faultsOf } from '../web/form.ts'
import { Refused } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { countForm } from './check-forms.ts'
import { standsNow } from './field-stands.ts'
import { handOverForm, returnForm } from './loan-forms.ts'
import { givenProof, proofLimit } from './proof-form.ts'

/** What stands around the fields of the form that is sent. `age`: milliseconds since it was made. */
const around = z.object({
  commandId: z.string().min(1).max(100),
  /** Whose queue it lay in. */
  person: z.string().max(100),
  act: z.enum(fieldActs),
  of: z.string().min(1).max(100),
  age: z.coerce.number(),
})
type FieldRefused = Extract<FieldAnswer, { verdict: 'refused' }>
type Sent = z.output<typeof around>

/** Each act's own form, and the use case that its own page asks: nothing is done twice here. */
const acts: Record<FieldAct, (desk: Desk, sent: Sent, made: Made, raw: Raw) => Done> = {
  handovers: (desk, { of: loan }, made, raw) =>
    given(handOverForm, raw, async ({ proof, ...form }) =>
      handOver(desk, { loan, ...form, proof: await givenProof(proof), ...dated(made) }),
    ),
  returns: (desk, { of: loan }, made, raw) =>
    given(returnForm, raw, async ({ proof, ...form }) =>
      takeBack(desk, { loan, ...form, proof: await givenProof(proof), ...dated(made) }),
    ),
  counts: (desk, { of: check }, made, raw) =>
    given(countForm, raw, ({ units, ...form }) =>
      countThing(desk, { check, ...form, units: units ?? 1, ...(made && { made }) }),
    ),
}
type Raw = Record<string, unknown>
type Done = Promise<Verdict<string> | { fault: FormWord; most?: number }>

/** Photos that are too many together are not read, and told like any other refusal. */
export const fieldLimit = proofLimit(async (c, { refusal }) => {
  await seated(c)
  return c.json(refusedBy(c, refusal!), 413)
})

/**
 * `POST /field/commands`: one command that may have waited for a signal, sent to the use case of its
 * form. It answers a verdict in words, and the same one to the same command, however often it comes.
 */
export async function fieldCommand(c: WebContext): Promise<Response> {
  c.header('Cache-Control', 'private, no-store')
  const { db } = c.var.open
  const readable = await mustBeReadable(c).catch((error: unknown) => error)
  if (readable instanceof Refused) return c.json(refusedBy(c, readable.why), readable.status)
  const raw: Raw = await c.req.parseBody({ all: true })
  const [seat, [before]] = await seated(c, commandById(db, String(raw.commandId ?? '')))
  const read = around.safeParse(raw)
  if (!read.success) return c.json(notUnderstood(c, { fault: 'not-understood' }), 422)
  const sent = read.data
  if (sent.person !== seat.actor.id) {
    return c.json({ verdict: 'other-person' } satisfies FieldAnswer, 403)
  }
  const { commandId, person: _, age: __, ...content } = raw
  const room = sent.act === 'counts' ? 'checks' : 'loans'
  const command = {
    id: sent.commandId,
    route: `/${room}/${sent.of}/${sent.act}`,
    contentHash: sha256Hex(canonicalText(asTyped(content))),
  }
  const desk = { ...seat, command }
  const made = madeWhen(desk.now(), sent.age)
  if (before) return answered(c, desk, sent, raw, answerOf(before, desk), made.ok && made.value)
  if (!made.ok) return answered(c, desk, sent, raw, made, null)
  const verdict = await acts[sent.act](desk, sent, made.value, raw)
  if ('fault' in verdict) return c.json(notUnderstood(c, verdict), 422)
  return answered(c, desk, sent, raw, verdict, made.value)
}

async function answered(
  c: WebContext,
  desk: Desk,
  sent: Sent,
  raw: Raw,
  verdict: Verdict<string>,
  made: Made | false,
): Promise<Response> {
  if (verdict.ok) {
    const done: FieldAnswer = { verdict: 'done', href: verdict.value, late: Boolean(made) }
    return c.json(done)
  }
  const { why } = verdict
  const stands = await standsNow(c, desk, { ...sent, lines: linesIn(raw) }, why)
  const refused: FieldAnswer = { ...refusedBy(c, why), stands }
  return c.json(refused, statuses[why.word] ?? 409)
}

const statuses: Partial<Record<Refusal['word'], 403 | 404>> = {
  'not-allowed': 403,
  'not-found': 404,
}

/** What the form says, or the first fault that it has. */
async function given<Schema extends z.ZodType>(
  schema: Schema,
  raw: Raw,
  act: (form: z.output<Schema>) => Promise<Verdict<string>>,
): Done {
  const read = schema.safeParse(raw)
  if (read.success) return act(read.data)
  const [fault] = Object.values(faultsOf(read.error, raw))
  return { ...fault, fault: fault?.word ?? 'not-understood' }
}

/** A command that was made without a signal is written down later than it happened, and says so. */
function dated(made: Made) {
  return made === null ? {} : { on: made.on, lateReason: made.reason, madeAt: made.at }
}

/** The lines of a loan that the command moves. */
function linesIn(raw: Raw): number[] {
  const moving = Object.keys(raw).filter(field => Number(raw[field]) > 0)
  const numbers = moving.map(field =>
    Number(/^(?:quantity|good|damaged|lost)-(\d+)$/.exec(field)?.[1]),
  )
  return [...new Set(numbers.filter(Number.isInteger))]
}

function refusedBy(c: WebContext, why: Refusal): FieldRefused {
  const { language } = c.var
  const text = fieldTaskTexts[language][why.word] ?? refusalText(why, language)
  return { verdict: 'refused', word: why.word, text, stands: '' }
}

function notUnderstood(c: WebContext, { fault: word, ...more }: { fault: FormWord }): FieldAnswer {
  const text = faultText({ word, ...more }, c.var.language)
  return { verdict: 'refused', word: 'not-understood', text, stands: '' }
}
