import { beforeEach, describe, expect, it } from 'vitest'
import { Following } from '../../db/following.ts'

let now: number
let following: Following
const book = { born: '2026-11-24T03:00:00Z', first: 'a hash' }
const primary = (index: number) => following.primaryHeard(now, index)
beforeEach(() => {
  now = 1_000_000
  following = new Following({ primary: 'primary', replica: 'replica' }, () => now)
  following.primaryHolds(book)
  following.replicaHolds(book)
})

describe('where a page is read', () => {
  it('is the primary before the replica told how far it has come', () => {
    primary(10)
    expect(following.need(0)).toBeNull()
    following.replicaHeard(9)
    expect(following.need(0)).toBeNull()
    following.replicaHeard(10)
    expect(following.need(0)).toBe(10)
  })

  it('is the replica only when it holds what whoever asks has written', () => {
    primary(10)
    following.replicaHeard(10)
    expect(following.need(11)).toBeNull()
    following.replicaHeard(12)
    expect(following.need(11)).toBe(11)
  })

  it('is the primary for everybody once the replica has been behind for ten seconds', () => {
    primary(10)
    following.replicaHeard(10)
    now += 500
    primary(11)
    now += 9_500
    expect([following.need(0), following.behind()]).toEqual([10, 10_000])
    now += 1
    expect(following.need(0)).toBeNull()
    following.replicaHeard(11)
    expect([following.need(0), following.behind()]).toEqual([11, 0])
  })

  it('is the primary after a quiet while: nobody knows then what was written by others', () => {
    primary(10)
    following.replicaHeard(10)
    now += 10_001
    expect(following.need(0)).toBeNull()
    primary(10)
    expect(following.need(0)).toBe(10)
  })

  it('is the primary where the replica holds another book, or nobody compared them', () => {
    primary(10)
    following.replicaHeard(10)
    for (const [other, same] of [
      [{ ...book, first: 'another hash' }, false],
      [{ ...book, born: '2026-11-25T03:00:00Z' }, false],
      [{ ...book, first: null }, null],
      [book, true],
    ] as const) {
      following.replicaHolds(other)
      expect([other, following.sameBook, following.need(0)]).toEqual([
        ...[other, same, same === true ? 10 : null],
      ])
    }
  })

  it('begins anew with the log of another primary, one that was promoted', () => {
    primary(500)
    following.replicaHeard(500)
    now += 1_000
    primary(1)
    expect([following.written, following.need(0)]).toEqual([1, null])
  })

  it('is not moved by an answer that was overtaken on its way', () => {
    const early = now
    now += 100
    primary(12)
    following.primaryHeard(early, 11)
    expect(following.written).toBe(12)
  })
})

it('leaves a silent server alone, and tries it with one request each time it has rested', () => {
  following.silent('replica')
  expect([following.asks('replica'), following.replicaAnswers]).toEqual([false, false])
  now += 5_000
  expect([following.asks('replica'), following.asks('replica')]).toEqual([true, false])
  following.replicaHeard(3)
  expect([following.asks('replica'), following.replicaAnswers]).toEqual([true, true])
})
