import { expect, it } from 'vitest'
import { Turns } from '../../src/entry/turns.ts'

it('requests begin in the order in which they came, and between every eight whatever else waits has its turn', async () => {
  const turns = new Turns()
  const told: (number | string)[] = []
  const all = Array.from({ length: 20 }, (_, n) => turns.next().then(() => told.push(n)))
  let isOver = false
  const beside = () => {
    if (isOver) return
    told.push('beside')
    setImmediate(beside)
  }
  setImmediate(beside)
  await Promise.all(all)
  isOver = true
  expect(told.filter(each => each !== 'beside')).toEqual([...Array(20).keys()])
  for (const [before, after] of [
    [7, 8],
    [15, 16],
  ]) {
    expect(told.slice(told.indexOf(before!), told.indexOf(after!))).toEqual([before, 'beside'])
  }
  await turns.next()
})
