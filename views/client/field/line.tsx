import type { FieldItem } from '../../../src/domain/field/copy.ts'
import type { Chosen } from '../../../src/domain/field/moving.ts'
import type { Condition } from '../../../src/domain/place.ts'
import { conditionMost, type SignedWay } from '../../../src/domain/proof.ts'
import { StateMark } from '../../parts/state.tsx'
import { Unbroken } from '../../parts/unbroken.tsx'
import { Photos } from './photos.tsx'
import type { LinePhoto } from './queue.ts'
import { BigStepper } from './stepper.tsx'
import { unitsSaid, w } from './words.ts'

type LineProps = {
  line: number
  item: FieldItem | undefined
  most: number
  /** Of a hand-over it is said where the shelf holds too few. */
  way: SignedWay
  /** The conditions that may be told apart; none where there is nothing to tell. */
  conditions: readonly Condition[]
  chosen: Chosen | null
  choose(units: Chosen | null): void
  photos: LinePhoto[]
  setPhotos(change: (before: LinePhoto[]) => LinePhoto[]): void
  /** A word on how it is. */
  word: string
  setWord(word: string): void
}

const noUnits: Chosen = { good: 0, damaged: 0, lost: 0 }

/** A line of a loan: ticked or scanned, then how many and how they are. */
export function LineRow(props: LineProps) {
  const { line, item, most, way, conditions, chosen, choose, photos, setPhotos } = props
  const name = item?.name ?? ''
  const unit = item?.unit ?? ''
  const tooFew = way === 'handovers' && item !== undefined && item.shelf < most
  return (
    <li class={chosen ? 'card found' : 'card missing'}>
      <label class="radio">
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={() => choose(chosen ? null : { ...noUnits, good: most })}
        />
        <span>
          <strong>
            <Unbroken text={name} />
          </strong>{' '}
          <span class="whole">{unitsSaid(most, unit)}</span>
          {item?.code && (
            <span class="small quiet">
              {' '}
              <Unbroken text={item.code} />
            </span>
          )}
        </span>
      </label>
      {tooFew && (
        <StateMark kind="overdue">{w.shortOnShelf(unitsSaid(item.shelf, unit))}</StateMark>
      )}
      {chosen && conditions.length > 0 && most === 1 && (
        <OneCondition
          line={line}
          name={name}
          conditions={conditions}
          chosen={chosen}
          choose={choose}
        />
      )}
      {chosen && most > 1 && (
        <div class="gather-units">
          {(conditions.length > 0 ? conditions : (['good'] as const)).map(condition => (
            <BigStepper
              key={condition}
              thing={name}
              id={`units-${condition}-${line}`}
              label={
                conditions.length > 0 ? w.conditions[condition] : w.howMany(unitsSaid(most, unit))
              }
              value={chosen[condition]}
              most={most - others(chosen, condition)}
              set={units => choose(withUnits(chosen, condition, units, most))}
            />
          ))}
        </div>
      )}
      {chosen && <Photos line={line} name={name} photos={photos} setPhotos={setPhotos} />}
      {chosen && (
        <div class="field">
          <label for={`condition-word-${line}`}>{w.conditionWord[way]}</label>
          <input
            id={`condition-word-${line}`}
            autocomplete="off"
            maxlength={conditionMost}
            value={props.word}
            onInput={({ target }: Event) => props.setWord((target as HTMLInputElement).value)}
          />
        </div>
      )}
    </li>
  )
}

/** What the other conditions leave. */
function others(chosen: Chosen, but: Condition): number {
  const all = chosen.good + chosen.damaged + chosen.lost
  // The good ones give way: a damaged one is one of them.
  return but === 'good' ? all - chosen.good : all - chosen[but] - chosen.good
}

/** All that was chosen stays chosen: what is damaged or lost is so many good ones fewer. */
function withUnits(chosen: Chosen, condition: Condition, units: number, most: number): Chosen {
  const after = { ...chosen, [condition]: units }
  if (condition === 'good') return after
  return { ...after, good: Math.min(after.good, most - after.damaged - after.lost) }
}

type OneProps = Pick<LineProps, 'line' | 'conditions' | 'choose'> & { name: string; chosen: Chosen }

function OneCondition({ line, name, conditions, chosen, choose }: OneProps) {
  return (
    <fieldset class="field-condition">
      <legend>{w.condition(name)}</legend>
      {conditions.map(condition => (
        <label class="radio" key={condition}>
          <input
            type="radio"
            name={`condition-${line}`}
            checked={chosen[condition] === 1}
            onChange={() => choose({ ...noUnits, [condition]: 1 })}
          />
          <span>{w.conditions[condition]}</span>
        </label>
      ))}
    </fieldset>
  )
}
