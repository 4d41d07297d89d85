import type { Finding } from '../../src/domain/check-findings.ts'
import { may } from '../../src/domain/rights.ts'
import { actsFor, type FindingAct } from '../../src/domain/settling-findings.ts'
import { useView, useWords } from '../view.ts'
import { findingActWords } from '../words/check-findings.ts'
import { checkWords } from '../words/checks.ts'
import { historyWords } from '../words/item-history.ts'
import { count } from '../words/numbers.ts'
import type { CheckPageProps } from './shown.ts'

/**
 * What the register can be made to say of a finding, to whoever keeps that part of it: one tap to a
 * form that is filled in already, and back to the findings.
 */
export function FindingActs({ shown, finding }: { shown: CheckPageProps; finding: Finding }) {
  const { actor, language } = useView()
  const w = useWords(findingActWords)
  const { check } = shown
  const { kind, line, notes, key } = finding
  if (actor === null || !may(actor, 'items.write', line?.division)) return null
  const now = (line && shown.now.get(line.item)) ?? null
  const settled = check.settled.find(each => each.finding === key) ?? null
  const found = checkWords[language].kinds[kind]
  const said = {
    because: w.because(check.fiscalYear, found, notes.join(' ')).slice(0, 500),
    back: `/checks/${check.id}#findings`,
  }
  const acts = actsFor(finding, now, settled)
  if (acts.length === 0) return null
  return (
    <div class="actions">
      {acts.map(act => (
        <a class="button" href={hrefOf(act, said)}>
          {act.act === 'move' ? w.move(act.store) : w[act.act]}
        </a>
      ))}
    </div>
  )
}

function hrefOf(act: FindingAct, { because, back }: { because: string; back: string }): string {
  const to = (path: string, fields: Record<string, string | number>) => {
    const filled = Object.entries({ ...fields, back }).map(([name, value]) => [name, String(value)])
    return `${path}?${new URLSearchParams(filled)}`
  }
  switch (act.act) {
    case 'move':
      return to(`/items/${act.item}/description`, { store: act.store })
    case 'register': {
      const { name, code, units: quantity, store } = act
      return to('/items/new', { name, code, quantity, store, note: because })
    }
    case 'write-off':
      return to(`/items/${act.item}/retirement`, {
        lost: act.units,
        factFindingOrder: act.order,
        reason: because,
      })
    default:
      return to(`/items/${act.item}/${act.act}`, { quantity: act.units, note: because })
  }
}

/** Where the register has the units of a missing or damaged thing today. */
export function StandsToday({ shown, finding }: { shown: CheckPageProps; finding: Finding }) {
  const w = useWords(checkWords)
  const { places } = useWords(historyWords)
  const { line, kind } = finding
  const now = line && shown.now.get(line.item)
  if (!now || !line || (kind !== 'missing' && kind !== 'damaged')) return null
  const said = (['shelf', 'repair', 'lost'] as const)
    .filter(place => now[place] > 0)
    .map(place => `${places[place]} ${count(now[place])} ${line.unit}`)
  return said.length > 0 ? <p class="small quiet">{w.standsNow(said.join(' · '))}</p> : null
}
