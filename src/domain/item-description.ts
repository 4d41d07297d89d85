import { canonicalCode, codeKey, codesInRange, isCode, isRange } from './code.ts'
import type { CivilDate } from './dates.ts'
import type { Item, ItemDescription } from './item.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** A form registers at most so many pieces at once; more come by import. */
const piecesMax = 500

type CodeBearer = { id: string; code: string }

/**
 * What is registered: one item, or a piece for each code of a range. The same rules as for an
 * imported row: a piece needs a code of its own, and a range holds as many codes as the quantity.
 * `bearers` are the items whose code begins alike: see `codeStem`.
 */
export function register(
  description: ItemDescription,
  quantity: number,
  bearers: CodeBearer[],
  today: CivilDate,
): Verdict<ItemDescription[]> {
  const code = canonicalCode(description.code)
  const fit = codeFits({ ...description, code }, quantity)
  if (!fit.ok) return fit
  if (description.acquiredOn > today) return refuse('date-in-future', undefined, 'acquiredOn')
  const codes = codesInRange(code)
  const taken = takenCode(codes, bearers)
  if (taken) return refuse('code-taken', { code: taken }, 'code')
  if (description.control === 'set') return allow([{ ...description, code }])
  return allow(codes.map(each => ({ ...description, code: each })))
}

/**
 * What the register says from now on. Its quantity is no part of it: units come by registration
 * and go by write-off. A code that stays as it is is not asked again.
 */
export function describe(
  item: Item,
  description: ItemDescription,
  bearers: CodeBearer[],
  today: CivilDate,
): Verdict<ItemDescription> {
  if (item.retired) return refuse('item-retired', { name: item.name })
  const code = canonicalCode(description.code)
  const same = codeKey(code) === item.codeKey && description.control === item.control
  if (!same) {
    const fit = codeFits({ ...description, code }, item.owned)
    if (!fit.ok) return fit
    if (description.control === 'piece' && isRange(code)) {
      return refuse('one-code-one-piece', undefined, 'code')
    }
  }
  if (description.acquiredOn > today) return refuse('date-in-future', undefined, 'acquiredOn')
  const others = bearers.filter(({ id }) => id !== item.id)
  const taken = takenCode(codesInRange(code), others)
  if (taken) return refuse('code-taken', { code: taken }, 'code')
  const said: ItemDescription = { ...description, code }
  const fields = Object.keys(said) as (keyof ItemDescription)[]
  if (fields.every(field => said[field] === item[field])) return refuse('nothing-changed')
  return allow(said)
}

function codeFits({ code, control }: ItemDescription, quantity: number): Verdict {
  const piece = control === 'piece'
  if (code === '') return piece ? refuse('code-missing', undefined, 'code') : allow()
  if (!isCode(code)) return refuse('not-a-code', undefined, 'code')
  const codes = codesInRange(code).length
  if (codes === 0) return refuse('range-not-counted', undefined, 'code')
  if (isRange(code) && codes !== quantity) {
    return refuse('range-differs', { codes, quantity }, 'quantity')
  }
  if (piece && codes > piecesMax) return refuse('too-many-pieces', { most: piecesMax }, 'quantity')
  if (piece && codes !== quantity) return refuse('one-code-one-piece', undefined, 'quantity')
  return allow()
}

/** The part before the running number: only codes that begin so can be the same, or overlap. */
export function codeStem(code: string): string {
  const [first = ''] = codesInRange(codeKey(code))
  return first.replace(/\d+$/, '')
}

/** The first of these codes that somebody bears already, alone or within a range. */
function takenCode(codes: string[], bearers: CodeBearer[]): string | null {
  const borne = new Set(bearers.flatMap(({ code }) => codesInRange(code)).map(codeKey))
  return codes.find(code => borne.has(codeKey(code))) ?? null
}
