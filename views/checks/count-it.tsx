import type { Item } from '../../src/domain/item.ts'
import type { Counted } from '../../src/domain/scan.ts'
import { freshForm } from '../form-state.ts'
import { Form } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'

/** To a checker who scanned a label: one tap, in the room where the thing belongs. */
export function CountIt({ check, item }: { check: Counted; item: Item }) {
  const w = useWords(checkWords)
  const room = `/checks/${check.id}/stores/${encodeURIComponent(item.store)}`
  return (
    <Form action={`/checks/${check.id}/counts`} state={freshForm}>
      <p class="quiet">{w.countThingWhy(check.fiscalYear)}</p>
      <input type="hidden" name="store" value={item.store} />
      <input type="hidden" name="code" value={item.tag} />
      <div class="actions">
        <button class="primary" type="submit">
          {w.countThing}
        </button>
        <a class="aside" href={`${room}?code=${encodeURIComponent(item.tag)}`}>
          {w.notHereOrMore}
        </a>
      </div>
    </Form>
  )
}
