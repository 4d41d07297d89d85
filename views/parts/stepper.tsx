import { useWords } from '../view.ts'
import { partWords } from '../words/parts.ts'

type StepperProps = {
  name: string
  id: string
  label: string
  unit: string
  value: number | string
  /** One, where nothing else is said. */
  least?: number
  most: number
}

/** How many: a number to type, and without a keyboard two buttons that the script wakes. */
export function Stepper({ name, id, label, unit, value, least = 1, most }: StepperProps) {
  const w = useWords(partWords)
  return (
    <div class="stepper" data-stepper>
      <button type="button" data-step="-1" aria-label={`${w.fewer}: ${label}`} hidden>
        −
      </button>
      <input
        id={id}
        name={name}
        type="number"
        inputmode="numeric"
        min={String(least)}
        max={String(most)}
        value={value}
        aria-label={`${w.quantity}: ${label}`}
        required
      />
      <button type="button" data-step="1" aria-label={`${w.more}: ${label}`} hidden>
        +
      </button>
      <span class="unit">{unit}</span>
    </div>
  )
}
