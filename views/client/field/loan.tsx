import { useState } from 'hono/jsx/dom'
import { dayInBangkok } from '../../../src/domain/dates.ts'
import type { FieldCopy, FieldItem, FieldLine, FieldLoan } from '../../../src/domain/field/copy.ts'
import { toHandOver, toTakeBack } from '../../../src/domain/field/picture.ts'
import { meantInField } from '../../../src/domain/field/scan.ts'
import { type Condition, conditions } from '../../../src/domain/place.ts'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { Tone } from '../tone.ts'
import type { FieldDesk } from './desk.ts'
import { type Chosen, LineRow } from './line.tsx'
import { LoanState } from './loan-list.tsx'
import { homePlace, loanPlace } from './place.ts'
import type { LinePhoto } from './queue.ts'
import { useScans } from './scans.ts'
import { unitsSaid, w } from './words.ts'

type LoanProps = {
  desk: FieldDesk
  copy: FieldCopy
  id: string
  way: 'handovers' | 'returns' | null
  /** The item whose label led here. */
  scanned: string | null
}

/** A loan that is handed over or taken back: scanned or ticked line by line, and one button. */
export function LoanView({ desk, copy, id, way: asked, scanned }: LoanProps) {
  const loan = copy.loans.find(each => each.id === id)
  if (!loan) return <Nothing text={w.gone} />
  const [leaving, back] = [toHandOver(loan), toTakeBack(loan)]
  const way = asked ?? (back.length > 0 ? 'returns' : 'handovers')
  const moving = way === 'returns' ? back : leaving
  const other = way === 'returns' ? leaving : back
  return (
    <article>
      <h1>
        {way === 'returns' ? w.takeBack : w.handOver} {w.loan(loan.number)}
      </h1>
      <p>
        <Unbroken text={loan.borrower} /> <LoanState loan={loan} today={dayInBangkok(desk.now())} />
      </p>
      {moving.length === 0 ? (
        <p class="empty">{w.nothingLeft}</p>
      ) : (
        <Moving {...{ desk, copy, loan, way, moving, scanned }} />
      )}
      <p class="actions">
        {other.length > 0 && (
          <a href={loanPlace(id, way === 'returns' ? 'handovers' : 'returns')}>
            {way === 'returns' ? w.handOver : w.takeBack}
          </a>
        )}
        <a href={homePlace}>{w.back}</a>
      </p>
    </article>
  )
}

export function Nothing({ text }: { text: string }) {
  return (
    <section>
      <h1>{w.title}</h1>
      <p class="empty">{text}</p>
      <p class="actions">
        <a href={homePlace}>{w.back}</a>
      </p>
    </section>
  )
}

type Movable = { line: FieldLine; most: number }
type MovingProps = {
  desk: FieldDesk
  copy: FieldCopy
  loan: FieldLoan
  way: 'handovers' | 'returns'
  moving: Movable[]
  scanned: string | null
}

function Moving({ desk, copy, loan, way, moving, scanned }: MovingProps) {
  const whole = ({ most }: Movable): Chosen => ({ good: most, damaged: 0, lost: 0 })
  const first = moving.filter(({ line }) => line.item === scanned)
  const [chosen, setChosen] = useState<Record<number, Chosen>>(
    Object.fromEntries(first.map(each => [each.line.line, whole(each)])),
  )
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<LinePhoto[]>([])
  const itemOf = ({ line }: Movable) => copy.items.find(({ id }) => id === line.item)
  const choose = (line: number, units: Chosen | null) => {
    const { [line]: _, ...rest } = chosen
    setChosen(units === null ? rest : { ...rest, [line]: units })
  }
  useScans((text): Tone => {
    const meant = meantInField(copy, text)
    const item = meant.kind === 'item' ? meant.item : null
    const found = moving.find(({ line }) => line.item === item?.id)
    if (!found || !item) {
      const unknown = meant.kind === 'foreign' ? w.elsewhere : w.notFound
      desk.say('wrong', item ? w.otherItem(item.name) : unknown)
      return 'wrong'
    }
    const isNew = chosen[found.line.line] === undefined
    if (isNew) choose(found.line.line, whole(found))
    desk.say(isNew ? 'good' : 'same', w.ticked(item.name))
    return isNew ? 'good' : 'same'
  })
  const units = (line: number) =>
    conditions.reduce((sum, each) => sum + (chosen[line]?.[each] ?? 0), 0)
  const going = moving.filter(({ line }) => units(line.line) > 0)
  const send = async () => {
    if (going.length === 0) return desk.say('wrong', w.chooseFirst)
    const said = whatGoes(going, each => itemOf(each), units)
    const title = `${(way === 'returns' ? w.takeBackNow : w.handOverNow)(said)} · ${w.loan(loan.number)}`
    const fields = fieldsOf(way, going, chosen, note)
    const moved = new Set(going.map(({ line }) => line.line))
    const kept = photos.filter(({ line }) => moved.has(line))
    await desk.add({ act: way, of: loan.id, fields, title }, kept, homePlace)
  }
  const conditionsAsked = loan.kind === 'consumable' || way === 'handovers' ? [] : conditions
  return (
    <>
      <ul class="cards field-lines">
        {moving.map(each => (
          <LineRow
            key={each.line.line}
            line={each.line.line}
            item={itemOf(each)}
            most={each.most}
            short={way === 'handovers'}
            conditions={conditionsAsked}
            chosen={chosen[each.line.line] ?? null}
            choose={units => choose(each.line.line, units)}
            photos={photos}
            setPhotos={setPhotos}
          />
        ))}
      </ul>
      {way === 'returns' && (
        <div class="field">
          <label for="field-note">{w.note}</label>
          <textarea
            id="field-note"
            rows={2}
            maxlength={500}
            value={note}
            onInput={(event: Event) => setNote((event.target as HTMLTextAreaElement).value)}
          />
        </div>
      )}
      <p class="actions gather-finish">
        <button type="button" class={going.length > 0 ? 'primary' : ''} onClick={send}>
          {(way === 'returns' ? w.takeBackNow : w.handOverNow)(w.lines(going.length))}
        </button>
      </p>
    </>
  )
}

/** The fields of the loan's own form: `quantity-1` of a hand-over, `good-1` of a return. */
function fieldsOf(
  way: 'handovers' | 'returns',
  going: Movable[],
  chosen: Record<number, Chosen>,
  note: string,
): Record<string, string> {
  const fields: Record<string, string> = way === 'returns' && note.trim() ? { note } : {}
  for (const { line } of going) {
    const units = chosen[line.line]!
    if (way === 'handovers') fields[`quantity-${line.line}`] = String(units.good)
    else {
      const named = (each: Condition) => units[each] > 0
      for (const each of conditions.filter(named))
        fields[`${each}-${line.line}`] = String(units[each])
    }
  }
  return fields
}

/** One thing by its name, more by their number. */
function whatGoes(
  going: Movable[],
  itemOf: (each: Movable) => FieldItem | undefined,
  units: (line: number) => number,
): string {
  const [one] = going
  const item = going.length === 1 && one ? itemOf(one) : undefined
  return item
    ? `${item.name} ${unitsSaid(units(one!.line.line), item.unit)}`
    : w.lines(going.length)
}
