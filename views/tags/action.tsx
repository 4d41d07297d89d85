import { backWith } from '../../src/domain/did.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { lineOf, notLentTo } from '../../src/domain/scan.ts'
import { CountIt } from '../checks/count-it.tsx'
import { freshForm } from '../form-state.ts'
import { Form } from '../parts/form.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { Stepper } from '../parts/stepper.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { kindWords } from '../words/kinds.ts'
import { tagWords } from '../words/tags.ts'
import { LoanChoices } from './loan-choices.tsx'
import type { TagProps } from './shown.ts'

/** The one primary action; what else may be done stands quietly below it. */
export function TagAction(props: TagProps) {
  const { action, item, thing } = props
  const w = useWords(tagWords)
  const k = useWords(kindWords)
  const { actor } = useView()
  const lent = actor !== null && notLentTo(actor, item.kind) === null
  const mayBorrow = useMay('loans.request') && lent
  switch (action.act) {
    case 'hand-over':
      return (
        <>
          <LoanChoices
            item={item}
            choices={[{ card: action.card, way: action.act, ready: true }]}
          />
          {mayBorrow && thing.free > 0 && <Otherwise {...props} />}
        </>
      )
    case 'take-back':
      return (
        <>
          <LoanChoices
            item={item}
            choices={[{ card: action.card, way: action.act, ready: true }]}
          />
          {mayBorrow && <Otherwise {...props} />}
        </>
      )
    case 'choose':
      return (
        <>
          <h2>{w.which}</h2>
          <p class="quiet prose">{w.whichHint}</p>
          <LoanChoices item={item} choices={action.choices} />
          {mayBorrow && <Otherwise {...props} />}
        </>
      )
    case 'count':
      return (
        <>
          <CountIt check={action.check} item={item} />
          <BesideCounting {...props} action={action.otherwise} />
        </>
      )
    case 'see-own':
      return <Own {...props} cards={action.cards} primary={true} />
    case 'send-basket':
      return <InBasket primary={true} />
    case 'borrow':
      return <Borrow {...props} primary={true} />
    case 'not-lent':
      return <p class="prose">{k[action.kind]}</p>
    case 'none':
      return <p class="prose">{w.mayNot}</p>
    default:
      return null
  }
}

/** Lending goes on while a check counts: what the same scan would have offered, quietly. */
function BesideCounting(props: TagProps) {
  const { action } = props
  if (action.act === 'borrow') return <Otherwise {...props} />
  if (action.act === 'see-own') return <Own {...props} cards={action.cards} primary={false} />
  if (action.act === 'send-basket') return <InBasket primary={false} />
  return null
}

function InBasket({ primary }: { primary: boolean }) {
  const w = useWords(tagWords)
  return (
    <>
      <p>{w.inBasket}</p>
      <p class="actions">
        <a class={primary ? 'button primary' : 'button'} href="/requests/new">
          {w.sendBasket}
        </a>
      </p>
    </>
  )
}

function Own({ cards, item, primary }: TagProps & { cards: LoanCard[]; primary: boolean }) {
  const w = useWords(tagWords)
  const number = useLoanNumber()
  const [card] = cards
  if (!card) return null
  const out = lineOf(item.id, card).outstanding > 0
  return (
    <>
      <p class="prose">
        <strong>{out ? w.yours : w.yoursWaiting}</strong> {out && w.bringBack(item.store)}
      </p>
      <p class="actions">
        <a class={primary ? 'button primary' : 'button'} href={`/loans/${card.id}`}>
          {w.seeLoan(number(card))}
        </a>
      </p>
    </>
  )
}

/** Borrowing, when something else comes first. */
function Otherwise(props: TagProps) {
  const w = useWords(tagWords)
  return (
    <details class="fold">
      <summary>{w.otherwise}</summary>
      <Borrow {...props} primary={false} />
    </details>
  )
}

/** One tap to the request form with this thing on it; or into the basket and on to the next. */
function Borrow({ item, thing, primary }: TagProps & { primary: boolean }) {
  const w = useWords(tagWords)
  const ahead = thing.free === 0
  return (
    <Form action="/basket" state={freshForm} class="borrow">
      <input type="hidden" name="item" value={item.id} />
      {item.owned > 1 ? (
        <div class="field">
          <label for="quantity">{w.quantity(item.unit)}</label>
          <Stepper
            name="quantity"
            id="quantity"
            label={item.name}
            unit={item.unit}
            value={1}
            most={item.owned}
          />
        </div>
      ) : (
        <input type="hidden" name="quantity" value="1" />
      )}
      {ahead && <p class="quiet">{w.aheadHint}</p>}
      <div class="actions">
        <button class={primary ? 'primary' : undefined} type="submit">
          {ahead ? w.borrowAhead : w.borrow}
        </button>
        <button type="submit" name="back" value={backWith(`/i/${item.tag}`, 'basket')}>
          {w.intoBasket}
        </button>
      </div>
    </Form>
  )
}
