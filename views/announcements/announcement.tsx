import type { AnnouncementRow } from '../../src/domain/draw-announcement.ts'
import { paperNumber } from '../../src/domain/order.ts'
import { announcementPaper } from '../documents/official.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { PaperPage, type Signable } from '../orders/paper-page.tsx'
import { Papers } from '../orders/papers.tsx'
import { Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { ButtonText, Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { shortDate } from '../words/dates.ts'
import { AnnouncementStanding } from './list.tsx'
import { RecordFields, useRecordLabels } from './record-fields.tsx'

type AnnouncementShown = Signable & {
  row: AnnouncementRow
  stateOf(form: 'record' | 'end' | 'attach'): FormState
}

/** An announcement: whether it is in force, what is to be done with it, and its text. */
export function AnnouncementPage(shown: AnnouncementShown) {
  const { row, stateOf } = shown
  const { office, language } = useView()
  const w = useWords(announcementWords)
  const mayWrite = useMay('orders.write')
  const isDraft = row.status === 'draft'
  const path = `/announcements/${row.id}`
  const title = isDraft ? w.draftName : w.name(paperNumber(row))
  const paper = announcementPaper(row, office)
  const signer = row.signer?.name ?? ''
  const standing = (
    <>
      <AnnouncementStanding row={row} />
      {row.date && (
        <p>
          <Unbroken text={w.recordedBy(shortDate(row.date, language), signer)} names={[signer]} />
        </p>
      )}
      {row.endedOn && <p>{w.endedOn(shortDate(row.endedOn, language), row.endReason ?? '')}</p>}
    </>
  )
  return (
    <PaperPage title={title} standing={standing} path={path} isDraft={isDraft} paper={paper}>
      {isDraft && mayWrite && <RecordForm {...shown} />}
      {!isDraft && (
        <Papers papers={row.papers} action={`${path}/papers`} state={stateOf('attach')} />
      )}
      {row.status === 'recorded' && mayWrite && <EndForm row={row} state={stateOf('end')} />}
    </PaperPage>
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
        <Submit quiet>{w.record}</Submit>
      </Form>
    </section>
  )
}

function EndForm({ row, state }: { row: AnnouncementRow; state: FormState }) {
  const w = useWords(announcementWords)
  const end = w.end(paperNumber(row))
  return (
    <details class="fold" open={state === freshForm ? undefined : true}>
      <summary>{end}</summary>
      <p>{w.endIntro}</p>
      <Form action={`/announcements/${row.id}/ends`} state={state} labels={{ reason: w.reason }}>
        <label for="reason">{w.reason}</label>
        <input id="reason" name="reason" required />
        <div class="actions">
          <button class="danger" type="submit">
            <ButtonText text={end} />
          </button>
        </div>
      </Form>
    </details>
  )
}
