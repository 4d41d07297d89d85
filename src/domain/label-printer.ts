import { allow, refuse, type Verdict } from './verdict.ts'

/**
 * A printer by its name, and how far it must move a print to meet the labels, in millimetres: a
 * printer pulls paper in a little askew, always the same.
 */
export type Offset = { right: number; down: number }
export type Printer = Offset & { id: string; name: string; dropped: boolean }
export const noOffset: Offset = { right: 0, down: 0 }

/** More is no askew printer but a wrong paper. */
const offsetMost = 10
/** Of the trial sheet's ruler: as far as it may be off without being scaled by the print dialog. */
const rulerLength = 100
const rulerTolerance = 0.5

/** What was read off the trial sheet, in millimetres; `ruler` is what 100 mm measured. */
export type Reading = { readRight: number; readDown: number; ruler: number }

/**
 * The offset after a reading. The zero of the trial's two scales lies where the print takes the
 * edge of the first label to be; where the true edge lies on them is how far it is off.
 */
export function afterReading(before: Offset, read: Reading): Verdict<Offset> {
  if (Math.abs(read.ruler - rulerLength) > rulerTolerance) {
    return refuse('ruler-scaled', { ruler: read.ruler }, 'ruler')
  }
  const right = before.right + read.readRight
  const down = before.down + read.readDown
  const far = (offset: number) => Math.abs(offset) > offsetMost
  if (far(right)) return refuse('offset-too-far', { most: offsetMost }, 'readRight')
  if (far(down)) return refuse('offset-too-far', { most: offsetMost }, 'readDown')
  return offsetAllowed({ right, down })
}

/** May a printer move its prints so far? Answers the offset to a tenth of a millimetre. */
export function offsetAllowed({ right, down }: Offset): Verdict<Offset> {
  if (Math.abs(right) > offsetMost) return refuse('offset-too-far', { most: offsetMost }, 'right')
  if (Math.abs(down) > offsetMost) return refuse('offset-too-far', { most: offsetMost }, 'down')
  return allow({ right: tenth(right), down: tenth(down) })
}

/** No printer is steadier than a tenth of a millimetre. `+ 0` keeps a minus zero out of the book. */
const tenth = (millimetres: number) => Math.round(millimetres * 10) / 10 + 0
