import { imageTypes } from '../../src/domain/images/plain.ts'
import { pad } from '../../src/domain/images/signature.ts'
import { lengths } from '../../src/domain/lengths.ts'
import {
  conditionMost,
  photoKilobytes,
  photosOfLine,
  type SignedWay,
} from '../../src/domain/proof.ts'
import type { FormState } from '../form-state.ts'
import { FaultText, Field, Hint, Radios } from '../parts/form.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { proofWords } from '../words/proof.ts'

/** A line that may be photographed; `all` units of it move where the form has no field for them. */
export type ProofLine = { line: number; name: string; unit: string; all: number }

type ProofProps = {
  way: SignedWay
  /** What stands before a field's name in its id. */
  prefix: string
  state: FormState
  /** The loan's number and its borrower's name, as the sentence says them that is signed. */
  number: string
  borrower: string
  lines: ProofLine[]
}

const fields = /^(photo-|condition-|signature|signedBy)/

/**
 * How things leave or come back, beside their number: a part of the form that is folded until it is
 * wanted. Its script (views/client/proof) makes photos small and wakes the place to sign.
 */
export function ProofFields(props: ProofProps) {
  const { way, prefix, state, number, borrower, lines } = props
  const { asset } = useView()
  const w = useWords(proofWords)
  const isWanted =
    [...Object.keys(state.faults), state.refusal?.field ?? ''].some(each => fields.test(each)) ||
    Object.entries(state.values).some(([name, value]) => fields.test(name) && !isEmpty(value))
  const signing = { way, number, borrower, lines }
  const { remove, shrinking, notRead, signAgain, signed } = w
  const tooMany = w.tooMany(photosOfLine)
  return (
    <details
      class="fold"
      open={isWanted ? true : undefined}
      data-proof={asset('proof.js')}
      data-signing={JSON.stringify(signing)}
      data-words={JSON.stringify({ remove, shrinking, notRead, signAgain, signed, tooMany })}
    >
      <summary>{w.add}</summary>
      <Hint text={w.hint} />
      {lines.map(line => (
        <LineProof way={way} prefix={prefix} state={state} line={line} />
      ))}
      <fieldset class="card">
        <legend>{w.signature}</legend>
        <Hint text={w.onPaper} />
        <fieldset class="field" data-signature hidden disabled>
          <FaultText name="signature" id={`${prefix}-signature`} state={state} />
          <Radios
            name="signedAs"
            id={`${prefix}-signedAs`}
            label={w.signer[way]}
            state={state}
            value="borrower"
            options={[
              { value: 'borrower', label: w.asBorrower(borrower) },
              { value: 'other', label: w.asOther },
            ]}
          />
          <div data-signed-by>
            <Field
              name="signedBy"
              id={`${prefix}-signedBy`}
              label={w.signedBy}
              state={state}
              more={{ maxlength: lengths.personLine, autocomplete: 'off' }}
            />
          </div>
          <p class="note" data-signed-text lang="th" />
          <div class="pad">
            <canvas
              id={`${prefix}-signature`}
              width={pad.width}
              height={pad.height}
              role="img"
              aria-label={w.pad}
              tabindex={-1}
            />
            <span aria-hidden="true">{w.signHere}</span>
          </div>
          <p role="status" data-signing-said />
          <button type="button" class="plain" data-clear>
            {w.clear}
          </button>
          <input type="hidden" name="signature" value={text(state, 'signature')} />
          <input type="hidden" name="signedText" value={text(state, 'signedText')} />
        </fieldset>
      </fieldset>
    </details>
  )
}

/** A field in which no file was chosen sends one without a name and without a byte. */
const isEmpty = (value: string | string[]) => value === '' || value === ':0'

const text = ({ values }: FormState, name: string) => String(values[name] ?? '')

type LineProps = Pick<ProofProps, 'way' | 'prefix' | 'state'> & { line: ProofLine }

function LineProof({ way, prefix, state, line: { line, name } }: LineProps) {
  const w = useWords(proofWords)
  const photos = `${prefix}-photo-${line}`
  const isFaulty =
    state.refusal?.field === `photo-${line}` || state.faults[`photo-${line}`] !== undefined
  return (
    <fieldset class="card">
      <legend>
        <Unbroken text={name} />
      </legend>
      <div class={isFaulty ? 'field faulty' : 'field'}>
        <label for={photos}>{w.photos[way]}</label>
        <Hint text={w.photosHint(photosOfLine, photoKilobytes)} id={`${photos}-hint`} />
        <FaultText name={`photo-${line}`} id={photos} state={state} />
        <input
          type="file"
          id={photos}
          name={`photo-${line}`}
          accept={imageTypes.join(',')}
          capture="environment"
          multiple
          aria-invalid={isFaulty ? 'true' : undefined}
          aria-describedby={`${photos}-hint${isFaulty ? ` ${photos}-fault` : ''}`}
          data-photos={String(photosOfLine)}
        />
        <ul class="photo-strip" data-strip />
        <p role="status" data-photos-said />
      </div>
      <Field
        name={`condition-${line}`}
        id={`${prefix}-condition-${line}`}
        label={w.condition[way]}
        hint={w.conditionHint}
        state={state}
        more={{ maxlength: conditionMost }}
      />
    </fieldset>
  )
}
