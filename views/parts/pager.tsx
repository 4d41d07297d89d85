import { useWords } from '../view.ts'
import { partWords } from '../words/parts.ts'

type PagerProps = {
  /** Where the next page begins; null on the last one. */
  next: string | null
  /** Back to the first page; null when this is it. */
  first: string | null
}

/** Keyset paging: forward from the last row shown, and back to the beginning. */
export function Pager({ next, first }: PagerProps) {
  const w = useWords(partWords)
  if (next === null && first === null) return null
  return (
    <nav class="pager no-print" aria-label={w.pages}>
      {first !== null && (
        <a class="button" href={first}>
          {w.firstPage}
        </a>
      )}
      {next !== null && (
        <a class="button" rel="next" href={next}>
          {w.nextPage}
        </a>
      )}
    </nav>
  )
}
