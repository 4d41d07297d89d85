import { useState } from 'hono/jsx/dom'
import type { FieldCopy, FieldItem, FieldLoan } from '../../../src/domain/field/copy.ts'
import {
  type Chosen,
  chosenIn,
  conditionsIn,
  fieldsOf,
  type Movable,
} from '../../../src/domain/field/moving.ts'
import { meantInField } from '../../../src/domain/field/scan.ts'
import {
  type FieldSigning,
  sentenceInField,
  signedIn,
  signingFields,
} from '../../../src/domain/field/signing.ts'
import { lengths } from '../../../src/domain/lengths.ts'
import { conditions } from '../../../src/domain/place.ts'
import type { SignedWay } from '../../../src/domain/proof.ts'
import type { Tone } from '../tone.ts'
import type { FieldDesk } from './desk.ts'
import { LineRow } from './line.tsx'
import { homePlace } from './place.ts'
import type { LinePhoto } from './queue.ts'
import { useScans } from './scans.ts'
import { Signing } from './signing.tsx'
import { faultSaid, unitsSaid, w } from './words.ts'

type MovingProps = {
  desk: FieldDesk
  copy: FieldCopy
  loan: FieldLoan
  way: SignedWay
  moving: Movable[]
  scanned: string | null
}

const whole = ({ most }: Movable): Chosen => ({ good: most, damaged: 0, lost: 0 })

/** What leaves or comes back: scanned or ticked line by line, photographed, signed, and one button. */
export function Moving({ desk, copy, loan, way, moving, scanned }: MovingProps) {
  const begun = desk.draft?.loan === loan.id && desk.draft.way === way ? desk.draft : null
  const first = moving.filter(({ line }) => line.item === scanned)
  const [chosen, setChosen] = useState<Record<number, Chosen>>({
    ...(begun && chosenIn(begun.fields, moving)),
    ...Object.fromEntries(first.map(each => [each.line.line, whole(each)])),
  })
  const [note, setNote] = useState(begun?.fields.note ?? '')
  const [words, setWords] = useState<Record<number, string>>(conditionsIn(begun?.fields ?? {}))
  const [photos, setPhotos] = useState<LinePhoto[]>(begun?.photos ?? [])
  const [signing, setSigning] = useState<FieldSigning>(signedIn(begun?.fields ?? {}, loan))
  const [fault, setFault] = useState('')
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
  const moved = going.map(each => ({ item: itemOf(each), units: chosen[each.line.line]! }))
  const sentence = sentenceInField(way, loan, moved, signing)
  const send = async () => {
    if (going.length === 0) return desk.say('wrong', w.chooseFirst)
    const signed = signingFields(signing, sentence)
    if (!signed.ok) {
      setFault(faultSaid(signed.why))
      return document.getElementById('field-signature')?.scrollIntoView({ block: 'center' })
    }
    const said = whatGoes(going, each => itemOf(each), units)
    const title = `${(way === 'returns' ? w.takeBackNow : w.handOverNow)(said)} · ${w.loan(loan.number)}`
    const fields = { ...fieldsOf(way, going, { chosen, words, note }), ...signed.value }
    const lines = new Set(going.map(({ line }) => line.line))
    const kept = photos.filter(({ line }) => lines.has(line))
    await desk.add({ act: way, of: loan.id, fields, title }, kept, homePlace, begun)
  }
  const conditionsAsked = loan.kind === 'consumable' || way === 'handovers' ? [] : conditions
  return (
    <>
      {begun && <p class="note">{w.carriedOn}</p>}
      <ul class="cards field-lines">
        {moving.map(each => (
          <LineRow
            key={each.line.line}
            line={each.line.line}
            item={itemOf(each)}
            way={way}
            most={each.most}
            conditions={conditionsAsked}
            chosen={chosen[each.line.line] ?? null}
            choose={units => choose(each.line.line, units)}
            photos={photos}
            setPhotos={setPhotos}
            word={words[each.line.line] ?? ''}
            setWord={word => setWords(before => ({ ...before, [each.line.line]: word }))}
          />
        ))}
      </ul>
      {way === 'returns' && <NoteField note={note} setNote={setNote} />}
      {going.length > 0 && (
        <Signing
          way={way}
          loan={loan}
          sentence={sentence}
          signing={signing}
          fault={fault}
          set={change => {
            setFault('')
            setSigning(change)
          }}
        />
      )}
      <p class="actions gather-finish">
        <button type="button" class={going.length > 0 ? 'primary' : ''} onClick={send}>
          {(way === 'returns' ? w.takeBackNow : w.handOverNow)(w.lines(going.length))}
        </button>
      </p>
    </>
  )
}

function NoteField({ note, setNote }: { note: string; setNote(text: string): void }) {
  return (
    <div class="field">
      <label for="field-note">{w.note}</label>
      <textarea
        id="field-note"
        rows={2}
        maxlength={lengths.note}
        value={note}
        onInput={(event: Event) => setNote((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
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
