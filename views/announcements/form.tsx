import type { AnnouncementContent } from '../../src/domain/announcement.ts'
import { categories } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'
import { PaperFormPage, PaperText, Period } from '../orders/paper-form.tsx'
import type { Signable } from '../orders/paper-page.tsx'
import { Field, TextArea } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { paperWords } from '../words/orders.ts'
import { RecordFields, useRecordLabels } from './record-fields.tsx'

type AnnouncementFormProps = {
  action: string
  title: string
  content: AnnouncementContent
  /** For a new one, which may be signed already; null where a draft is edited. */
  recording: Signable | null
  state: FormState
}

/** What the announcement limits, its reason, and for a new one the signed paper's number and date. */
export function AnnouncementFormPage(props: AnnouncementFormProps) {
  const { action, title, content, recording, state } = props
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  const labels = {
    purposes: w.purposes,
    items: w.items,
    mostDays: w.mostDays,
    conditions: w.conditions,
    startOn: w.startOn,
    endOn: w.endOn,
    ...useRecordLabels(),
  }
  const save = recording ? w.saveAny : p.save
  return (
    <PaperFormPage
      action={action}
      title={title}
      labels={labels}
      state={state}
      save={save}
      intro={w.intro}
    >
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
      <Period
        from={{ name: 'startOn', label: w.startOn, hint: w.startOnHint, value: content.startOn }}
        to={{ name: 'endOn', label: w.endOn, value: content.endOn }}
        state={state}
      />
      <PaperText content={content} state={state} />
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
    </PaperFormPage>
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
