import { codeKey } from './code.ts'
import type { Entry } from './entry.ts'
import type { Item, ItemDescription, WrittenItem } from './item.ts'

/** Draws the picture from the entries of an item's own stream, in their order. */
export function drawItem(entries: Entry[]): Item | null {
  return entries.reduce<Item | null>(applyToItem, null)
}

/** The picture after one more entry. The use cases write what this answers; verify compares it. */
export function applyToItem(item: Item | null, entry: Entry): Item {
  const turn = { seq: entry.seq, hash: entry.hash }
  if (entry.kind === 'item-registered') {
    const { item: description, tag } = entry.detail
    const owned = entry.quantity ?? 0
    return { ...described(description), id: entry.item!, tag, owned, retired: false, ...turn }
  }
  if (item === null) throw new Error(`An item begins with its registration, not ${entry.kind}.`)
  switch (entry.kind) {
    case 'item-described':
      return { ...item, ...described(entry.detail.item), ...turn }
    case 'item-tagged':
      return { ...item, tag: entry.detail.tag, ...turn }
    case 'written-off': {
      const owned = item.owned - (entry.quantity ?? 0)
      return { ...item, owned, retired: owned === 0, ...turn }
    }
    case 'label-seen':
    case 'sent-to-repair':
    case 'returned-to-shelf':
    case 'found-missing':
    case 'found-again':
      return { ...item, ...turn }
    default:
      throw new Error(`${entry.kind} does not belong in an item's stream.`)
  }
}

function described(description: WrittenItem): ItemDescription & { codeKey: string } {
  const { kind = 'durable' } = description
  return { ...description, kind, codeKey: codeKey(description.code) }
}
