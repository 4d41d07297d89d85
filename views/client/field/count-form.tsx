import { useState } from 'hono/jsx/dom'
import type { FieldCheckLine } from '../../../src/domain/field/copy.ts'
import { lengths } from '../../../src/domain/lengths.ts'
import { Unbroken } from '../../parts/unbroken.tsx'
import { BigStepper } from './stepper.tsx'
import { w } from './words.ts'

type CountFormProps = {
  code: string
  line: FieldCheckLine | null
  store: string
  write(fields: Record<string, string>): void
  cancel(): void
}

/** No room holds more of one thing. */
const unitsMost = 99_999

/** How many of a thing are in this room, and how they are. */
export function CountForm({ code, line, store, write, cancel }: CountFormProps) {
  const [units, setUnits] = useState(line?.control === 'set' ? line.shelf : 1)
  const [damaged, setDamaged] = useState(false)
  const [note, setNote] = useState('')
  return (
    <form
      class="card field-count"
      onSubmit={(event: Event) => {
        event.preventDefault()
        write({
          units: String(units),
          ...(damaged && { damaged: '1' }),
          ...(note.trim() && { note: note.trim() }),
        })
      }}
    >
      <h2>
        <Unbroken text={w.counting(line?.name ?? code)} />
      </h2>
      {line === null && <p>{w.notListed}</p>}
      {line !== null && line.store !== store && <p>{w.otherRoom(line.store)}</p>}
      <BigStepper
        id="field-units"
        label={w.countedUnits}
        value={units}
        most={line?.control === 'piece' ? 1 : unitsMost}
        set={setUnits}
      />
      <label class="radio">
        <input type="checkbox" checked={damaged} onChange={() => setDamaged(!damaged)} />
        <span>{w.damagedToo}</span>
      </label>
      <div class="field">
        <label for="field-count-note">{w.countNote}</label>
        <input
          id="field-count-note"
          maxlength={lengths.note}
          value={note}
          onInput={(event: Event) => setNote((event.target as HTMLInputElement).value)}
        />
      </div>
      <p class="actions">
        <button type="submit" class="primary">
          {w.writeCount}
        </button>
        <button type="button" onClick={cancel}>
          {w.countLater}
        </button>
      </p>
    </form>
  )
}
