import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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
      /^DATA_DIR \S+ holds no office's book \(.*yuem-khuen\.db is not there\)\.$/,
    )
    expect(existsSync(dataDir)).toBe(false)
  })

  it('leaves an empty folder empty', async () => {
    const dataDir = join(folder, `empty-${file}`)
    mkdirSync(dataDir)
    expect((await run(file, dataDir, ...args)).code).toBe(1)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('asks for the migration where the file is no book of the present schema', async () => {
    const dataDir = join(folder, `old-${file}`)
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'yuem-khuen.db'), '')
    const { code, printed } = await run(file, dataDir, ...args)
    expect(code).toBe(1)
    expect(printed).toMatch(
      /^The database is not of the present schema, [^\n]+: npm run migrate\.$/,
    )
  })
})

it('npm run migrate makes of it a book that verify finds intact', async () => {
  const dataDir = join(folder, 'migrated')
  expect(await run('migrate', dataDir)).toMatchObject({ code: 0 })
  const verified = await run('verify', dataDir)
  expect(verified).toEqual({ code: 0, printed: '0 entries in 0 streams, intact' })
})
