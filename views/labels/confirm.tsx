import type { FormState } from '../form-state.ts'
import { Form } from '../parts/form.tsx'
import { Said } from '../parts/said.tsx'
import { ScanField } from '../scans/field.tsx'
import { useWords } from '../view.ts'
import { printingWords } from '../words/printings.ts'
import { scanWords } from '../words/scans.ts'

type ConfirmProps = {
  /** Where it comes back to. */
  back: string
  state: FormState
  /** The name of the thing whose label was just confirmed. */
  confirmed: string | null
}

/** The step after sticking: a label is read by the camera or by a scanner, one after the other. */
export function Confirm({ back, state, confirmed }: ConfirmProps) {
  const w = useWords(printingWords)
  const scan = useWords(scanWords)
  return (
    <section class="confirm-labels no-print">
      <h2>{w.confirmTitle}</h2>
      {confirmed !== null && <Said>{w.said(confirmed)}</Said>}
      <p class="prose">{w.confirmHow}</p>
      <Form
        action="/labels/scans"
        state={state}
        labels={{ text: scan.field }}
        summary={w.scanRefused}
      >
        <input type="hidden" name="back" value={back} />
        <ScanField state={state} />
      </Form>
    </section>
  )
}
