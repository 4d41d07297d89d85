import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../../db/verify.ts'
import { importFiles } from '../../../src/usecases/imports/import-files.ts'
import { createWorld, type World } from '../../support/world.ts'

const sample = (name: string) => readFileSync(`/work/shared/sample/${name}`)
const files = [
  { what: 'loans' as const, name: 'loan-register.xlsx', bytes: sample('loan-register.xlsx') },
  { what: 'items' as const, name: 'asset-register.xlsx', bytes: sample('asset-register.xlsx') },
  { what: 'people' as const, name: 'people.xlsx', bytes: sample('people.xlsx') },
]

describe('the sample office', () => {
  let world: World
  let done: Awaited<ReturnType<typeof importFiles>>
  beforeAll(async () => {
    world = await createWorld()
    const t = Date.now()
    done = await importFiles(world.open, files)
    console.log(Date.now() - t, 'ms')
  })
  afterAll(() => world.close())

  it('comes in', async () => {
    for (const d of done) {
      if (!d.verdict.ok) console.log(d.name, d.verdict)
      else
        console.log(
          d.name,
          JSON.stringify({
            ...d.verdict.value,
            added: d.verdict.value.added.length,
            faults: d.verdict.value.faults.slice(0, 12),
            n: d.verdict.value.faults.length,
          }),
        )
    }
    const [counts] = await world.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM loan`)
    expect(counts!.n).toBe(725)
    console.log(await verifyBook(world.db))
  })
})
