import { appendAll, chunksOf } from '../../../db/bulk.ts'
import type { Statement } from '../../../db/db.ts'
import { saveItems } from '../../../db/items.ts'
import { chain, noHead } from '../../../db/ledger.ts'
import { datedInOpenBook } from '../../domain/closing.ts'
import { codeKey } from '../../domain/code.ts'
import { applyToItem } from '../../domain/draw-item.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { findTable } from '../../domain/imports/columns.ts'
import type { Facts, FaultWord } from '../../domain/imports/fault.ts'
import { type ItemOfRow, itemColumns, readItems, setKey } from '../../domain/imports/item-rows.ts'
import { emptyOutcome, type Outcome } from '../../domain/imports/outcome.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import type { Item, WrittenItem } from '../../domain/item.ts'
import { allow, type Verdict } from '../../domain/verdict.ts'
import { type Importer, importedBase, type Part, type Plan } from './importer.ts'
import { type Known, learnItems } from './known.ts'

/**
 * So many things are written in one commit, or a row's pieces where they are more: half a second of
 * work, since nobody else writes meanwhile, and a libSQL server breaks off what takes 5 s when
 * others wait (sqld 0.24).
 */
const partMost = 1_000

/** What a row does to one of its items. */
type Step =
  | { kind: 'add'; of: ItemOfRow }
  | { kind: 'change'; of: ItemOfRow; item: Item; fields: string[] }
  | { kind: 'leave'; of: ItemOfRow }
  | { kind: 'fault'; of: ItemOfRow; column: string; word: FaultWord; facts?: Facts }

type Wanted = Exclude<Step, { kind: 'leave' | 'fault' }> & { id: string; tag: string }

/** Plans the register's rows. `known` learns the items, for the files that come after. */
export async function planItems(
  importer: Importer,
  sheets: Sheet[],
  known: Known,
): Promise<Verdict<Plan>> {
  const table = findTable(sheets, itemColumns)
  if (!table.ok) return table
  const { items, faults } = readItems(table.value.rows, known.divisions, importer.today)
  const codes = items.map(({ item }) => codeKey(item.code)).filter(key => key !== '')
  await learnItems(importer, known, codes)
  const steps = items.map(of => stepFor(importer, of, known))
  const outcome = { ...emptyOutcome('items'), faults }
  const wanted = tellRows(steps, outcome).map((step): Wanted => {
    const before = step.kind === 'change' ? step.item : null
    const id = before?.id ?? importer.newId()
    return { ...step, id, tag: before?.tag ?? importer.newTag() }
  })
  outcome.things = wanted.length
  for (const step of wanted) learn(step, known)
  return allow({ outcome, office: [], parts: partsOf(importer, known, outcome, wanted) })
}

/** Divides what is wanted between rows: the pieces of one row come together. */
function partsOf(importer: Importer, known: Known, outcome: Outcome, wanted: Wanted[]): Part[] {
  const groups: Wanted[][] = []
  let row = 0
  for (const step of wanted) {
    const last = groups.at(-1)
    if (last && (step.of.row === row || last.length < partMost)) last.push(step)
    else groups.push([step])
    row = step.of.row
  }
  const changed = new Map(outcome.changed.map(each => [each.row, each]))
  return groups.map(group => {
    const rows = [...new Set(group.map(({ of }) => of.row))]
    return {
      added: rows.filter(each => !changed.has(each)),
      changed: rows.flatMap(each => changed.get(each) ?? []),
      things: group.length,
      statements: () => chunksOf(group).flatMap(chunk => statementsOf(importer, known, chunk)),
    }
  })
}

/** Entries and pictures of some items. They live only until they are text: an import may be large. */
function statementsOf(importer: Importer, known: Known, wanted: Wanted[]): Statement[] {
  const entries = wanted.map(step => entryOf(importer, known, step))
  const pictures = wanted.map((step, index) => {
    const entry = { ...entries[index]!, position: 0 } as Entry
    return applyToItem(step.kind === 'change' ? step.item : null, entry)
  })
  return [...appendAll(importer.db, entries), ...saveItems(importer.db, pictures)]
}

