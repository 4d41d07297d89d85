import { partsSaid } from './words.ts'

type StepperProps = {
  id: string
  /** What is counted, for ears alone: for eyes it stands above. */
  thing?: string
  label: string
  value: number
  least?: number
  most: number
  set(units: number): void
}

/** How many, big enough for a thumb in a glove. */
export function BigStepper({ id, thing, label, value, least = 0, most, set }: StepperProps) {
  const within = (units: number) => Math.min(most, Math.max(least, units))
  const heard = [thing, label].filter(Boolean).join(' ')
  return (
    <div class="field-stepper">
      <label for={id}>{label}</label>
      <div class="stepper">
        <button
          type="button"
          aria-label={`${partsSaid.fewer}: ${heard}`}
          onClick={() => set(within(value - 1))}
        >
          −
        </button>
        <input
          id={id}
          aria-label={thing && heard}
          type="number"
          inputmode="numeric"
          min={String(least)}
          max={String(most)}
          value={String(value)}
          onChange={(event: Event) => {
            const typed = Number((event.target as HTMLInputElement).value)
            set(Number.isInteger(typed) ? within(typed) : value)
          }}
        />
        <button
          type="button"
          aria-label={`${partsSaid.more}: ${heard}`}
          onClick={() => set(within(value + 1))}
        >
          +
        </button>
      </div>
    </div>
  )
}
