import type { Did } from '../../src/domain/did.ts'
import { useWords } from '../view.ts'
import { partWords } from '../words/parts.ts'

/** What the tap just did, where it was tapped. */
export function SaidDone({ did }: { did: Did | null }) {
  const w = useWords(partWords)
  if (did === null) return null
  return (
    <p class="said" role="status" tabindex={-1}>
      {w.did[did.deed](did.number)}
    </p>
  )
}
