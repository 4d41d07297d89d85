import { sql } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { openHttp } from '../../db/open-http.ts'
import { isSurelyUnwritten, outageIn, Uncertain } from '../../db/outage.ts'
import { databaseServer } from '../support/sqld.ts'

// A libSQL server takes the right to write from whoever has had it for 5 s, when somebody else waits for it (sqld 0.24).

it('a commit that keeps others waiting for too long is undone whole, and known to be', async () => {
  const server = await databaseServer()
  onTestFinished(server.stop)
  const [slow, beside] = [openHttp(server.url), openHttp(server.url)]
  await slow.run(['CREATE TABLE written (by TEXT, n INTEGER)'])
  // It is taken between two statements: a hundred of some tenths of a second each.
  const counting = sql`INSERT INTO written
    WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 2000000)
    SELECT 'slow', count(*) FROM counted`
  const committing = slow
    .commit(Array.from({ length: 100 }, () => slow.run(counting)))
    .catch((error: unknown) => error)
  let isOver = false
  committing.finally(() => {
    isOver = true
  })
  while (!isOver) await beside.commit([beside.run(sql`INSERT INTO written VALUES ('beside', 1)`)])
  const error = await committing
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(Uncertain)
  expect([isSurelyUnwritten(error), outageIn(error)]).toEqual([true, 'slow'])
  expect(await beside.all(sql`SELECT DISTINCT by FROM written`)).toEqual([{ by: 'beside' }])
})
