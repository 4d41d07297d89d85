import { useState } from 'hono/jsx/dom'
import { dayInBangkok } from '../../../src/domain/dates.ts'
import type { FieldCopy } from '../../../src/domain/field/copy.ts'
import { toHandOver } from '../../../src/domain/field/picture.ts'
import { foundInField, loansOf, meantInField } from '../../../src/domain/field/scan.ts'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { Tone } from '../tone.ts'
import type { FieldDesk } from './desk.ts'
import { LoanList } from './loan-list.tsx'
import { checkPlace, itemPlace, loanPlace } from './place.ts'
import { Tasks, Waits } from './queue-list.tsx'

import { unitsSaid, w } from './words.ts'

const foundMost = 20

/** What there is to do out here: what was refused first, then what waits to leave and to come back. */
export function Home({ desk, copy }: { desk: FieldDesk; copy: FieldCopy }) {
  const [typed, setTyped] = useState('')

  const today = dayInBangkok(desk.now())
  const waiting = copy.loans.filter(loan => toHandOver(loan).length > 0)
  const out = copy.loans.filter(loan => loan.lines.some(line => line.outstanding > 0))
  return (
    <>
      <h1>{w.title}</h1>
      <Tasks desk={desk} />
      <form
        class="field-search"
        onSubmit={(event: Event) => {
          event.preventDefault()
          openMeant(desk, copy, typed)
        }}
      >
        <label for="field-search">{w.search}</label>
        <p class="hint" id="field-search-hint">
          {w.searchHint}
        </p>
        <div class="with-button">
          <input
            id="field-search"
            type="search"
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            aria-describedby="field-search-hint"
            data-scan-text
            value={typed}
            onInput={(event: Event) => setTyped((event.target as HTMLInputElement).value)}
          />
          <button type="submit">{w.find}</button>
        </div>
      </form>
      {typed.trim() !== '' && <Found copy={copy} typed={typed} today={today} />}
      <Waits desk={desk} />
      {copy.cut && <p class="note">{w.cut}</p>}
      {copy.checks.map(({ id, fiscalYear, lines, counted }) => (
        <section key={id}>
          <h2>{w.check(fiscalYear)}</h2>
          <p>{w.progress(lines.filter(line => counted[line.item]).length, lines.length)}</p>
          <p class="actions">
            <a class="button" href={checkPlace(id)}>
              {w.checks}
            </a>
          </p>
        </section>
      ))}
      {copy.items.length + copy.loans.length + copy.checks.length === 0 && (
        <p class="empty">{w.nothingHere}</p>
      )}
      {(copy.items.length > 0 || copy.loans.length > 0) && (
        <>
          <h2>{w.toHandOver(waiting.length)}</h2>
          <LoanList
            copy={copy}
            loans={waiting}
            today={today}
            way="handovers"
            empty={w.noneToHandOver}
          />
          <h2>{w.out(out.length)}</h2>
          <LoanList copy={copy} loans={out} today={today} way="returns" empty={w.noneOut} />
        </>
      )}
      <p class="actions">
        <button type="button" onClick={() => desk.sync()}>
          {w.refresh}
        </button>
        <a class="field-leave" href="#/sign-out">
          {w.signOut}
        </a>
      </p>
    </>
  )
}

/** Goes to what was scanned or typed in full; what is only part of a name stays a search. */
export function openMeant(desk: FieldDesk, copy: FieldCopy, text: string): Tone {
  const meant = meantInField(copy, text)
  if (meant.kind === 'loan') {
    location.hash = loanPlace(meant.loan.id)
    return 'good'
  }
  if (meant.kind === 'item') {
    const [loan, ...more] = loansOf(copy, meant.item.id)
    location.hash =
      loan && more.length === 0
        ? loanPlace(loan.id, wayOf(loan), meant.item.id)
        : itemPlace(meant.item.id)
    return 'good'
  }
  if (meant.kind === 'unknown' && foundInField(copy, text, 1).items.length > 0) return 'same'
  desk.say('wrong', meant.kind === 'foreign' ? w.elsewhere : w.notFound)
  return 'wrong'
}

const wayOf = (loan: FieldCopy['loans'][number]) =>
  loan.lines.some(line => line.outstanding > 0) ? 'returns' : 'handovers'

function Found({ copy, typed, today }: { copy: FieldCopy; typed: string; today: string }) {
  const { items, loans, more } = foundInField(copy, typed, foundMost)
  const found = items.length + loans.length
  return (
    <section class="field-found">
      <h2>{found === 0 ? w.found(0) : more ? w.foundMost(found) : w.found(found)}</h2>
      {found === 0 && <p class="empty">{w.notFound}</p>}
      {loans.length > 0 && <LoanList copy={copy} loans={loans} today={today} way="" empty="" />}
      <ul class="cards field-list">
        {items.map(item => (
          <li class="card" key={item.id}>
            <a href={itemPlace(item.id)}>
              <Unbroken text={item.name} />
            </a>
            <span class="small quiet">
              <Unbroken
                text={[item.code, item.store, w.shelf(unitsSaid(item.shelf, item.unit))]
                  .filter(Boolean)
                  .join(' · ')}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
