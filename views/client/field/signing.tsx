import { useEffect, useRef, useState } from 'hono/jsx/dom'
import type { FieldLoan } from '../../../src/domain/field/copy.ts'
import type { FieldSigning } from '../../../src/domain/field/signing.ts'
import { pad as measure } from '../../../src/domain/images/signature.ts'
import { lengths } from '../../../src/domain/lengths.ts'
import type { SignedWay } from '../../../src/domain/proof.ts'
import { Unbroken } from '../../parts/unbroken.tsx'
import { Pad } from '../proof/pad.ts'
import { pw, w } from './words.ts'

type SigningProps = {
  way: SignedWay
  loan: FieldLoan
  /** What is signed, of all that is chosen now. */
  sentence: string
  signing: FieldSigning
  set(change: (before: FieldSigning) => FieldSigning): void
  /** What is wrong with it, once the button was pressed. */
  fault: string
}

/** Where the borrower, or whoever came for them, signs on the officer's phone. */
export function Signing({ way, loan, sentence, signing, set, fault }: SigningProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const now = useRef(sentence)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const drawn = new Pad(canvas.current!, strokes => {
      set(before => ({ ...before, strokes, under: now.current }))
      setSaid(strokes === '' ? '' : pw.signed)
    })
    if (signing.under === sentence) drawn.restore(signing.strokes)
    pad.current = drawn
  }, [])
  // What was signed for other things, or by another, is signed again.
  useEffect(() => {
    now.current = sentence
    if (signing.strokes === '' || signing.under === sentence) return
    pad.current!.clear()
    setSaid(pw.signAgain)
  }, [sentence])
  const [wasSigned] = useState(signing.strokes !== '')
  const isOther = signing.as === 'other'
  return (
    <details class="fold field-signing" open={wasSigned ? true : undefined}>
      <summary>{w.sign}</summary>
      <p class="hint">{pw.onPaper}</p>
      <fieldset class="field-condition">
        <legend>{pw.signer[way]}</legend>
        {loan.signer !== '' && (
          <label class="radio">
            <input
              type="radio"
              name="signedAs"
              checked={!isOther}
              onChange={() => set(before => ({ ...before, as: 'borrower' }))}
            />
            <span>
              <Unbroken text={pw.asBorrower(loan.signer)} names={[loan.signer]} />
            </span>
          </label>
        )}
        <label class="radio">
          <input
            type="radio"
            name="signedAs"
            checked={isOther}
            onChange={() => set(before => ({ ...before, as: 'other' }))}
          />
          <span>{pw.asOther}</span>
        </label>
      </fieldset>
      {/* Hidden and not left out: the pad below stays the one that is written on. */}
      <div class="field" hidden={!isOther}>
        <label for="field-signed-by">{pw.signedBy}</label>
        <input
          id="field-signed-by"
          autocomplete="off"
          maxlength={lengths.personLine}
          value={signing.by}
          onInput={({ target }: Event) =>
            set(before => ({ ...before, by: (target as HTMLInputElement).value }))
          }
        />
      </div>
      <p class="note" lang="th">
        <Unbroken text={sentence} names={[loan.signer]} />
      </p>
      <div class="pad">
        <canvas
          ref={canvas}
          id="field-signature"
          width={measure.width}
          height={measure.height}
          role="img"
          aria-label={pw.pad}
          tabindex={-1}
        />
        <span aria-hidden="true" hidden={signing.strokes !== ''}>
          {pw.signHere}
        </span>
      </div>
      <p role="status" class={fault ? 'fault' : undefined}>
        {fault || said}
      </p>
      {signing.strokes !== '' && (
        <button type="button" class="plain" onClick={() => pad.current!.clear()}>
          {pw.clear}
        </button>
      )}
    </details>
  )
}
