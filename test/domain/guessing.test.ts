import { expect, it } from 'vitest'
import { guesses, minutesLeft, windowOf } from '../../src/domain/guessing.ts'

const minute = 60_000

it('lets so many guesses pass, then none until the window is over', () => {
  const { account } = guesses
  const guessed = { startedAt: 0, rounds: 0 }
  expect(minutesLeft({ ...guessed, tries: account.most }, account, 0)).toBeNull()
  const over = { ...guessed, tries: account.most + 1 }
  expect([0, 14.5, 15].map(at => minutesLeft(over, account, at * minute))).toEqual([15, 1, 1])
})

it('doubles a window with each one that was used up', () => {
  expect([0, 1, 2, 3, 4].map(rounds => windowOf(rounds) / minute)).toEqual([15, 30, 60, 120, 240])
  const over = { tries: 9, startedAt: 0, rounds: guesses.account.doublings }
  expect(minutesLeft(over, guesses.account, 0)).toBe(240)
})
