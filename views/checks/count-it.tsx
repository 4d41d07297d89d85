import type { Item } from '../../src/domain/item.ts'
import type { Counted } from '../../src/domain/scan.ts'
import { freshForm } from '../form-state.ts'
import { Form } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'

/**
 * To a checker who scanned a label: one tap, in the room where the thing belongs. Whoever counted
 * in another room a moment ago may be standing there still, so that room is offered beside it.
 */
export function CountIt({ check, item }: { check: Counted; item: Item }) {
  const w = useWords(checkWords)
  const roomOf = (store: string) => `/checks/${check.id}/stores/${encodeURIComponent(store)}`
  const ask = `?code=${encodeURIComponent(item.tag)}`
  const { lastStore } = check
  return (
    <Form action={`/checks/${check.id}/counts`} state={freshForm}>
      <p class="quiet">{w.countThingWhy(check.fiscalYear)}</p>
      <input type="hidden" name="store" value={item.store} />
      <input type="hidden" name="code" value={item.tag} />
      <div class="actions">
        <button class="primary" type="submit">
          {w.countThing(item.store)}
        </button>
        {lastStore !== null && lastStore !== item.store && (
          <a class="button" href={roomOf(lastStore) + ask}>
            {w.foundIn(lastStore)}
          </a>
        )}
        <a href={roomOf(item.store) + ask}>{w.notHereOrMore}</a>
      </div>
    </Form>
  )
}
