import { describe, expect, it } from 'vitest'
import type { FieldCommand } from '../../../src/domain/field/command.ts'
import { afterNews, type FieldCopy, type FieldItem } from '../../../src/domain/field/copy.ts'
import { pictureOf, toHandOver, toTakeBack } from '../../../src/domain/field/picture.ts'
import { foundInField, loansOf, meantInField } from '../../../src/domain/field/scan.ts'

const item = (id: string, more: Partial<FieldItem> = {}): FieldItem => ({
  ...{ id, tag: `tag${id}`, code: '', name: `ของ ${id}`, unit: 'ตัว', control: 'set' },
  ...{ store: 'โรงเก็บ', shelf: 10, ...more },
})
const copy: FieldCopy = {
  ...{ token: '5.x', at: '2026-11-24T02:41:00Z', until: '2026-12-01T00:00:00Z', cut: false },
  ...{ person: { id: 'officer', name: 'คุณ' }, office: 'อบต.', publicUrl: 'https://loans.example' },
  items: [
    item('chairs'),
    item('tent', { name: 'เต็นท์ผ้าใบ', code: '311-62-0001', control: 'piece', shelf: 0 }),
  ],
  loans: [
    {
      ...{ id: '01890000-0000-7000-8000-000000000001', number: '12/2570', kind: 'durable' },
      ...{ borrower: 'นายสมชาย ใจดี กองช่าง', signer: 'นายสมชาย ใจดี' },
      ...{ startOn: '2026-11-24', dueOn: '2026-11-27' },
      lines: [
        { line: 1, item: 'chairs', approved: 6, handedOver: 0, outstanding: 0 },
        { line: 2, item: 'tent', approved: 1, handedOver: 1, outstanding: 1 },
      ],
    },
  ],
  checks: [
    {
      ...{ id: 'check', fiscalYear: 2569, counted: {} },
      lines: [{ ...item('fan'), item: 'fan', n: 1 }],
    },
  ],
}
const loan = copy.loans[0]!
const command = (more: Partial<FieldCommand>): FieldCommand => ({
  ...{ id: 'c', seq: 1, act: 'handovers', of: loan.id, fields: {}, at: 0, title: '', ...more },
})

describe('the copy that is taken into the field', () => {
  it('takes in what is new, and loses what is lent here no more', () => {
    const fresh = { ...copy, token: '9.x', items: [item('chairs', { shelf: 4 })], loans: [] }
    const checks = [{ ...copy.checks[0]!, lines: [], counted: { fan: ['โรงเก็บ'] } }]
    const after = afterNews(copy, { news: 'some', copy: { ...fresh, checks }, gone: ['tent'] })!
    expect(after.items.map(({ id, shelf }) => [id, shelf])).toEqual([['chairs', 4]])
    expect([after.token, after.loans]).toEqual(['9.x', []])
    expect(after.checks[0]).toMatchObject({
      lines: [{ item: 'fan' }],
      counted: { fan: ['โรงเก็บ'] },
    })
    const same = { news: 'none', token: '5.x', at: 'later', until: 'then' } as const
    expect(afterNews(copy, same)).toEqual({ ...copy, at: 'later', until: 'then' })
    expect(afterNews(null, same)).toBeNull()
    expect(afterNews(null, { news: 'whole', copy })).toBe(copy)
  })

  it('shows as out what was handed over without a signal, and as back what came back', () => {
    const queue = [
      command({ fields: { 'quantity-1': '4' } }),
      command({ act: 'returns', fields: { 'good-1': '1', 'lost-1': '1', 'damaged-2': '1' } }),
    ]
    const seen = pictureOf(copy, queue)
    expect(toHandOver(seen.loans[0]!).map(({ most }) => most)).toEqual([2])
    expect(toTakeBack(seen.loans[0]!)).toMatchObject([{ line: { item: 'chairs' }, most: 2 }])
    expect(seen.items.map(({ shelf }) => shelf)).toEqual([7, 0])
  })

  it('shows nothing of what was refused, and nothing of a loan that is there no more', () => {
    const refused = { word: 'not-approved', text: '', stands: '' } as const
    const fields = { 'quantity-1': '4' }
    expect(pictureOf(copy, [command({ fields, refused })])).toEqual(copy)
    expect(pictureOf(copy, [command({ fields, of: 'gone' })])).toEqual(copy)
  })

  it('shows as counted what was counted without a signal', () => {
    const fields = { code: 'tagfan', store: 'ห้องประชุม', units: '1' }
    const seen = pictureOf(copy, [command({ act: 'counts', of: 'check', fields })])
    expect(seen.checks[0]!.counted).toEqual({ fan: ['ห้องประชุม'] })
  })
})

describe('a scan in the field', () => {
  it('understands a label’s address, a tag, a code in any writing, and a loan', () => {
    const kinds = ['https://loans.example/i/tagtent', 'tagtent', '311-62-0001', '๓๑๑-๖๒-๐๐๐๑']
    for (const text of kinds) {
      expect(meantInField(copy, text)).toMatchObject({ kind: 'item', item: { id: 'tent' } })
    }
    for (const text of [`https://loans.example/loans/${loan.id}`, '12/2570']) {
      expect(meantInField(copy, text)).toMatchObject({ kind: 'loan' })
    }
  })

  it('says what is foreign, and what is not kept', () => {
    expect(meantInField(copy, 'https://shop.example/x').kind).toBe('foreign')
    expect(meantInField(copy, 'nolabel1').kind).toBe('unknown')
    expect(meantInField(copy, 'เต็นท์').kind).toBe('unknown')
  })

  it('finds by name, code and borrower, and names the loans of a thing', () => {
    expect(foundInField(copy, 'เตนท', 5).items.map(({ id }) => id)).toEqual(['tent'])
    expect(foundInField(copy, '311620001', 5).items.map(({ id }) => id)).toEqual(['tent'])
    expect(foundInField(copy, 'สมชาย', 5).loans).toEqual([loan])
    expect(foundInField(copy, ' ', 5)).toEqual({ items: [], loans: [], more: false })
    expect(foundInField(copy, 'ของ', 0).more).toBe(true)
    expect(loansOf(copy, 'tent')).toEqual([loan])
  })
})
