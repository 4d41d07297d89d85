import type { Procedure } from '../../src/domain/procedure.ts'
import { opinionPosts } from '../../src/domain/procedure.ts'
import { borrowerClasses, categories, useLocations } from '../../src/domain/words.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import { dayKinds } from '../../src/domain/working-days.ts'
import type { FormState } from '../form-state.ts'
import { Field, Form, Select, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useWords } from '../view.ts'
import { manualWords } from '../words/manual.ts'
import { manualDraftWords } from '../words/manual-draft.ts'
import { Boxes } from './boxes.tsx'
import { StepFields, stepLabels } from './step-fields.tsx'

type DraftProps = {
  workType: string
  /** The number that the draft has, or will have. */
  version: number
  /** What the form begins with: the draft, else the last version, else the ready one. */
  content: Procedure
  /** The stream's turn that the writer reads. */
  seen: number
  state: FormState
}

/** The form that writes a version: one column, plain fields, nothing that needs script. */
export function DraftPage({ workType, version, content, seen, state }: DraftProps) {
  const w = useWords(manualWords)
  const d = useWords(manualDraftWords)
  return (
    <>
      <p class="small">
        <a href="/manual">{w.title}</a> · <a href={manualPath(workType)}>{workType}</a>
      </p>
      <h1>
        {workType} <span class="whole">{d.draftOf(version)}</span>
      </h1>
      <p class="prose">{d.about}</p>
      <Form
        action={`${manualPath(workType)}/draft`}
        state={state}
        class="draft"
        labels={useLabels(state, content)}
      >
        <input type="hidden" name="seen" value={String(state.values.seen ?? seen)} />
        <Covered content={content} state={state} />
        <Boxes
          name="borrowerClasses"
          label={d.classes}
          options={borrowerClasses.map(value => ({ value, label: w.classNames[value] }))}
          chosen={content.borrowerClasses}
          state={state}
        />
        <Boxes
          name="useLocations"
          label={d.locations}
          options={useLocations.map(value => ({ value, label: w.locationNames[value] }))}
          chosen={content.useLocations}
          state={state}
        />
        <Limits content={content} state={state} />
        <StepFields steps={content.steps} state={state} />
        <Decision content={content} state={state} />
        <Submit>{d.save}</Submit>
      </Form>
    </>
  )
}

type PartProps = Pick<DraftProps, 'content' | 'state'>

function Covered({ content, state }: PartProps) {
  const w = useWords(manualDraftWords)
  return (
    <>
      <Boxes
        name="categories"
        label={w.categories}
        hint={w.categoriesHint}
        options={categories.map(value => ({ value, label: value }))}
        chosen={content.categories}
        state={state}
      />
      <TextArea
        name="items"
        label={w.items}
        hint={w.itemsHint}
        value={content.items.join('\n')}
        state={state}
      />
    </>
  )
}

const number = { inputmode: 'numeric', maxlength: 4, autocomplete: 'off' }

function Limits({ content, state }: PartProps) {
  const w = useWords(manualDraftWords)
  return (
    <>
      <div class="field-row">
        <Field
          name="mostDays"
          label={w.mostDays}
          hint={w.mostDaysHint}
          value={content.mostDays}
          state={state}
          required
          more={number}
        />
        <Field
          name="noticeDays"
          label={w.notice}
          hint={w.noticeHint}
          value={content.noticeDays}
          state={state}
          required
          more={number}
        />
        <Select
          name="noticeIn"
          label={w.noticeIn}
          value={content.noticeIn ?? 'calendar'}
          options={dayKinds.map(value => ({ value, label: w.dayKinds[value] }))}
          state={state}
        />
      </div>
      <TextArea
        name="documents"
        label={w.documents}
        hint={w.documentsHint}
        value={content.documents.join('\n')}
        state={state}
      />
    </>
  )
}

function Decision({ content, state }: PartProps) {
  const w = useWords(manualWords)
  const d = useWords(manualDraftWords)
  const chosen = String(state.values.approver ?? content.approver)
  const choices = [
    { value: 'floor', label: d.approverFloor, hint: d.approverFloorHint },
    { value: 'agency-head', label: d.approverHead, hint: d.approverHeadHint },
  ]
  return (
    <>
      <Boxes
        name="opinions"
        label={d.opinions}
        options={opinionPosts.map(value => ({ value, label: w.opinionNames[value] }))}
        chosen={content.opinions}
        state={state}
      />
      <fieldset class="field where" id="approver">
        <legend>{d.approver}</legend>
        {choices.map(({ value, label, hint }) => (
          <label class="radio">
            <input
              type="radio"
              name="approver"
              value={value}
              checked={value === chosen ? true : undefined}
            />
            <span>
              {label}
              <span class="decides">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** What the summary of faults calls each field. */
function useLabels(state: FormState, content: Procedure): Record<string, string> {
  const w = useWords(manualDraftWords)
  return {
    categories: w.categories,
    items: w.items,
    borrowerClasses: w.classes,
    useLocations: w.locations,
    mostDays: w.mostDays,
    noticeDays: w.notice,
    noticeIn: w.noticeIn,
    documents: w.documents,
    steps: w.steps,
    opinions: w.opinions,
    approver: w.approver,
    ...stepLabels(state, content.steps, w),
  }
}
