import { useState } from 'hono/jsx/dom'
import { countsAtOnce, tagIn } from '../../../src/domain/check-scan.ts'
import { codeKey } from '../../../src/domain/code.ts'
import type { FieldCheck, FieldCheckLine, FieldCopy } from '../../../src/domain/field/copy.ts'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { Tone } from '../tone.ts'
import { CountForm } from './count-form.tsx'
import type { FieldDesk } from './desk.ts'
import { Nothing } from './loan.tsx'
import { checkPlace, homePlace } from './place.ts'
import { useScans } from './scans.ts'
import { unitsSaid, w } from './words.ts'

/** Things of a room that are listed at once; the others are scanned or typed. */
const leftMost = 60

type CheckProps = { desk: FieldDesk; copy: FieldCopy; id: string; store: string | null }

/** The annual check in the field: room by room, or the rooms to choose from. */
export function CheckView({ desk, copy, id, store }: CheckProps) {
  const check = copy.checks.find(each => each.id === id)
  if (!check) return <Nothing text={w.notFound} />
  return store === null ? (
    <RoomList check={check} />
  ) : (
    <Room desk={desk} check={check} store={store} />
  )
}

function RoomList({ check }: { check: FieldCheck }) {
  const stores = [...new Set(check.lines.map(({ store }) => store))]
  return (
    <article>
      <h1>{w.check(check.fiscalYear)}</h1>
      <ul class="cards field-list">
        {stores.map(store => {
          const lines = check.lines.filter(line => line.store === store)
          const counted = lines.filter(line => check.counted[line.item]).length
          return (
            <li class="card" key={store}>
              <a href={checkPlace(check.id, store)}>{store}</a>
              <span class="small quiet">{w.progress(counted, lines.length)}</span>
            </li>
          )
        })}
      </ul>
      <p class="actions">
        <a href={homePlace}>{w.back}</a>
      </p>
    </article>
  )
}

/** What was scanned and asks how many: a line of the list, or what stands in none. */
type Asked = { code: string; line: FieldCheckLine | null }

function Room({ desk, check, store }: { desk: FieldDesk; check: FieldCheck; store: string }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const lines = check.lines.filter(line => line.store === store)
  const left = lines.filter(line => !check.counted[line.item])
  const write = async (code: string, name: string, fields: Record<string, string>) => {
    setAsked(null)
    setTyped('')
    const title = `${w.counting(name)} · ${store}`
    await desk.add({ act: 'counts', of: check.id, fields: { store, code, ...fields }, title })
  }
  const read = (text: string): Tone => {
    const tag = tagIn(text)
    const key = codeKey(text)
    const found = check.lines.find(
      line => line.tag === tag || (key !== '' && codeKey(line.code) === key),
    )
    const line = found ?? null
    const counts = line ? (check.counted[line.item] ?? []) : []
    const listed = line && { ...line, division: '', owned: 0, repair: 0, lost: 0, loan: 0 }
    if (line && countsAtOnce(listed, counts, store)) {
      write(line.tag, line.name, { units: '1' })
      return 'good'
    }
    setAsked({ code: line?.tag ?? tag, line })
    return line ? 'same' : 'wrong'
  }
  useScans(read)
  return (
    <article>
      <p class="small">
        <a href={checkPlace(check.id)}>{w.check(check.fiscalYear)}</a>
      </p>
      <h1>{store}</h1>
      <p class="progress">
        <progress
          value={lines.length - left.length}
          max={Math.max(1, lines.length)}
          aria-label={store}
        />
        {w.progress(lines.length - left.length, lines.length)}
      </p>
      {asked ? (
        <CountForm
          key={asked.code}
          {...asked}
          store={store}
          write={fields => write(asked.code, asked.line?.name ?? asked.code, fields)}
          cancel={() => setAsked(null)}
        />
      ) : (
        <CodeSearch typed={typed} setTyped={setTyped} find={read} />
      )}
      <h2>{left.length === 0 ? w.noneLeft : w.left(left.length)}</h2>
      <ul class="rows">
        {left.slice(0, leftMost).map(line => (
          <LeftThing
            key={line.item}
            line={line}
            countOne={() => write(line.tag, line.name, { units: '1' })}
            ask={() => setAsked({ code: line.tag, line })}
          />
        ))}
      </ul>
      {left.length > leftMost && <p class="quiet">{w.leftMost(leftMost)}</p>}
      <p class="actions">
        <a href={homePlace}>{w.back}</a>
      </p>
    </article>
  )
}

type SearchProps = { typed: string; setTyped(text: string): void; find(text: string): void }

/** For a thing whose label cannot be scanned: its code or tag, typed. */
function CodeSearch({ typed, setTyped, find }: SearchProps) {
  return (
    <form
      class="field-search"
      onSubmit={(event: Event) => {
        event.preventDefault()
        if (typed.trim() !== '') find(typed)
      }}
    >
      <label for="field-count">{w.countSearch}</label>
      <div class="with-button">
        <input
          id="field-count"
          autocomplete="off"
          autocapitalize="none"
          data-scan-text
          value={typed}
          onInput={(event: Event) => setTyped((event.target as HTMLInputElement).value)}
        />
        <button type="submit">{w.find}</button>
      </div>
    </form>
  )
}

type LeftThingProps = { line: FieldCheckLine; countOne(): void; ask(): void }

/** A thing of the room that nobody has counted: a piece with one tap, anything by its number. */
function LeftThing({ line, countOne, ask }: LeftThingProps) {
  return (
    <li>
      <p>
        <strong>
          <Unbroken text={line.name} />
        </strong>
        <br />
        <span class="small quiet">
          {[line.code, unitsSaid(line.shelf, line.unit)].filter(Boolean).join(' · ')}
        </span>
      </p>
      <div class="actions">
        {line.control === 'piece' && (
          <button type="button" aria-label={w.countOne(line.name)} onClick={countOne}>
            {w.foundIt}
          </button>
        )}
        <button type="button" class="plain" aria-label={w.counting(line.name)} onClick={ask}>
          {w.count}
        </button>
      </div>
    </li>
  )
}
