import type { Child } from 'hono/jsx'
import type { FormState } from '../form-state.ts'
import { Field, Form, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useWords } from '../view.ts'
import { paperWords } from '../words/orders.ts'
import { PaperRooms } from './rooms.tsx'

type PaperFormProps = {
  /** Where it is posted; the draft's own address, or that of all papers of its kind. */
  action: string
  title: string
  intro: string
  save: string
  labels: Record<string, string>
  state: FormState
  children: Child
}

/** The form of a paper that the head of the agency signs: an order, or an announcement. */
export function PaperFormPage(props: PaperFormProps) {
  const { action, title, intro, save, labels, state, children } = props
  const p = useWords(paperWords)
  const all = { subject: p.subject, basis: p.basis, ...labels }
  return (
    <>
      <h1>{title}</h1>
      <PaperRooms />
      <p class="prose">{intro}</p>
      <Form action={action} state={state} labels={all} class="order-form">
        {children}
        <Submit>{save}</Submit>
      </Form>
    </>
  )
}

/** What every such paper begins with: its subject, then why and by which power. */
export function PaperText(props: {
  content: { subject: string; basis: string }
  state: FormState
}) {
  const { content, state } = props
  const p = useWords(paperWords)
  return (
    <>
      <TextArea name="subject" label={p.subject} value={content.subject} state={state} required />
      <TextArea
        name="basis"
        label={p.basis}
        hint={p.basisHint}
        value={content.basis}
        state={state}
        required
        more={{ rows: 7 }}
      />
    </>
  )
}

type End = { name: string; label: string; hint?: string; value: string | null }

/** From when until when it holds; either may be left open. */
export function Period({ from, to, state }: { from: End; to: End; state: FormState }) {
  return (
    <div class="field-row pair">
      {[from, to].map(({ value, ...field }) => (
        <Field {...field} type="date" value={value ?? ''} state={state} />
      ))}
    </div>
  )
}
