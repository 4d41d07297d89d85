import type { AnnouncementRow } from '../../src/domain/draw-announcement.ts'
import { paperNumber } from '../../src/domain/order.ts'
import { announcementPaper } from '../documents/official.ts'
import { OfficialSheet } from '../documents/official-sheet.tsx'
import { type FormState, freshForm } from '../form-state.ts'
import { Papers } from '../orders/papers.tsx'
import { Form } from '../parts/form.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { shortDate } from '../words/dates.ts'
import { paperWords } from '../words/orders.ts'
import { AnnouncementStanding } from './list.tsx'
import { RecordFields, type RecordOffered, useRecordLabels } from './record-fields.tsx'

export type AnnouncementShown = RecordOffered & {
  row: AnnouncementRow
  stateOf(form: 'record' | 'end' | 'attach'): FormState
}

/** An announcement: whether it is in force, what is to be done with it, and its text. */
export function AnnouncementPage(shown: AnnouncementShown) {
  const { row, stateOf } = shown
  const { office, language } = useView()
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  const mayWrite = useMay('orders.write')
  const isDraft = row.status === 'draft'
  return (
    <>
      <h1>{isDraft ? w.draftName : w.name(paperNumber(row))}</h1>
      <AnnouncementStanding row={row} />
      {row.signer && row.date && (
        <p>{w.recordedBy(shortDate(row.date, language), row.signer.name)}</p>
      )}
      {row.endedOn && <p>{w.endedOn(shortDate(row.endedOn, language), row.endReason ?? '')}</p>}
      <div class="actions">
        <a class={isDraft ? 'button primary' : 'button'} href={`/announcements/${row.id}.pdf`}>
          {p.pdf}
        </a>
        {isDraft && mayWrite && (
          <a class="button" href={`/announcements/${row.id}/description`}>
            {p.edit}
          </a>
        )}
      </div>
      {!mayWrite && <p class="quiet">{p.who}</p>}
      <div class="paper-and-acts">
        <section aria-label={p.text}>
          <OfficialSheet paper={announcementPaper(row, office)} />
        </section>
        <div>
          {isDraft && mayWrite && <RecordForm {...shown} />}
          {!isDraft && (
            <Papers
              papers={row.papers}
              action={`/announcements/${row.id}/papers`}
              state={stateOf('attach')}
            />
          )}
          {row.status === 'recorded' && mayWrite && <EndForm row={row} state={stateOf('end')} />}
        </div>
      </div>
    </>
  )
}

function RecordForm({ row, stateOf, ...offered }: AnnouncementShown) {
  const w = useWords(announcementWords)
  const state = stateOf('record')
  return (
    <section id="record">
      <h2>{w.record}</h2>
      <p class="prose">{w.recordIntro}</p>
      <Form action={`/announcements/${row.id}/records`} state={state} labels={useRecordLabels()}>
        <RecordFields {...offered} state={state} required />
        <div class="actions">
          <button type="submit">{w.record}</button>
        </div>
      </Form>
    </section>
  )
}

function EndForm({ row, state }: { row: AnnouncementRow; state: FormState }) {
  const w = useWords(announcementWords)
  return (
    <details class="quiet-form" open={state === freshForm ? undefined : true}>
      <summary>{w.end}</summary>
      <p>{w.endIntro}</p>
      <Form action={`/announcements/${row.id}/ends`} state={state} labels={{ reason: w.reason }}>
        <label for="reason">{w.reason}</label>
        <input id="reason" name="reason" required />
        <div class="actions">
          <button class="danger" type="submit">
            {w.end}
          </button>
        </div>
      </Form>
    </details>
  )
}
