import type { AnnouncementContent } from '../../src/domain/announcement.ts'
import { categories } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'
import { PaperRooms } from '../orders/rooms.tsx'
import { Field, Form, TextArea } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { paperWords } from '../words/orders.ts'
import { RecordFields, type RecordOffered, useRecordLabels } from './record-fields.tsx'

type AnnouncementFormProps = {
  action: string
  title: string
  content: AnnouncementContent
  /** For a new one, which may be signed already; null where a draft is edited. */
  recording: RecordOffered | null
  state: FormState
}

/** What the announcement limits, its reason, and for a new one the signed paper's number and date. */
export function AnnouncementFormPage(props: AnnouncementFormProps) {
  const { action, title, content, recording, state } = props
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  const labels = {
    ...{ subject: p.subject, basis: p.basis, purposes: w.purposes, items: w.items },
    ...{ mostDays: w.mostDays, conditions: w.conditions, startOn: w.startOn, endOn: w.endOn },
    ...useRecordLabels(),
  }
  return (
    <>
      <h1>{title}</h1>
      <PaperRooms />
      <p class="prose">{w.intro}</p>
      <Form action={action} state={state} labels={labels} class="order-form">
        <TextArea
          name="purposes"
          label={w.purposes}
          hint={w.purposesHint}
          value={content.purposes.join('\n')}
          state={state}
          required
          more={{ rows: 7 }}
        />
        <Categories chosen={content.categories} state={state} />
        <TextArea
          name="items"
          label={w.items}
          hint={w.itemsHint}
          value={content.items.join('\n')}
          state={state}
        />
        <Field
          name="mostDays"
          label={w.mostDays}
          hint={w.mostDaysHint}
          value={content.mostDays}
          state={state}
          required
          more={{ inputmode: 'numeric' }}
        />
        <div class="dates">
          <Field
            name="startOn"
            label={w.startOn}
            hint={w.startOnHint}
            type="date"
            value={content.startOn ?? ''}
            state={state}
          />
          <Field
            name="endOn"
            label={w.endOn}
            type="date"
            value={content.endOn ?? ''}
            state={state}
          />
        </div>
        <TextArea name="subject" label={p.subject} value={content.subject} state={state} required />
        <TextArea
          name="basis"
          label={p.basis}
          hint={p.basisHint}
          value={content.basis}
          state={state}
          required
          more={{ rows: 7 }}
        />
        <TextArea
          name="conditions"
          label={w.conditions}
          hint={p.onePerLine}
          value={content.conditions.join('\n')}
          state={state}
          more={{ rows: 7 }}
        />
        {recording && (
          <fieldset class="field signed">
            <legend>{w.signedTitle}</legend>
            <p class="hint">{w.signedIntro}</p>
            <RecordFields {...recording} state={state} required={false} />
          </fieldset>
        )}
        <div class="actions">
          <button class="primary" type="submit">
            {recording ? w.saveAny : p.save}
          </button>
        </div>
      </Form>
    </>
  )
}

/** The register's categories; none ticked means all that it lends to the public. */
function Categories({ chosen, state }: { chosen: string[]; state: FormState }) {
  const w = useWords(announcementWords)
  const isTyped = Object.keys(state.values).length > 0
  const ticked = isTyped ? [state.values.category ?? []].flat() : chosen
  const own = ticked.filter(each => !categories.some(known => known === each))
  return (
    <fieldset class="field chips" id="category">
      <legend>{w.categories}</legend>
      <p class="hint">{w.categoriesHint}</p>
      {[...categories, ...own].map(category => (
        <label>
          <input
            type="checkbox"
            name="category"
            value={category}
            checked={ticked.includes(category) ? true : undefined}
          />
          <span>{category}</span>
        </label>
      ))}
    </fieldset>
  )
}
