import * as z from 'zod'
import { lengths } from '../domain/lengths.ts'
import { opinionPosts, type Procedure, type Step } from '../domain/procedure.ts'
import { normalise } from '../domain/text.ts'
import { borrowerClasses, categories, useLocations, workTypes } from '../domain/words.ts'
import { workTypeOfSlug } from '../domain/work-type.ts'
import { dayKinds } from '../domain/working-days.ts'
import { day, line, several, textLines, wholeNumber, wholeNumberOrNone } from '../web/fields.ts'

const chosenOf = <Value extends string>(values: readonly Value[]) =>
  several.pipe(z.array(z.enum(values, 'not-in-list')))

/** One thing a line, fifty at most. */
const lines = (most: number) =>
  z
    .string()
    .default('')
    .transform(textLines)
    .pipe(z.array(z.string().max(most)).max(50))

/** The stream's turn that was read; null where a form does not say. */
const seen = z
  .string()
  .default('')
  .transform(text => (/^\d{1,9}$/.test(text) ? Number(text) : null))

const daysMost = 365

export const draftForm = z
  .object({
    seen,
    categories: chosenOf(categories),
    items: lines(200),
    borrowerClasses: chosenOf(borrowerClasses),
    useLocations: chosenOf(useLocations),
    mostDays: wholeNumber.pipe(z.number().min(1).max(daysMost)),
    noticeDays: wholeNumber.pipe(z.number().max(daysMost)),
    noticeIn: z.enum(dayKinds, 'not-in-list').default('calendar'),
    documents: lines(300),
    stepNo: several.pipe(z.array(wholeNumberOrNone)),
    stepText: several.pipe(z.array(z.string().transform(normalise).pipe(z.string().max(500)))),
    stepPost: several.pipe(z.array(z.string().transform(normalise).pipe(z.string().max(200)))),
    stepDays: several.pipe(z.array(wholeNumberOrNone)),
    stepDaysIn: chosenOf(dayKinds),
    decides: z.string().default(''),
    opinions: chosenOf(opinionPosts),
    approver: z.enum(['floor', 'agency-head'], 'not-in-list'),
  })
  .superRefine(({ stepText, stepPost }, context) => {
    stepText.forEach((text, index) => {
      if (text === '' || (stepPost[index] ?? '') !== '') return
      context.addIssue({ code: 'custom', message: 'missing', path: ['stepPost', index] })
    })
  })
type DraftFields = z.output<typeof draftForm>

const byOrder = {
  order: line(lengths.adoptingOrder),
  effectiveOn: day,
}

export const adoptionForm = z.object({ seen, version: wholeNumber, ...byOrder })

/** A draft as a tick box of the manual sends it: `education:2:5`, with the stream's turn that was read. */
const draftRead = z.string().transform((text, context) => {
  const [, slug = '', version, turn] = /^([a-z]+):(\d{1,9}):(\d{1,9})$/.exec(text) ?? []
  const workType = workTypeOfSlug(slug)
  if (workType !== null) return { workType, version: Number(version), seen: Number(turn) }
  context.addIssue({ code: 'custom', message: 'not-in-list' })
  return z.NEVER
})

/** Several drafts that one order adopts; each once. */
export const adoptionsForm = z.object({
  draft: several
    .transform(drafts => [...new Set(drafts)])
    .pipe(z.array(draftRead).max(workTypes.length)),
  ...byOrder,
})

/** The procedure that the form describes: steps with a text, in the order of their numbers. */
export function procedureOf(workType: string, fields: DraftFields): Procedure {
  const { seen: _, stepNo, stepText, stepPost, stepDays, stepDaysIn, decides, ...rest } = fields
  const rows = stepText.map((text, index) => ({
    no: stepNo[index] ?? Number.POSITIVE_INFINITY,
    step: {
      text,
      post: stepPost[index] ?? '',
      days: stepDays[index] ?? 0,
      daysIn: stepDaysIn[index] ?? 'calendar',
      ...(decides === String(index) && { decides: true }),
    } as Step,
  }))
  const steps = rows
    .filter(row => row.step.text !== '')
    .sort((one, other) => (one.no === other.no ? 0 : one.no - other.no))
    .map(row => row.step)
  return { workType, ...rest, steps }
}
