import { grantableOf } from '../../src/domain/deciding.ts'
import { handableOf, outstandingOf } from '../../src/domain/loan.ts'
import { loanNumber } from '../../src/domain/office-settings.ts'
import { conditions } from '../../src/domain/place.ts'
import { ButtonText, Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { approvalWords } from '../words/approval.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { count } from '../words/numbers.ts'
import {
  DatedFields,
  LoanForm,
  NoteField,
  OneTap,
  Quiet,
  ReasonField,
  UnitsField,
} from './fields.tsx'
import { OffShelf, onShelfOf } from './off-shelf.tsx'
import { LoanProof } from './proof.tsx'
import { type LineShown, type LoanShown, linesShown, stateFor } from './shown.ts'

type Props = { shown: LoanShown }

/** What a button is about: `เต็นท์ 2 หลัง`, or all lines together. */
function useThings() {
  const w = useWords(loanFormWords)
  return (lines: LineShown[], units: (line: LineShown) => number): string => {
    const [first] = lines
    if (lines.length === 1 && first) {
      return `${first.thing.name} ${count(units(first))} ${first.thing.unit}`
    }
    return w.things(
      lines.length,
      lines.reduce((sum, line) => sum + units(line), 0),
    )
  }
}

/** Approves with one tap all that was asked for, or as much of it as is free on those days. */
export function ApproveAll({ shown }: Props) {
  const w = useWords(loanFormWords)
  const a = useWords(approvalWords)
  const things = useThings()
  const lines = linesShown(shown)
  const found = shown.deciding?.lines ?? new Map()
  const units = (line: LineShown) => found.get(line.line)?.units ?? 0
  switch (grantableOf(lines, found)) {
    case 'all': {
      const label = w.approveThing(things(lines, units))
      return <OneTap shown={shown} change="approvals" label={label} />
    }
    case 'part': {
      const free = lines.filter(line => units(line) > 0)
      const fields = free.map(line => [`quantity-${line.line}`, String(units(line))])
      const several = free.length > 1
      const label = several
        ? a.approveFreeLines(count(free.length))
        : a.approveFree(things(free, units))
      return (
        <OneTap
          shown={shown}
          label={label}
          change="approvals"
          fields={Object.fromEntries(fields)}
        />
      )
    }
    default:
      return <p class="note repair">{a.nothingFree}</p>
  }
}

export function ApproveEach({ shown }: Props) {
  const w = useWords(loanFormWords)
  const a = useWords(approvalWords)
  const free = (line: number) => shown.deciding?.lines.get(line)?.free ?? 0
  const state = stateFor(shown, 'approvals')
  return (
    <Quiet shown={shown} change="approvals" label={w.approveEach}>
      <LoanForm shown={shown} change="approvals">
        {linesShown(shown).map(({ line, requested, thing }) => (
          <UnitsField
            change="approvals"
            name={`quantity-${line}`}
            label={thing.name}
            hint={a.askedFor(count(requested), count(free(line)), thing.unit)}
            state={state}
            most={requested}
            value={Math.min(requested, free(line))}
          />
        ))}
        <NoteField shown={shown} change="approvals" />
        <DatedFields shown={shown} change="approvals" />
        <button type="submit">{w.approveUnits}</button>
      </LoanForm>
    </Quiet>
  )
}

export function RefuseForm({ shown }: Props) {
  const w = useWords(loanFormWords)
  const { office } = useView()
  const label = w.refuseLoan(loanNumber(shown.loan, office))
  return (
    <Quiet shown={shown} change="refusals" label={label}>
      <LoanForm shown={shown} change="refusals">
        <ReasonField shown={shown} change="refusals" />
        <DatedFields shown={shown} change="refusals" />
        <button type="submit" class="danger">
          <ButtonText text={label} />
        </button>
      </LoanForm>
    </Quiet>
  )
}

export function CancelForm({ shown }: Props) {
  const w = useWords(loanFormWords)
  const { office } = useView()
  const label = w.cancelLoan(loanNumber(shown.loan, office))
  return (
    <Quiet shown={shown} change="cancellations" label={label}>
      <LoanForm shown={shown} change="cancellations">
        <ReasonField shown={shown} change="cancellations" />
        <button type="submit" class="danger">
          <ButtonText text={label} />
        </button>
      </LoanForm>
    </Quiet>
  )
}

const leaving = (shown: LoanShown) => linesShown(shown).filter(line => handableOf(line) > 0)

/** Is everything that was approved still on the shelf? */
export function allOnShelf(shown: LoanShown): boolean {
  return leaving(shown).every(line => line.thing.stock.shelf >= handableOf(line))
}

export function HandOverAll({ shown }: Props) {
  const w = useWords(loanFormWords)
  const things = useThings()
  const label = w.handOverThing(things(leaving(shown), handableOf))
  const proof = <LoanProof shown={shown} way="handovers" lines={leaving(shown)} one />
  return <OneTap shown={shown} change="handovers" label={label} proof={proof} />
}

/** What stands first where not all is there: what is missing, and the form for the rest. */
export function HandOverRest({ shown }: Props) {
  const lines = leaving(shown)
  return (
    <>
      <OffShelf lines={lines} />
      <HandOverEach shown={shown} open={lines.some(line => onShelfOf(line) > 0)} />
    </>
  )
}

export function HandOverEach({ shown, open }: Props & { open?: boolean }) {
  const w = useWords(loanFormWords)
  const state = stateFor(shown, 'handovers')
  const label = shown.loan.handedOverOn === null ? w.handOverEach : w.handOverMore
  return (
    <Quiet shown={shown} change="handovers" label={label} open={open ?? false}>
      <LoanForm shown={shown} change="handovers" files>
        {leaving(shown).map(line => (
          <UnitsField
            change="handovers"
            name={`quantity-${line.line}`}
            label={line.thing.name}
            hint={w.ready(handableOf(line), line.thing.unit, line.thing.stock.shelf)}
            state={state}
            most={handableOf(line)}
            value={onShelfOf(line)}
          />
        ))}
        <LoanProof shown={shown} way="handovers" lines={leaving(shown)} />
        <DatedFields shown={shown} change="handovers" />
        <button type="submit">{w.handOverUnits}</button>
      </LoanForm>
    </Quiet>
  )
}

const coming = (shown: LoanShown) => linesShown(shown).filter(line => outstandingOf(line) > 0)

/** Consumables come back as others of their kind: the words for that, or null. */
function useInKind({ loan }: LoanShown) {
  const w = useWords(agencyWords)
  return loan.kind === 'consumable' ? w : null
}

export function TakeBackAll({ shown }: Props) {
  const w = useWords(loanFormWords)
  const things = useThings()
  const inKind = useInKind(shown)
  const what = things(coming(shown), outstandingOf)
  const label = inKind ? inKind.takeBackInKind(what) : w.takeBackThing(what)
  const proof = <LoanProof shown={shown} way="returns" lines={coming(shown)} one />
  return <OneTap shown={shown} change="returns" label={label} proof={proof} />
}

export function TakeBackEach({ shown }: Props) {
  const w = useWords(loanFormWords)
  const state = stateFor(shown, 'returns')
  const inKind = useInKind(shown)
  return (
    <Quiet shown={shown} change="returns" label={inKind?.takeBackPart ?? w.takeBackEach}>
      <LoanForm shown={shown} change="returns" files>
        {coming(shown).map(line => (
          <fieldset class="card">
            <legend>
              <Unbroken text={line.thing.name} />
            </legend>
            <p class="hint">{w.out(outstandingOf(line), line.thing.unit)}</p>
            <div class="field-row">
              {(inKind ? (['good'] as const) : conditions).map(condition => (
                <UnitsField
                  change="returns"
                  name={`${condition}-${line.line}`}
                  label={inKind?.inKindOf ?? w[condition]}
                  state={state}
                  most={outstandingOf(line)}
                  value={condition === 'good' ? outstandingOf(line) : 0}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <NoteField shown={shown} change="returns" />
        <LoanProof shown={shown} way="returns" lines={coming(shown)} />
        <DatedFields shown={shown} change="returns" />
        <button type="submit">{w.takeBackUnits}</button>
      </LoanForm>
    </Quiet>
  )
}
