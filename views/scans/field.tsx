import { type FormState, freshForm, typedIn } from '../form-state.ts'
import { FaultText } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { scanWords } from '../words/scans.ts'

type ScanFieldProps = {
  state?: FormState
  /** The address that reads the scan, where the form itself goes elsewhere. */
  readAt?: string
  hint?: boolean
}

/**
 * Where a code is typed, and where the script puts what a camera or a scanner read. Its button is
 * the form's first, so that the Enter of a scanner reads and never sends.
 */
export function ScanField({ state = freshForm, readAt, hint = false }: ScanFieldProps) {
  const w = useWords(scanWords)
  const faulty = state.faults.text !== undefined
  return (
    <div class={faulty ? 'field scan-field faulty' : 'field scan-field'}>
      <label for="text">{w.field}</label>
      {hint && (
        <p class="hint" id="text-hint">
          {w.hint}
        </p>
      )}
      <FaultText name="text" id="text" state={state} />
      <div class="with-button">
        <input
          id="text"
          name="text"
          value={typedIn(state, 'text') ?? ''}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="go"
          aria-describedby={hint ? 'text-hint' : undefined}
          aria-invalid={faulty ? 'true' : undefined}
          data-scan-text
        />
        <button
          type="submit"
          data-scan-read
          {...(readAt && { formmethod: 'get', formaction: readAt })}
        >
          {w.go}
        </button>
      </div>
    </div>
  )
}
