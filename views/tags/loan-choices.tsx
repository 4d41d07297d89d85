import { backWith } from '../../src/domain/did.ts'
import type { Item } from '../../src/domain/item.ts'
import { handableOf } from '../../src/domain/loan.ts'
import { toHandOver, toTakeBack } from '../../src/domain/loan-card.ts'
import type { LoanChoice } from '../../src/domain/scan.ts'
import { lineOf } from '../../src/domain/scan.ts'
import { Borrower } from '../parts/borrower.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { OneTap } from '../parts/one-tap.tsx'
import { ButtonText } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { count } from '../words/numbers.ts'
import { tagWords } from '../words/tags.ts'
import { loanNumber, thingText } from '../words/things.ts'
import { OutMark, PromisedMark } from './state.tsx'

type ChoicesProps = { item: Item; choices: LoanChoice[] }

/** For an officer: each loan that waits for this thing or has it, with its one tap. */
export function LoanChoices({ item, choices }: ChoicesProps) {
  const first = choices.find(choice => choice.ready)
  return (
    <ul class="cards">
      {choices.map(choice => (
        <Choice
          item={item}
          choice={choice}
          primary={choice === first}
          known={choices.length === 1}
        />
      ))}
    </ul>
  )
}

type ChoiceProps = { item: Item; choice: LoanChoice; primary: boolean; known: boolean }

/** `known`: the page says above how this loan stands, and need not say it twice. */
function Choice({ item, choice, primary, known }: ChoiceProps) {
  const { card, way, ready } = choice
  const w = useWords(tagWords)
  const number = useLoanNumber()
  const change = way === 'hand-over' ? 'handovers' : 'returns'
  const loan = `/loans/${card.id}`
  const Mark = way === 'hand-over' ? PromisedMark : OutMark
  return (
    <li class="card">
      <h2>
        <Borrower card={card} named={true} />
      </h2>
      {!known && <Mark card={card} item={item.id} many={item.owned > 1} />}
      <p class="small quiet">
        <a href={loan}>{w.loanNumber(number(card))}</a>
        {card.purpose && ` · ${card.purpose}`}
      </p>
      <div class="actions">
        {ready ? (
          <OneTap
            action={`${loan}/${change}`}
            back={backWith(`/i/${item.tag}`, change, loanNumber(card))}
            primary={primary}
          >
            {everything(choice, w)}
          </OneTap>
        ) : (
          <a class="button" href={`${loan}/handovers?text=${encodeURIComponent(item.tag)}`}>
            <ButtonText text={inPart(choice, item.id, w)} />
          </a>
        )}
        {ready && (
          <a href={`${loan}?do=${change}#${change}`}>{way === 'hand-over' ? w.parts : w.notGood}</a>
        )}
      </div>
    </li>
  )
}

function everything({ card, way }: LoanChoice, w: (typeof tagWords)['th']): string {
  const moved = way === 'hand-over' ? toHandOver(card) : toTakeBack(card)
  const [one] = moved
  if (moved.length === 1 && one) {
    const what = thingText(one.line.name, one.quantity, one.line.unit)
    return way === 'hand-over' ? w.handOver(what) : w.takeBack(what)
  }
  const n = count(moved.length)
  if (way === 'take-back') return w.takeBackForm(n)
  return card.handedOverOn === null ? w.handOverForm(n) : w.handOverRest(n)
}

/** What the shelf holds of it now, or all of it where that is enough and only the day is not there. */
function inPart({ card }: LoanChoice, item: string, w: (typeof tagWords)['th']): string {
  const line = lineOf(item, card)
  return w.handOver(thingText(line.name, Math.min(handableOf(line), line.shelf), line.unit))
}
