import type { Item } from './item.ts'

/** A thing in somebody's basket, and how much of it is there now. */
export type BasketLine = Pick<
  Item,
  | 'tag'
  | 'name'
  | 'code'
  | 'unit'
  | 'category'
  | 'kind'
  | 'control'
  | 'division'
  | 'owned'
  | 'retired'
  | 'publicMayBorrow'
  | 'mostDays'
> & {
  item: string
  divisionName: string
  quantity: number
  shelf: number
  /** Of those on the shelf: approved for somebody, and not handed over yet. */
  promised: number
}

/** How many nobody has and nobody was promised. */
export function freeOf({ shelf, promised }: Pick<BasketLine, 'shelf' | 'promised'>): number {
  return Math.max(0, shelf - promised)
}
