import type { FC } from 'hono/jsx'
import { Kept } from '../../src/domain/kept.ts'
import { raw } from './raw.ts'

/**
 * Parts of pages that come again page after page, kept as they were drawn: drawing a row costs twenty
 * times what finding it does. Only for what is drawn of the values in its key and of nothing else, or
 * one reader would see what was drawn for another. So many are kept at most.
 */
export class DrawnOnce {
  private readonly kept: Kept<ReturnType<typeof raw>[]>

  constructor(most: number) {
    this.kept = new Kept(most)
  }

  of(values: unknown[], draw: () => ReturnType<FC>) {
    const [drawn] = this.pieces(values, () => [String(draw())])
    return drawn
  }

  /** The same of a part with a form: kept without the id of its command, which is another one each time. */
  withCommand(values: unknown[], newId: () => string, draw: (command: string) => ReturnType<FC>) {
    const pieces = this.pieces(values, () => {
      const id = newId()
      return String(draw(id)).split(id)
    })
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [newId(), piece]))
  }

  private pieces(values: unknown[], draw: () => string[]) {
    const key = JSON.stringify(values)
    const known = this.kept.get(key)
    if (known) return known
    const drawn = draw().map(piece => raw(piece))
    this.kept.set(key, drawn)
    return drawn
  }
}
