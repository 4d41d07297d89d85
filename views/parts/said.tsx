import type { PropsWithChildren } from 'hono/jsx'
import type { Did } from '../../src/domain/did.ts'
import { useWords } from '../view.ts'
import { partWords } from '../words/parts.ts'
import { useLoanNumber } from './loan-number.ts'

/** What was just done: it takes the focus, so that it is heard first on the page that it led to. */
export function Said({ children }: PropsWithChildren) {
  return (
    <p class="said" role="status" tabindex={-1}>
      {children}
    </p>
  )
}

/** What the tap just did, where it was tapped. */
export function SaidDone({ did }: { did: Did | null }) {
  const w = useWords(partWords)
  const written = useLoanNumber()
  if (did === null) return null
  const [number, fiscalYear] = did.number.split('/').map(Number)
  const said = number && fiscalYear ? written({ number, fiscalYear }) : ''
  return <Said>{w.did[did.deed](said)}</Said>
}
