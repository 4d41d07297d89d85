import type { ItemPageData } from '../../src/domain/item-page.ts'
import { labelState, spokenTag } from '../../src/domain/label.ts'
import { PrintingFacts } from '../labels/printing-line.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { printingWords } from '../words/printings.ts'

/** For whoever prints labels: does one stick and work, and who printed it when? */
export function ItemLabel({ data }: { data: ItemPageData }) {
  const { language } = useView()
  const w = useWords(printingWords)
  const mayLabel = useMay('labels.print')
  const { item, label, printings } = data
  if (!mayLabel || item.retired) return null
  const state = labelState(label)
  const seen = label?.seenOn ? ` · ${w.itemSeen(shortDate(label.seenOn, language))}` : ''
  return (
    <section id="label">
      <h2>{w.itemLabel}</h2>
      <p class="standing">
        <StateMark kind={state === 'seen' ? 'done' : state === 'printed' ? 'held' : 'quiet'}>
          {w.itemStates[state]}
          {seen}
        </StateMark>
      </p>
      <p class="quiet small code">{spokenTag(item.tag)}</p>
      {printings.length > 0 && (
        <>
          <h3>{w.itemPrints}</h3>
          <ol class="timeline">
            {printings.map(printing => (
              <li>
                <PrintingFacts printing={printing} />
                <p class="small">
                  <a href={`/labels/printings/${printing.id}`}>{w.openPrinting}</a>
                  {printing.tag !== item.tag && ` · ${w.oldTag} ${spokenTag(printing.tag)}`}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
