import * as z from 'zod'
import type { FormWord } from '../../views/form-state.ts'
import { lengths } from '../domain/lengths.ts'
import { type Condition, conditions } from '../domain/place.ts'
import { opinionPosts } from '../domain/procedure.ts'
import { arabicDigits } from '../domain/text.ts'
import { chaseChannels, settlementWays } from '../domain/words.ts'
import { backPath, day, optionalDay, optionalLine, ticked, wholeNumber } from '../web/fields.ts'
import { proofFields, proofShape } from './proof-form.ts'

/** The forms of a loan's page. Whatever a rule must judge goes on to the rule. */

/** An empty field is none. */
const count = z
  .string()
  .transform(text => text.trim() || '0')
  .pipe(wholeNumber)
const said = z.string().trim().max(lengths.note).default('')
const back = backPath
const line = { on: optionalDay, lateReason: said, back }

export const approvalForm = unitsForm({ ...line, note: said })
/** Beside its units, what proof-form.ts says. */
export const handOverForm = unitsForm(line)
export const refusalForm = z.object({ ...line, reason: said })
export const opinionForm = z.object({
  ...line,
  text: said,
  post: z.enum(opinionPosts, { error: word('not-in-list') }).optional(),
  favourable: z.enum(['yes', 'no'], { error: word('not-in-list') }).transform(it => it === 'yes'),
})
export const cancellationForm = z.object({ reason: said, back })
export const correctionForm = z.object({
  reason: said,
  back,
  entry: z.string().max(100).default(''),
  /** A whole hand-over or return instead, which its maker takes back at once. */
  command: z.string().max(100).default(''),
})
export const extensionAskedForm = z.object({ ...line, dueOn: day, reason: said })
/** Without a day: the one that was asked for. */
export const extensionForm = z.object({ ...line, dueOn: optionalDay, reason: said })
export const conditionForm = z.object({ ...line, note: said })
export const chaseForm = z.object({
  ...line,
  channel: z.enum(chaseChannels, { error: word('not-in-list') }),
  who: z.string().trim().max(lengths.personLine).default(''),
  letter: optionalLine(lengths.letterNumber),
  answer: said,
})

/**
 * Each line's units good, damaged and lost; with `all` everything comes back good. Beside them, what
 * proof-form.ts says.
 */
export const returnForm = linesForm({ ...line, note: said }, conditions, units => {
  const lines = new Map<number, Partial<Record<Condition, number>>>()
  for (const [condition, number, quantity] of units) {
    lines.set(number, { ...lines.get(number), [condition]: quantity })
  }
  return lines
})

/** `what` names a line and the condition it came back in: `1-damaged`. Money is in baht. */
export const settlementForm = z.object({
  ...line,
  note: said,
  what: z
    .string()
    .regex(/^\d+-(damaged|lost)$/, word('not-in-list'))
    .transform(text => {
      const [number, condition] = text.split('-')
      return { line: Number(number), condition: condition as 'damaged' | 'lost' }
    }),
  way: z.enum(settlementWays, { error: word('not-in-list') }),
  units: count,
  paid: z.string().default('').transform(satang),
  receipt: z.string().trim().max(lengths.receiptNumber).default(''),
  checked: ticked,
  amountReason: said,
})

/** Units by line, as `quantity-1`; with `all` everything that remains. */
function unitsForm<Shape extends z.ZodRawShape>(shape: Shape) {
  return linesForm(
    shape,
    ['quantity'],
    units => new Map(units.map(([, number, quantity]) => [number, quantity])),
  )
}

type Context = z.core.$RefinementCtx
type Units = [name: string, line: number, quantity: number]

/** A form with a field for each line, named `good-1`: all faults are told at once. */
function linesForm<Shape extends z.ZodRawShape, Asked>(
  shape: Shape,
  names: readonly string[],
  gather: (units: Units[]) => Asked,
) {
  const lineField = new RegExp(`^(${names.join('|')})-(\\d{1,3})$`)
  return z.record(z.string(), z.unknown()).transform((raw, context) => {
    const fields = Object.keys(raw).filter(field => lineField.test(field))
    const counts = z.object(Object.fromEntries(fields.map(field => [field, count])))
    const [said, counted] = [z.object(shape).safeParse(raw), counts.safeParse(raw)]
    const proof = proofShape(raw).safeParse(raw)
    for (const { error } of [said, counted, proof]) {
      for (const issue of error?.issues ?? [])
        context.addIssue({ ...issue, input: raw } as z.core.$ZodRawIssue)
    }
    if (!said.success || !counted.success || !proof.success) return z.NEVER
    const units = Object.entries(counted.data).map(([field, quantity]): Units => {
      const [, name, number] = lineField.exec(field)!
      return [name!, Number(number), quantity]
    })
    const asked = raw.all ? ('all' as const) : gather(units)
    return { ...said.data, units: asked, proof: proofFields(raw, proof.data) }
  })
}

/** Baht, with thousands separators or none, as satang. An empty field is none. */
function satang(text: string, context: Context): number {
  const digits = arabicDigits(text).replace(/[,\s]/g, '')
  if (digits === '') return 0
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(digits)
  if (!match) return fault(context, text, 'not-a-number')
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

function fault(context: Context, input: unknown, message: FormWord) {
  context.addIssue({ code: 'custom', message, input })
  return z.NEVER
}

/** A fault by its word, so that a misspelt one does not compile. */
function word(message: FormWord): FormWord {
  return message
}
