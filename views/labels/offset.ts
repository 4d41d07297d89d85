/**
 * How far a print is moved to meet the labels, in halves of a millimetre: a printer pulls paper
 * in a little askew, always the same. Classes, since styles come from the stylesheet alone.
 */
export const offsetSteps = [-4, -3, -2, -1, 0, 1, 2, 3, 4] as const
export type Offset = { right: number; down: number }

export const offsetClass = ({ right, down }: Offset): string =>
  [right && `right${right}`, down && `down${down}`].filter(Boolean).join(' ')

export const offsetMillimetres = (steps: number): string =>
  `${steps > 0 ? '+' : ''}${(steps / 2).toFixed(1)}`
