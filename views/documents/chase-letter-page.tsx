import type { ChaseLetter } from '../../src/domain/chase-letter.ts'
import type { LoanShown } from '../loans/shown.ts'
import { useView, useWords } from '../view.ts'
import { receiptWords } from '../words/return-receipt.ts'
import { chaseLetter, type ExternalLetter } from './chase-letter.ts'
import { digitsOf } from './digits.ts'
import { PrintBar } from './print-bar.tsx'

/** The letter on a page of its own; the bar above it stays on the screen. */
export function ChaseLetterPage({ shown, letter }: { shown: LoanShown; letter: ChaseLetter }) {
  const { office } = useView()
  const w = useWords(receiptWords)
  const paper = chaseLetter(shown, letter, office)
  const loan = shown.loan.id
  return (
    <>
      <PrintBar
        title={w.chaseLetter(letter.letter)}
        loan={loan}
        pdf={`/loans/${loan}/chases/${letter.n}.pdf`}
      />
      <LetterSheet paper={paper} say={digitsOf(office)} />
    </>
  )
}

/** Paragraphs that stand before the list of things. */
const beforeThings = 2

function LetterSheet({ paper, say }: { paper: ExternalLetter; say: (text: string) => string }) {
  const { number, sender, date, heads, paragraphs, things, closing, position, owner } = paper
  const said = (text: string) => <p class="indented">{say(text)}</p>
  return (
    <article class="official letter" lang="th">
      <div class="letter-head">
        <p>{say(number)}</p>
        <address>
          {sender.map(line => (
            <span>{say(line)}</span>
          ))}
        </address>
      </div>
      <p class="letter-date">{say(date)}</p>
      <dl>
        {heads.map(([label, text]) => (
          <>
            <dt>{label}</dt>
            <dd>{say(text)}</dd>
          </>
        ))}
      </dl>
      {paragraphs.slice(0, beforeThings).map(said)}
      <ol class="points">
        {things.map((thing, index) => (
          <li>{say(`${index + 1}. ${thing}`)}</li>
        ))}
      </ol>
      {paragraphs.slice(beforeThings).map(said)}
      <footer>
        <p class="sign">{closing}</p>
        <p class="sign pen">({'.'.repeat(36)})</p>
        <p class="sign">{say(position)}</p>
      </footer>
      <div class="letter-owner">
        {owner.map(line => (
          <p>{say(line)}</p>
        ))}
      </div>
    </article>
  )
}
