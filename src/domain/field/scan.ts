import { codeKey } from '../code.ts'
import { meantBy } from '../scan-text.ts'
import { searchKey } from '../text.ts'
import type { FieldCopy, FieldItem, FieldLoan } from './copy.ts'

/** What a scanned or typed text stands for among what the device keeps. */
type FieldMeant =
  | { kind: 'item'; item: FieldItem }
  | { kind: 'loan'; loan: FieldLoan }
  /** A label of another office, or no label at all. */
  | { kind: 'foreign' }
  | { kind: 'unknown' }

export function meantInField(copy: FieldCopy, text: string): FieldMeant {
  const meant = meantBy(text, copy.publicUrl)
  if (meant.kind === 'foreign') return { kind: 'foreign' }
  if (meant.kind === 'loan') {
    const loan = copy.loans.find(({ id }) => id === meant.id)
    return loan ? { kind: 'loan', loan } : { kind: 'unknown' }
  }
  if (meant.kind !== 'thing') return { kind: 'unknown' }
  const { tags, codes } = meant
  const named = ({ tag, code }: FieldItem) =>
    tags.includes(tag) || (code !== '' && codes.includes(codeKey(code)))
  const item = copy.items.find(named)
  if (item) return { kind: 'item', item }
  const loan = copy.loans.find(({ number }) => number === text.trim())
  return loan ? { kind: 'loan', loan } : { kind: 'unknown' }
}

/** The loans of a thing that wait or are out, the nearest due date first. */
export function loansOf(copy: FieldCopy, item: string): FieldLoan[] {
  return copy.loans.filter(loan => loan.lines.some(line => line.item === item && isOpen(line)))
}

const isOpen = (line: FieldLoan['lines'][number]) =>
  line.outstanding > 0 || line.approved > line.handedOver

/** What a copy is searched by, made once for each copy. */
const keysOf = new WeakMap<FieldItem[], string[]>()

/** Things whose name, code or tag holds every word that was typed, and loans by number or borrower. */
export function foundInField(copy: FieldCopy, typed: string, most: number) {
  const words = typed.trim().split(/\s+/).map(searchKey).filter(Boolean)
  if (words.length === 0) return { items: [], loans: [], more: false }
  const holds = (key: string) => words.every(word => key.includes(word))
  const keys = keysOf.get(copy.items) ?? copy.items.map(keyOf)
  keysOf.set(copy.items, keys)
  const items = copy.items.filter((_, index) => holds(keys[index]!))
  const loans = copy.loans.filter(loan => holds(searchKey(`${loan.number} ${loan.borrower}`)))
  const more = items.length > most || loans.length > most
  return { items: items.slice(0, most), loans: loans.slice(0, most), more }
}

const keyOf = ({ name, code, tag }: FieldItem) =>
  `${searchKey(name)} ${searchKey(code)} ${searchKey(tag)} ${searchKey(code.replaceAll('-', ''))}`
