import { emblemMegabytes } from '../../src/domain/emblem.ts'
import { settingsOf } from '../../src/domain/office-settings.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { emblemWords } from '../words/settings.ts'
import { SettingPage } from './rooms.tsx'

/** The office's emblem, or the ring that keeps its place. */
export function EmblemPage({ state }: { state: FormState }) {
  const { office } = useView()
  const w = useWords(emblemWords)
  const { emblem } = settingsOf(office)
  return (
    <SettingPage room="emblem">
      <p class="prose">{w.intro}</p>
      <Emblem />
      <Form action="/settings/emblem" state={state} files labels={{ file: w.file }}>
        <Field
          name="file"
          label={w.file}
          hint={w.hint(emblemMegabytes)}
          type="file"
          state={state}
          required
          more={{ accept: 'image/png,image/jpeg', value: undefined }}
        />
        <Submit>{w.save}</Submit>
      </Form>
      {emblem !== '' && (
        <Form action="/settings/emblem/removals" state={freshForm}>
          <Submit quiet>{w.remove}</Submit>
        </Form>
      )}
    </SettingPage>
  )
}

/** The picture where there is one; otherwise a ring of its size. */
export function Emblem() {
  const { office } = useView()
  const w = useWords(emblemWords)
  const { emblem } = settingsOf(office)
  if (emblem === '') return <p class="emblem-ring">{w.none}</p>
  return (
    <p>
      <img class="emblem-now" src={`/files/${emblem}`} alt={w.now} />
    </p>
  )
}
