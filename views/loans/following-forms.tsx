import { priceThen } from '../../src/domain/following.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { unsettledOf } from '../../src/domain/loan.ts'
import { telephoneIn } from '../../src/domain/telephone.ts'
import { chaseChannels, settlementWays } from '../../src/domain/words.ts'
import { Field, Radios, TextArea, Tick } from '../parts/form.tsx'
import { ButtonText } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { caseWords } from '../words/cases.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { baht } from '../words/numbers.ts'
import { begun } from '../words/words.ts'
import { DatedFields, LoanForm, NoteField, Quiet, UnitsField } from './fields.tsx'
import { borrowerOf, type LoanShown, linesShown, stateFor } from './shown.ts'

type Props = { shown: LoanShown }

export function ChaseForm({ shown }: Props) {
  const w = useWords(loanFormWords)
  const state = stateFor(shown, 'chases')
  const channels = chaseChannels.filter(channel => channel !== 'unknown')
  return (
    <Quiet shown={shown} change="chases" label={w.chaseLoan}>
      <Call shown={shown} />
      <LoanForm shown={shown} change="chases">
        <Radios
          name="channel"
          id="chases-channel"
          label={w.channel}
          state={state}
          value="phone"
          options={channels.map(value => ({ value, label: begun(w.channels[value]) }))}
        />
        <Field
          name="who"
          id="chases-who"
          label={w.who}
          state={state}
          more={{ maxlength: lengths.personLine, autocomplete: 'off' }}
        />
        <div class="of-letter">
          <Field
            name="letter"
            id="chases-letter"
            label={w.letter}
            hint={w.letterHint}
            state={state}
            more={{ maxlength: lengths.letterNumber, autocomplete: 'off' }}
          />
        </div>
        <TextArea
          name="answer"
          id="chases-answer"
          label={w.answer}
          hint={w.answerHint}
          state={state}
          more={{ maxlength: lengths.note }}
        />
        <DatedFields shown={shown} change="chases" />
        <button type="submit">{w.chaseLoan}</button>
      </LoanForm>
    </Quiet>
  )
}

/** Most chases are calls: the number is where the call is written down, and dialled by one tap. */
function Call({ shown }: Props) {
  const w = useWords(loanFormWords)
  const { name, phone } = borrowerOf(shown)
  const telephone = telephoneIn(phone)
  if (telephone === null) return <p class="quiet">{w.noPhone}</p>
  return (
    <p>
      <a class="button" href={`tel:${telephone.dialled}`}>
        <ButtonText text={w.call(name, telephone.shown)} />
      </a>
    </p>
  )
}

/** What is still owed, as one choice each: a line and the condition in which it came back. */
function useOwed(shown: LoanShown) {
  const w = useWords(loanFormWords)
  return linesShown(shown)
    .filter(line => unsettledOf(line) > 0)
    .flatMap(line => {
      const each = [
        { condition: 'damaged' as const, units: line.returnedDamaged - line.settledDamaged },
        { condition: 'lost' as const, units: line.lost - line.settledLost },
      ]
      const value = line.unitValueSatang ?? 0
      return each
        .filter(({ units }) => units > 0)
        .map(({ condition, units }) => ({
          value: `${line.line}-${condition}`,
          units,
          price: priceThen(line, units),
          label: [
            w.owed(line.thing.name, units, line.thing.unit, w[condition]),
            value > 0 && `(${w.valueThen(baht(value), line.thing.unit)})`,
          ]
            .filter(Boolean)
            .join(' '),
        }))
    })
}

export function SettleForm({ shown, open }: Props & { open?: boolean }) {
  const w = useWords(loanFormWords)
  const c = useWords(caseWords)
  const state = stateFor(shown, 'settlements')
  const owed = useOwed(shown)
  const most = Math.max(...owed.map(each => each.units))
  const chosen = owed.find(each => each.value === shown.chosenCase) ?? owed[0]!
  return (
    <Quiet shown={shown} change="settlements" label={w.settleLoan} open={open ?? false}>
      <LoanForm shown={shown} change="settlements">
        <Radios
          name="what"
          id="settlements-what"
          label={w.what}
          state={state}
          value={chosen.value}
          options={owed}
        />
        <UnitsField
          change="settlements"
          name="units"
          label={w.units}
          state={state}
          most={most}
          value={chosen.units}
        />
        <Radios
          name="way"
          id="settlements-way"
          label={w.way}
          state={state}
          options={settlementWays.map(value => ({ value, label: begun(w.ways[value]) }))}
        />
        <Tick
          name="checked"
          id="settlements-checked"
          label={c.checked}
          hint={c.checkedHint}
          state={state}
        />
        <div class="of-pay">
          <Field
            name="paid"
            id="settlements-paid"
            label={w.paid}
            hint={chosen.price > 0 ? c.paidHint(baht(chosen.price)) : w.paidHint}
            state={state}
            more={{ inputmode: 'decimal' }}
          />
          <Field
            name="receipt"
            id="settlements-receipt"
            label={w.receipt}
            hint={w.paidHint}
            state={state}
            more={{ maxlength: lengths.receiptNumber }}
          />
          <Field
            name="amountReason"
            id="settlements-amountReason"
            label={c.amountReason}
            hint={c.amountReasonHint}
            state={state}
            more={{ maxlength: lengths.note }}
          />
        </div>
        <NoteField shown={shown} change="settlements" />
        <DatedFields shown={shown} change="settlements" />
        <button type="submit" class={open ? 'primary' : undefined}>
          {w.settleLoan}
        </button>
      </LoanForm>
    </Quiet>
  )
}
