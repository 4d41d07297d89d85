import { type Paper, paperMegabytes } from '../../src/domain/paper.ts'
import type { FormState } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { paperWords } from '../words/orders.ts'

type PapersProps = {
  papers: Paper[]
  /** Where a scan is posted. */
  action: string
  state: FormState
}

/** The scans that were attached, and the form for a further one. */
export function Papers({ papers, action, state }: PapersProps) {
  const { language } = useView()
  const w = useWords(paperWords)
  const mayWrite = useMay('orders.write')
  return (
    <section class="papers" id="papers">
      <h2>{w.papers}</h2>
      {papers.length === 0 ? (
        <p class="quiet">{w.noPaper}</p>
      ) : (
        <ul>
          {papers.map(({ file, name, at }) => (
            <li>
              <a href={`/files/${file}`}>{name}</a>{' '}
              <span class="small quiet">{w.attached(shortDate(at, language))}</span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Form action={action} state={state} files labels={{ file: w.file }}>
          <Field
            name="file"
            label={w.file}
            hint={w.fileHint(paperMegabytes)}
            type="file"
            state={state}
            required
            more={{ accept: 'application/pdf,image/png,image/jpeg', value: undefined }}
          />
          <Submit quiet>{w.attach}</Submit>
        </Form>
      )}
    </section>
  )
}
