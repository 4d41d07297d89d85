import { type ScanSaid, toneOf } from '../../src/domain/gathering.ts'
import { mayNameBorrower } from '../../src/domain/scan.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { scanWords } from '../words/scans.ts'
import { borrowerText } from '../words/things.ts'

const signs = { good: '✓', same: '=', wrong: '✕' } as const

/**
 * The sentence of one scan: what the thing is, and whose loan it belongs to where it does; and the
 * names in it, which no line's end may break.
 */
export function useSaid(): (said: ScanSaid) => { text: string; names: string[] } {
  const { language, actor } = useView()
  const w = useWords(scanWords)
  const number = useLoanNumber()
  return ({ word, name = '', card, host = '' }) => {
    const named = card !== undefined && actor !== null && mayNameBorrower(actor, card)
    const who = card ? borrowerText(card, named, language) : ''
    const text = w.said[word]({ name, host, who, loan: card ? number(card) : '' })
    return { text, names: [name, who].filter(Boolean) }
  }
}

/** What the last scan said, in colour, sign and words; the script reads its tone for the sound. */
export function ScanResult({ said }: { said: ScanSaid | null }) {
  const say = useSaid()
  if (said === null) return null
  const tone = toneOf(said)
  return (
    <p class={`scan-said ${tone}`} role="status" tabindex={-1} data-tone={tone}>
      <span class="sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <span>
        <Unbroken {...say(said)} />
      </span>
    </p>
  )
}
