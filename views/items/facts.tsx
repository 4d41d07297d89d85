import type { ItemDescription, WrittenItem } from '../../src/domain/item.ts'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { controlWords } from '../words/item-form.ts'
import { fieldWords } from '../words/item-history.ts'
import { kindWords } from '../words/kinds.ts'
import { baht, count } from '../words/numbers.ts'

type Names = Record<string, string>

/** What the register says of an item; empty fields are left out. */
export function Facts({ item, divisionNames }: { item: ItemDescription; divisionNames: Names }) {
  const fields = useWords(fieldWords)
  const fact = useFact(divisionNames)
  const names = Object.keys(fields) as (keyof ItemDescription)[]
  const told = names.filter(name => name !== 'name' && fact(name, item) !== '')
  return (
    <dl class="facts">
      {told.map(name => (
        <>
          <dt>{fields[name]}</dt>
          <dd>{fact(name, item)}</dd>
        </>
      ))}
    </dl>
  )
}

/** One field of a description as the reader reads it. */
export function useFact(divisionNames: Names) {
  const { language } = useView()
  const w = useWords(controlWords)
  const { kinds } = useWords(kindWords)
  return (name: keyof ItemDescription, item: WrittenItem): string => {
    if (name === 'kind') return kinds[item.kind ?? 'durable']
    if (name === 'control') return w[item.control]
    if (name === 'priceSatang') return baht(item.priceSatang)
    if (name === 'acquiredOn') return shortDate(item.acquiredOn, language)
    if (name === 'publicMayBorrow') return item.publicMayBorrow ? w.may : w.mayNot
    if (name === 'mostDays') return count(item.mostDays)
    if (name === 'division') return divisionNames[item.division] ?? item.division
    return item[name]
  }
}
