import { describe, expect, it } from 'vitest'
import {
  type FieldCommand,
  nextToSend,
  waitBefore,
  waitsFor,
} from '../../../src/domain/field/command.ts'

const refused = { word: 'not-approved', text: '', stands: '' } as const
const command = (seq: number, of: string, more: Partial<FieldCommand> = {}): FieldCommand => ({
  ...{ id: `c${seq}`, seq, act: 'handovers', of, fields: {}, at: 0, title: `${seq}`, ...more },
})

describe('the queue of the field desk', () => {
  it('goes in its order, and is empty in the end', () => {
    expect(nextToSend([command(1, 'a'), command(2, 'b')])?.seq).toBe(1)
    expect(nextToSend([])).toBeNull()
  })

  it('holds what follows on a refused command of the same loan, and lets other loans go on', () => {
    const queue = [
      command(1, 'a', { refused }),
      command(2, 'a', { act: 'returns' }),
      command(3, 'b'),
    ]
    expect(nextToSend(queue)?.seq).toBe(3)
    expect(waitsFor(queue, queue[1]!)?.seq).toBe(1)
    expect(waitsFor(queue, queue[2]!)).toBeNull()
    expect(nextToSend(queue.slice(0, 2))).toBeNull()
    expect(nextToSend(queue.slice(1))?.seq).toBe(2)
  })

  it('counts of one thing wait for one another, of different things they do not', () => {
    const fan = { act: 'counts', fields: { code: 'fan', store: 'A' } } as const
    const queue = [
      command(1, 'check', { ...fan, refused }),
      command(2, 'check', fan),
      command(3, 'check', { act: 'counts', fields: { code: 'tent', store: 'A' } }),
    ]
    expect(nextToSend(queue)?.seq).toBe(3)
  })

  it('is tried again after 2 s, doubled up to half a minute', () => {
    expect([1, 2, 3, 7, 50].map(waitBefore)).toEqual([2_000, 4_000, 8_000, 30_000, 30_000])
  })
})
