import type { Child } from 'hono/jsx'
import type { OfficialPaper } from '../documents/official.ts'
import { OfficialSheet } from '../documents/official-sheet.tsx'
import type { FormState } from '../form-state.ts'
import { Field } from '../parts/form.tsx'
import { useMay, useWords } from '../view.ts'
import { paperWords } from '../words/orders.ts'

type PaperPageProps = {
  title: string
  /** How it stands, in a few lines. */
  standing: Child
  /** Its address. */
  path: string
  isDraft: boolean
  paper: OfficialPaper
  /** What is to be done with it. */
  children: Child
}

/** An order or an announcement: how it stands, its text as it is printed, what is to be done. */
export function PaperPage(props: PaperPageProps) {
  const { title, standing, path, isDraft, paper, children } = props
  const p = useWords(paperWords)
  const mayWrite = useMay('orders.write')
  return (
    <>
      <h1>{title}</h1>
      {standing}
      <div class="actions">
        <a class={isDraft ? 'button primary' : 'button'} href={`${path}.pdf`}>
          {p.pdf}
        </a>
        {isDraft && mayWrite && (
          <a class="button" href={`${path}/description`}>
            {p.edit}
          </a>
        )}
      </div>
      {!mayWrite && <p class="quiet">{p.who}</p>}
      <div class="paper-and-acts">
        <section aria-label={p.text}>
          <OfficialSheet paper={paper} />
        </section>
        <div>{children}</div>
      </div>
    </>
  )
}

export type Signable = {
  /** The number that comes next in this year. */
  next: { number: number; year: number }
  /** Who heads the agency now: offered as the signer. */
  head: { name: string; position: string }
}

/** The number that stands on the paper. */
export function NumberField({ next, state }: Pick<Signable, 'next'> & { state: FormState }) {
  const p = useWords(paperWords)
  const hint = p.numberHint(next.number, next.year)
  const more = { inputmode: 'numeric' }
  return <Field name="number" label={p.number} hint={hint} state={state} more={more} />
}

type SignerProps = Pick<Signable, 'head'> & { state: FormState; required: boolean }

export function SignerFields({ head, state, required }: SignerProps) {
  const p = useWords(paperWords)
  const shared = { state, required }
  return (
    <>
      <Field name="signerName" label={p.signer} value={head.name} {...shared} />
      <Field name="signerPosition" label={p.signerPosition} value={head.position} {...shared} />
    </>
  )
}
