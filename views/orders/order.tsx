import type { OrderRow } from '../../src/domain/draw-order.ts'
import { orderInForce, paperNumber } from '../../src/domain/order.ts'
import { orderPaper } from '../documents/official.ts'
import type { FormState } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { Submit } from '../parts/submit.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { orderWords, paperWords } from '../words/orders.ts'
import { NumberField, PaperPage, type Signable, SignerFields } from './paper-page.tsx'
import { Papers } from './papers.tsx'

type OrderShown = Signable & {
  order: OrderRow
  /** The order that replaced it. */
  replacedBy: { id: string; number: string; on: string } | null
  signing: FormState
  attaching: FormState
}

/** An order: how it stands, what is to be done with it, and its text. */
export function OrderPage(shown: OrderShown) {
  const { order, replacedBy } = shown
  const { office, language } = useView()
  const w = useWords(orderWords)
  const mayWrite = useMay('orders.write')
  const mayAdopt = useMay('manual.write')
  const isDraft = order.status === 'draft'
  const path = `/orders/${order.id}`
  const title = isDraft ? w.draftName : w.name(paperNumber(order))
  const paper = orderPaper(order, office)
  const signer = order.signer?.name ?? ''
  const standing = (
    <>
      <Standing {...shown} />
      {order.signedOn && (
        <p>
          <Unbroken
            text={w.signedBy(shortDate(order.signedOn, language), signer)}
            names={[signer]}
          />
        </p>
      )}
      {order.numberReason && <p class="quiet">{w.numberReasonSaid(order.numberReason)}</p>}
      {replacedBy && (
        <p>
          <a href={`/orders/${replacedBy.id}`}>{w.replacedBy(replacedBy.number)}</a>
        </p>
      )}
    </>
  )
  return (
    <PaperPage title={title} standing={standing} path={path} isDraft={isDraft} paper={paper}>
      {isDraft && mayWrite && <SignForm {...shown} />}
      {!isDraft && mayAdopt && (
        <p>
          <a href="/manual">{w.toManual}</a>
        </p>
      )}
      {!isDraft && (
        <Papers papers={order.papers} action={`${path}/papers`} state={shown.attaching} />
      )}
    </PaperPage>
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
    number: p.number,
    numberReason: w.numberReason,
    signedOn: w.signedOn,
    signerName: p.signer,
    signerPosition: p.signerPosition,
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
        <NumberField next={next} state={signing} />
        <Field
          name="numberReason"
          label={w.numberReason}
          hint={w.numberReasonHint}
          state={signing}
        />
        <SignerFields head={head} state={signing} required />
        <Submit quiet>{w.sign}</Submit>
      </Form>
    </section>
  )
}