const knownItem = ({ item }: ItemOfRow, known: Known) =>
  item.code === '' ? known.sets.get(setKey(item)) : known.items.get(codeKey(item.code))

function stepFor({ mayWrite }: Importer, of: ItemOfRow, known: Known): Step {
  if (!mayWrite(of.item.division)) {
    return { kind: 'fault', of, column: 'division', word: 'division-not-yours' }
  }
  const item = knownItem(of, known)
  if (!item) return { kind: 'add', of }
  const column = of.item.code === '' ? 'name' : 'code'
  if (!mayWrite(item.division)) return { kind: 'fault', of, column, word: 'division-not-yours' }
  if (item.retired) return { kind: 'fault', of, column, word: 'item-retired' }
  if (item.control !== of.item.control) {
    return { kind: 'fault', of, column: 'control', word: 'control-differs' }
  }
  if (item.owned !== of.quantity) {
    const facts = { owned: item.owned, quantity: of.quantity }
    return { kind: 'fault', of, column: 'quantity', word: 'quantity-differs', facts }
  }
  const fields = differing(item, of.item)
  return fields.length > 0 ? { kind: 'change', of, item, fields } : { kind: 'leave', of }
}

/** A code that is only written another way is the same; the book keeps its first writing. */
function differing(item: Item, now: WrittenItem): string[] {
  const fields = Object.keys(now) as (keyof WrittenItem)[]
  return fields.filter(field => field !== 'code' && item[field] !== now[field])
}

/** Tells each row once, though it may bring many pieces. Answers what is to be written. */
function tellRows(steps: Step[], outcome: Outcome): Exclude<Step, { kind: 'leave' | 'fault' }>[] {
  const byRow = new Map<number, Step[]>()
  for (const step of steps) {
    const row = byRow.get(step.of.row)
    if (row) row.push(step)
    else byRow.set(step.of.row, [step])
  }
  return [...byRow].flatMap(([row, all]) => {
    const fault = all.find(step => step.kind === 'fault')
    if (fault) {
      const { column, word, facts } = fault
      outcome.faults.push({ row, column, word, ...(facts && { facts }) })
      return []
    }
    const changes = all.filter(step => step.kind === 'change')
    const adds = all.filter(step => step.kind === 'add')
    if (adds.length > 0) outcome.added.push(row)
    else if (changes.length > 0) {
      outcome.changed.push({ row, fields: [...new Set(changes.flatMap(step => step.fields))] })
    } else outcome.left.push(row)
    return [...changes, ...adds]
  })
}

function entryOf(importer: Importer, known: Known, step: Wanted): Omit<Entry, 'position'> {
  const { item: described, quantity } = step.of
  const before = step.kind === 'change' ? step.item : null
  const named = { stream: streamOf.item(step.id), item: step.id }
  const { lastClosedDay } = known
  const acquiredOn = datedInOpenBook(described.acquiredOn, lastClosedDay, importer.today)
  const entry: NewEntry = before
    ? {
        ...importedBase(importer, importer.today),
        ...named,
        kind: 'item-described',
        detail: { item: { kind: before.kind, ...described, code: before.code } },
      }
    : {
        ...importedBase(importer, acquiredOn),
        ...named,
        kind: 'item-registered',
        quantity,
        source: 'outside',
        target: 'shelf',
        detail: { item: described, tag: step.tag },
      }
  return chain(before ?? noHead, [entry])[0]!
}

/** What the files after this one see of the item; its turn in the book comes when it is written. */
function learn({ kind, id, tag, of, ...step }: Wanted, known: Known): void {
  const before = kind === 'change' && 'item' in step ? step.item : null
  const code = before?.code ?? of.item.code
  const item: Item = {
    kind: before?.kind ?? 'durable',
    ...of.item,
    code,
    codeKey: codeKey(code),
    id,
    tag,
    owned: of.quantity,
    retired: false,
    seq: before?.seq ?? 0,
    hash: before?.hash ?? '',
  }
  if (item.codeKey === '') known.sets.set(setKey(item), item)
  else known.items.set(item.codeKey, item)
  if (!before) known.plannedShelves.set(id, of.quantity)
}
