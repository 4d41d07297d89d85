import type { OrderRow } from '../../src/domain/draw-order.ts'
import { orderInForce, paperNumber } from '../../src/domain/order.ts'
import { orderPaper } from '../documents/official.ts'
import { OfficialSheet } from '../documents/official-sheet.tsx'
import type { FormState } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { orderWords, paperWords } from '../words/orders.ts'
import { Papers } from './papers.tsx'

export type OrderShown = {
  order: OrderRow
  /** The order that replaced it. */
  replacedBy: { id: string; number: string; on: string } | null
  /** The number that comes next in this year. */
  next: { number: number; year: number }
  /** Who heads the agency now: offered as the signer. */
  head: { name: string; position: string }
  signing: FormState
  attaching: FormState
}

/** An order: how it stands, what is to be done with it, and its text. */
export function OrderPage(shown: OrderShown) {
  const { order, replacedBy } = shown
  const { office, language } = useView()
  const w = useWords(orderWords)
  const p = useWords(paperWords)
  const mayWrite = useMay('orders.write')
  const isDraft = order.status === 'draft'
  return (
    <>
      <h1>{isDraft ? w.draftName : w.name(paperNumber(order))}</h1>
      <Standing {...shown} />
      {order.signer && order.signedOn && (
        <p>{w.signedBy(shortDate(order.signedOn, language), order.signer.name)}</p>
      )}
      {order.numberReason && <p class="quiet">{w.numberReasonSaid(order.numberReason)}</p>}
      {replacedBy && (
        <p>
          <a href={`/orders/${replacedBy.id}`}>{w.replacedBy(replacedBy.number)}</a>
        </p>
      )}
      <div class="actions">
        <a class={isDraft ? 'button primary' : 'button'} href={`/orders/${order.id}.pdf`}>
          {p.pdf}
        </a>
        {isDraft && mayWrite && (
          <a class="button" href={`/orders/${order.id}/description`}>
            {p.edit}
          </a>
        )}
      </div>
      {!mayWrite && <p class="quiet">{p.who}</p>}
      <div class="paper-and-acts">
        <section aria-label={p.text}>
          <OfficialSheet paper={orderPaper(order, office)} />
        </section>
        <div>
          {isDraft && mayWrite && <SignForm {...shown} />}
          {!isDraft && (
            <Papers
              papers={order.papers}
              action={`/orders/${order.id}/papers`}
              state={shown.attaching}
            />
          )}
        </div>
      </div>
    </>
  )
}

function Standing({ order, replacedBy }: OrderShown) {
  const { today, language } = useView()
  const w = useWords(orderWords).standing
  const { status, content, signedOn } = order
  if (status === 'draft') return <StateMark kind="quiet">{w.draft}</StateMark>
  if (orderInForce(order, replacedBy?.on ?? null, today)) {
    return <StateMark kind="free">{w.inForce}</StateMark>
  }
  const from = content.effectiveFrom ?? signedOn ?? today
  if (from > today) return <StateMark kind="held">{w.later(shortDate(from, language))}</StateMark>
  return <StateMark kind="done">{w.over}</StateMark>
}

function SignForm({ order, next, head, signing }: OrderShown) {
  const { today } = useView()
  const w = useWords(orderWords)
  const p = useWords(paperWords)
  const labels = {
    ...{ number: p.number, numberReason: w.numberReason, signedOn: w.signedOn },
    ...{ signerName: p.signer, signerPosition: p.signerPosition },
  }
  return (
    <section id="sign">
      <h2>{w.sign}</h2>
      <p class="prose">{w.signIntro}</p>
      <Form action={`/orders/${order.id}/signatures`} state={signing} labels={labels}>
        <Field
          name="signedOn"
          label={w.signedOn}
          type="date"
          value={today}
          state={signing}
          required
          more={{ max: today }}
        />
        <Field
          name="number"
          label={p.number}
          hint={p.numberHint(next.number, next.year)}
          state={signing}
          more={{ inputmode: 'numeric' }}
        />
        <Field
          name="numberReason"
          label={w.numberReason}
          hint={w.numberReasonHint}
          state={signing}
        />
        <Field name="signerName" label={p.signer} value={head.name} state={signing} required />
        <Field
          name="signerPosition"
          label={p.signerPosition}
          value={head.position}
          state={signing}
          required
        />
        <div class="actions">
          <button type="submit">{w.sign}</button>
        </div>
      </Form>
    </section>
  )
}
