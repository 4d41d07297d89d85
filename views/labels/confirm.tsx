import type { FormState } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { printingWords } from '../words/printings.ts'

type ConfirmProps = {
  /** Where it comes back to. */
  back: string
  state: FormState
  /** The name of the thing whose label was just confirmed. */
  confirmed: string | null
}

/** The step after sticking: a label is read by a barcode reader, or its code is typed. */
export function Confirm({ back, state, confirmed }: ConfirmProps) {
  const w = useWords(printingWords)
  return (
    <section class="confirm-labels no-print">
      <h2>{w.confirmTitle}</h2>
      {confirmed !== null && (
        <p class="said" role="status" tabindex={-1}>
          {w.said(confirmed)}
        </p>
      )}
      <p class="prose">{w.confirmHow}</p>
      <Form
        {...{ action: '/labels/scans', state, labels: { code: w.code }, summary: w.scanRefused }}
      >
        <input type="hidden" name="back" value={back} />
        <Field
          {...{ name: 'code', label: w.code, state, required: true }}
          more={{
            autocomplete: 'off',
            autocapitalize: 'none',
            spellcheck: 'false',
            maxlength: 300,
          }}
        />
        <div class="actions">
          <button type="submit" class="primary">
            {w.confirm}
          </button>
        </div>
      </Form>
    </section>
  )
}
