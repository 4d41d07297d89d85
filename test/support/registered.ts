import type { Item } from '../../src/domain/item.ts'

/** A thing as the register keeps it, whatever is not said of it being plain. */
export function registered(id: string, name: string, more: Partial<Item> = {}): Item {
  return {
    ...{ id, name, tag: `tag-${id}`, code: '', codeKey: '', category: 'สนาม', kind: 'durable' },
    ...{ control: 'piece', unit: 'ตัว', priceSatang: 0, acquiredOn: '2020-01-15', store: '' },
    ...{ division: 'd01', publicMayBorrow: true, mostDays: 30, note: '', owned: 1 },
    ...{ retired: false, seq: 1, hash: '', ...more },
  }
}
