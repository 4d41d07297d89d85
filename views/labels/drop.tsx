import { freshForm } from '../form-state.ts'
import { Form } from '../parts/form.tsx'

type DropProps = { path: string; words: { drop: string; dropHint: string } }

/** Takes an own paper or a printer out of the choice; what was printed with it keeps its name. */
export function Drop({ path, words }: DropProps) {
  return (
    <Form action={`${path}/removals`} state={freshForm}>
      <button type="submit">{words.drop}</button>
      <p class="hint">{words.dropHint}</p>
    </Form>
  )
}
