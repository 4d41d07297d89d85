import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrations } from '../../db/migrations/index.ts'
import { openFile } from '../../db/open-file.ts'
import { start } from '../support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-book-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(file: string, dataDir: string, ...args: string[]) {
  const running = start(`src/entry/${file}.ts`, { DATA_DIR: dataDir }, args)
  return { code: await running.ended, printed: running.printed.trim() }
}

describe.each([
  ['npm run verify', 'verify', []],
  ['npm run report', 'report', ['2568']],
] as const)('%s', (_, file, args) => {
  it('says in one line that a mistyped DATA_DIR holds no book, and makes none', async () => {
    const dataDir = join(folder, `mistyped-${file}`)
    const { code, printed } = await run(file, dataDir, ...args)
    expect(code).toBe(1)
    expect(printed).toMatch(
      /^DATA_DIR \S+ holds no office's book \(.*yuem-khuen\.db is not there\)\. Start this in [^\n]+\.$/,
    )
    expect(existsSync(dataDir)).toBe(false)
  })

  it('leaves an empty folder empty', async () => {
    const dataDir = join(folder, `empty-${file}`)
    mkdirSync(dataDir)
    expect((await run(file, dataDir, ...args)).code).toBe(1)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('says how a book begins where the file holds none', async () => {
    const dataDir = join(folder, `blank-${file}`)
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'yuem-khuen.db'), '')
    const { code, printed } = await run(file, dataDir, ...args)
    expect(code).toBe(1)
    expect(printed).toMatch(/^The database holds no book yet: npm start begins one, [^\n]+\.$/)
  })
})

it('npm run migrate makes of it a book that verify finds intact', async () => {
  const dataDir = join(folder, 'migrated')
  expect(await run('migrate', dataDir)).toMatchObject({ code: 0 })
  const verified = await run('verify', dataDir)
  expect(verified).toEqual({ code: 0, printed: '0 entries in 0 streams, intact' })

  // What an upgrade finds: a book that lacks the newest step.
  const db = await openFile(join(dataDir, 'yuem-khuen.db'))
  const newest = migrations.at(-1)!.name
  await db.$client.execute({ sql: 'DELETE FROM migration WHERE name = ?', args: [newest] })
  db.close()
  const said = `The database is not of the present schema, it lacks ${newest}: npm run migrate.`
  expect(await run('verify', dataDir)).toEqual({ code: 1, printed: said })
})
