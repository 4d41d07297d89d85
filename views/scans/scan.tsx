import type { Did } from '../../src/domain/did.ts'
import { backWith } from '../../src/domain/did.ts'
import type { ScanSaid, ScanWord } from '../../src/domain/gathering.ts'
import { isWord } from '../../src/domain/scan-text.ts'
import { queryLengthMax } from '../../src/domain/search.ts'
import type { FormState } from '../form-state.ts'
import { Form } from '../parts/form.tsx'
import { SaidDone } from '../parts/said.tsx'
import { ButtonText } from '../parts/unbroken.tsx'
import { type JustDone, Undo } from '../parts/undo.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { scanWords } from '../words/scans.ts'
import { ScanField } from './field.tsx'
import { ScanResult } from './said.tsx'

type ScanProps = {
  state: FormState
  said: ScanSaid | null
  did: Did | null
  undo: JustDone | null
}

/** Where every scan may begin: by camera, by a scanner that types, by hand. */
export function ScanPage({ state, said, did, undo }: ScanProps) {
  const w = useWords(scanWords)
  const { basketCount } = useView()
  const isOfficer = useMay('loans.hand-over')
  return (
    <article class="narrow">
      <h1>{w.title}</h1>
      <SaidDone did={did} />
      {undo && <Undo {...undo} back={backWith('/scans', 'corrections', undo.number)} />}
      <ScanResult said={said} />
      {said && <SearchFor word={said.word} text={String(state.values.text ?? '').trim()} />}
      <Form action="/scans" state={state} labels={{ text: w.field }}>
        <ScanField state={state} hint />
      </Form>
      {basketCount > 0 && (
        <p class="actions">
          <a class="button" href="/basket">
            {w.basket(basketCount)}
          </a>
        </p>
      )}
      <section class="quiet">
        <h2>{w.what}</h2>
        <ul>
          <li>{w.whatItem}</li>
          <li>{w.whatLoan}</li>
          {isOfficer && <li>{w.whatPerson}</li>}
        </ul>
      </section>
    </article>
  )
}

/** A word that stands for no code may be the name of a thing: the register is searched for it. */
function SearchFor({ word, text }: { word: ScanWord; text: string }) {
  const w = useWords(scanWords)
  const mayRead = useMay('items.read')
  const isName = word === 'no-code' || (word === 'unknown' && isWord(text))
  if (!mayRead || !isName || text.length > queryLengthMax) return null
  return (
    <p class="actions">
      <a class="button" href={`/items?q=${encodeURIComponent(text)}`}>
        <ButtonText text={w.searchFor(text)} />
      </a>
    </p>
  )
}
