import { execFile } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalText, sha256Hex } from '../../db/hash.ts'
import { append, chain, noHead } from '../../db/ledger.ts'
import { latestSeals } from '../../db/seals.ts'
import { plainEntry } from '../../src/domain/entries/plain.ts'
import type { NewEntry } from '../../src/domain/entry.ts'
import { assetServer, isBuilt } from '../../src/entry/assets.ts'
import { sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { fileOf } from '../support/exported-book.ts'
import { importSample } from '../support/import-sample.ts'
import { createWorld, type World } from '../support/world.ts'

// The sample office's three years, sealed on 30 September 2569, then the year 2570: the file that
// the product hands out checks its book with plain `node`.

let world: World
let figures: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-09-28' })
  await nameDivisions()
  await importSample(world.open)
  world.setNow('2026-09-30')
  await sealOfTheDay(world.open)
  world.setNow('2026-11-24')
  const report = await (await world.request('auditor', '/reports/2568.json')).json()
  figures = sha256Hex(canonicalText(report))
  writeFileSync(join(world.folder, 'verify.mjs'), await verifier())
})
afterAll(() => world.close())

/** The divisions of every test's office as entries, for a report calls them by their names. */
async function nameDivisions(): Promise<void> {
  const { rows } = await world.db.$client.execute('SELECT id, name, finance FROM division')
  const entries = rows.map(
    ({ id, name, finance }): NewEntry => ({
      ...{ ...ofOffice, id: uuidv7(), stream: 'office', kind: 'division-added' },
      detail: { division: String(id), name: String(name), finance: finance === 1 },
    }),
  )
  await world.db.commit(append(world.db, chain(noHead, entries)))
}

const ofOffice = {
  ...plainEntry,
  ...{ happenedOn: '2020-10-01', recordedAt: '2026-09-28T03:00:00.000Z', person: 'admin' },
}

async function verifier(): Promise<Uint8Array> {
  expect(isBuilt('/verify.mjs')).toBe(true)
  const answer = await assetServer.request('/verify.mjs')
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="verify.mjs"')
  return new Uint8Array(await answer.arrayBuffer())
}

async function verify(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ['verify.mjs', ...args], { cwd: world.folder })
  return run.then(
    ({ stdout }) => ({ code: 0, printed: stdout.trim() }),
    error => ({ code: error.code as number, printed: String(error.stdout).trim() }),
  )
}

async function keep(path: string, name: string): Promise<void> {
  writeFileSync(join(world.folder, name), await fileOf(world, path))
}

/** Closes a year in the book, over its last seal, with figures that are or are not its own. */
async function close(year: number, said: string): Promise<void> {
  const [last] = await latestSeals(world.db, 1)
  const entry = {
    ...{ ...ofOffice, id: uuidv7(), stream: `year:${year}`, kind: 'year-closed' },
    ...{ happenedOn: '2026-11-24', recordedAt: '2026-11-24T03:00:00.000Z', person: 'finance' },
    detail: { ...JSON.parse(last!.detail), figures: said },
  } as unknown as NewEntry
  expect(await world.db.commit(append(world.db, chain(noHead, [entry])))).toEqual({ ok: true })
}

describe('verify.mjs', () => {
  it('is one small file', () => {
    expect(statSync(join(world.folder, 'verify.mjs')).size).toBeLessThan(40_000)
  })

  it('says how many entries in how many streams are intact, and exits 0', async () => {
    await keep('/ledger.jsonl', 'book.jsonl')
    const { code, printed } = await verify('book.jsonl')
    expect(printed).toMatch(/^\d+ entries in \d+ streams, intact\nthe whole book of /)
    expect(code).toBe(0)
  })

  it.each([2566, 2567, 2568])('draws the figures of %i from the entries', async year => {
    await keep(`/reports/${year}.json`, 'report.json')
    const { code, printed } = await verify('book.jsonl', '--report', 'report.json')
    expect(printed).toContain('report.json: its figures are those of the entries')
    expect(code).toBe(0)
  })

  it('draws the figures of a year from the book of that year alone', async () => {
    await keep('/reports/2570.json', 'report.json')
    await keep('/ledger/2570.jsonl', 'year.jsonl')
    const { code, printed } = await verify('year.jsonl', '--report', 'report.json')
    expect(printed).toContain('report.json: its figures are those of the entries')
    expect(printed).toContain('the book of fiscal year 2570 of ')
    expect(code).toBe(0)
    expect(statSync(join(world.folder, 'year.jsonl')).size).toBeLessThan(
      statSync(join(world.folder, 'book.jsonl')).size / 2,
    )
  })

  it('names the figure of a report that differs, and exits 1', async () => {
    const report = JSON.parse(new TextDecoder().decode(await fileOf(world, '/reports/2568.json')))
    report.units.lost += 1
    writeFileSync(join(world.folder, 'wrong.json'), JSON.stringify(report))
    const { code, printed } = await verify('book.jsonl', '--report', 'wrong.json')
    const lost = report.units.lost
    expect(printed).toBe(`differs: wrong.json, units.lost: ${lost} given, ${lost - 1} in the book`)
    expect(code).toBe(1)
  })

  it('finds a printed seal, and misses one that is not in the book', async () => {
    const [last] = await latestSeals(world.db, 1)
    const { seal } = JSON.parse(last!.detail)
    expect(await verify('book.jsonl', '--seal', seal.toUpperCase())).toMatchObject({ code: 0 })
    expect(await verify('book.jsonl', '--seal', 'f'.repeat(64))).toEqual({
      ...{ code: 1, printed: `differs: the seal ${'f'.repeat(64)} does not stand in this book` },
    })
  })

  it('names the entry of one altered byte, and exits 1', async () => {
    const bytes = await fileOf(world, '/ledger.jsonl')
    const at = bytes.indexOf(10, bytes.length >> 1) + 200
    bytes[at] = bytes[at]! ^ 1
    writeFileSync(join(world.folder, 'altered.jsonl'), bytes)
    const { code, printed } = await verify('altered.jsonl')
    expect(printed).toMatch(/^differs: line (\d+).*\bentry \d+\b/)
    expect(code).toBe(1)
  })

  it('says how it is used, and what it cannot read', async () => {
    expect(await verify()).toEqual({ code: 2, printed: expect.stringMatching(/^usage: /) })
    const mistyped = await verify('book.jsonl', '--seal', 'SEAL')
    expect(mistyped).toEqual({ code: 2, printed: expect.stringMatching(/^not a seal: "SEAL"\. /) })
    expect((await verify('nothing.jsonl')).printed).toContain('nothing.jsonl')
  })

  it('draws the figures of a closed year again, and refuses others than those', async () => {
    await close(2568, figures)
    await keep('/ledger/2568.jsonl', 'closed.jsonl')
    const { code, printed } = await verify('closed.jsonl')
    expect(printed).toContain('figures of 2568 are those of its closing')
    expect(code).toBe(0)
    await close(2567, figures)
    await keep('/ledger.jsonl', 'book.jsonl')
    const wrong = await verify('book.jsonl')
    expect(wrong.printed).toMatch(
      /^differs: line \d+, entry \d+ \(year:2567, 1, year-closed\): the entries before it give/,
    )
    expect(wrong.code).toBe(1)
  })
})
