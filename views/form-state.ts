import type { Refusal } from '../src/domain/verdict.ts'

/** What can be wrong with a field before any rule is asked. Words in words/forms.ts. */
export const formWords = [
  'missing',
  'too-long',
  'too-big',
  'too-small',
  'not-a-date',
  'in-future',
  'not-a-number',
  'not-in-list',
  'not-chosen',
  'not-understood',
  'no-file',
  'file-too-large',
  'not-same',
  'too-short',
  'not-confirmed',
  'not-a-username',
] as const
export type FormWord = (typeof formWords)[number]

/** A form as it was sent, and what is wrong with it: drawn again with everything typed. */
export type FormState = {
  values: Record<string, string | string[]>
  faults: Record<string, { word: FormWord; most?: number }>
  refusal?: Refusal
}

export const freshForm: FormState = { values: {}, faults: {} }

/** What was typed into a field that a form has once; of several the first, as no page of ours sends. */
export function typedIn({ values }: FormState, name: string): string | undefined {
  const typed = values[name]
  return Array.isArray(typed) ? typed[0] : typed
}
