import { useView, useWords } from '../view.ts'
import { clockTime } from '../words/dates.ts'
import { layoutWords } from '../words/layout.ts'
import { Unbroken } from './unbroken.tsx'

/** While the server that writes is away: what still works, what does not, and of when the figures are. */
export function ReadingOnly() {
  const { readingOnly, language } = useView()
  const w = useWords(layoutWords)
  if (readingOnly === null) return null
  const { asOf } = readingOnly
  const time = asOf === null ? w.perhapsOld : w.asOf(clockTime(asOf, language))
  return (
    <div class="note held" role="status">
      <p>
        <strong>{w.readingOnly}</strong>
      </p>
      <p>
        <Unbroken text={`${w.readingGoesOn} ${time}`} />
      </p>
    </div>
  )
}
