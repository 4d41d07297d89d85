import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../../db/verify.ts'
import { type FileToImport, importFiles } from '../../../src/usecases/imports/import-files.ts'
import { sampleBytes, sampleJson } from '../../support/sample.ts'
import { createWorld, type World } from '../../support/world.ts'

const file = (what: FileToImport['what'], name: string): FileToImport => ({
  ...{ what, name },
  bytes: sampleBytes(name),
})
const people = file('people', 'people.xlsx')
const items = file('items', 'asset-register.xlsx')
const loans = file('loans', 'loan-register.xlsx')

const countsOf = (done: Awaited<ReturnType<typeof importFiles>>) =>
  done.map(({ what, verdict }) => {
    if (!verdict.ok) return [what, verdict.why.word]
    const { added, changed, left, faults } = verdict.value
    return [what, added.length, changed.length, left.length, faults.length]
  })

/** The register's picture without what chance gave it. */
const registerOf = (world: World) =>
  world.db.all(sql`
    SELECT code, item.name, category, control, unit, price_satang, acquired_on, store,
      division.name AS division, public_may_borrow, most_days, note, owned
    FROM item JOIN division ON division.id = item.division ORDER BY code, item.name`)

describe('the sample office, imported from its own files', () => {
  let world: World
  let done: Awaited<ReturnType<typeof importFiles>>
  const one = async <Row>(query: ReturnType<typeof sql>) => (await world.db.all<Row>(query))[0]!
  const entries = () => one<{ n: number }>(sql`SELECT count(*) AS n FROM ledger`)

  beforeAll(async () => {
    world = await createWorld()
    done = await importFiles(world.open, [loans, items, people])
  })
  afterAll(() => world.close())

  it('takes people, items and loans in that order, every row of them', async () => {
    expect(countsOf(done)).toEqual([
      ['people', 35, 0, 0, 0],
      ['items', 86, 0, 0, 0],
      ['loans', 725, 0, 0, 0],
    ])
    expect(await one(sql`SELECT count(*) AS loans FROM loan WHERE imported = 1`)).toEqual({
      loans: 725,
    })
  })

  it('leaves a book that verifies', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true, erased: 0 })
  })

  it('keeps every unit in a place: 654 are owned, and what is out is on loan', async () => {
    const sums = await world.db.all<{ place: string; units: number }>(
      sql`SELECT place, sum(quantity) AS units FROM stock GROUP BY place`,
    )
    const units = Object.fromEntries(sums.map(({ place, units: n }) => [place, n]))
    expect(units.outside).toBe(-654)
    expect((units.shelf ?? 0) + (units.loan ?? 0) + (units.repair ?? 0) + (units.lost ?? 0)).toBe(
      654,
    )
    const out = await one(sql`SELECT sum(outstanding) AS units FROM loan`)
    expect(out).toEqual({ units: units.loan })
    type Figures = Record<string, { units: { carried_forward: number } }>
    const figures = sampleJson<Figures>('expected-statistics.json')
    expect(units.loan).toBe(figures['2568']!.units.carried_forward)
  })

  it('books every movement in date order, marked as imported, by nobody', async () => {
    const rows = await world.db.all<{ day: string; imported: number; person: string | null }>(
      sql`SELECT happened_on AS day, imported, person FROM ledger WHERE loan IS NOT NULL ORDER BY position`,
    )
    expect(rows.map(row => row.day)).toEqual(rows.map(row => row.day).sort())
    expect(rows.every(row => row.imported === 1 && row.person === null)).toBe(true)
  })

  it('matches only staff to the office’s people, by name and division', async () => {
    const unmatched = await one<{ n: number }>(sql`
      SELECT count(*) AS n FROM loan JOIN person ON person.id = loan.borrower
      WHERE loan.borrower_class <> person.class`)
    expect(unmatched.n).toBe(0)
    const staff = await one<{ n: number }>(
      sql`SELECT count(*) AS n FROM person WHERE class = 'staff'`,
    )
    // The world's own cast, and the 35 of the file: no borrower of the register was made anew.
    expect(staff.n).toBe(Object.keys(world.actors).length + 35)
  })

  it('keeps names and purposes out of the book itself', async () => {
    const found = await one<{ n: number }>(sql`
      SELECT count(*) AS n FROM ledger
      WHERE detail LIKE '%สมชาย%' OR detail LIKE '%ทอดกฐิน%' OR detail LIKE '%วัดบ้านตัวอย่าง%'`)
    expect(found.n).toBe(0)
    const personal = await one<{ n: number }>(
      sql`SELECT count(*) AS n FROM personal WHERE content LIKE '%ทอดกฐิน%'`,
    )
    expect(personal.n).toBeGreaterThan(0)
  })

  it('gives the roles of the file, and กองคลัง its place', async () => {
    const roles = await world.db.all<{ role: string; n: number }>(sql`
      SELECT role, count(*) AS n FROM person_role JOIN person ON person.id = person
      WHERE person.seq > 0 GROUP BY role ORDER BY role`)
    expect(Object.fromEntries(roles.map(({ role, n }) => [role, n]))).toEqual({
      ...{ 'agency-head': 1, 'permanent-secretary': 1, 'division-head': 7, 'supply-officer': 1 },
      ...{ 'finance-director': 1, 'internal-auditor': 1, borrower: 24 },
    })
  })

  it('adds nothing when the same files come again, nor in another format', async () => {
    const before = await entries()
    const again = await importFiles(world.open, [people, items, loans])
    expect(countsOf(again)).toEqual([
      ['people', 0, 0, 35, 0],
      ['items', 0, 0, 86, 0],
      ['loans', 0, 0, 725, 0],
    ])
    const csv = [
      file('items', 'asset-register.utf8.csv'),
      file('items', 'asset-register.cp874.csv'),
    ]
    expect(countsOf(await importFiles(world.open, csv))).toEqual([
      ['items', 0, 0, 86, 0],
      ['items', 0, 0, 86, 0],
    ])
    expect(await entries()).toEqual(before)
  })

  it('gives the same register from each of the three formats', async () => {
    const wanted = await registerOf(world)
    expect(wanted).toHaveLength(100)
    for (const name of ['asset-register.utf8.csv', 'asset-register.cp874.csv']) {
      const other = await createWorld()
      await importFiles(other.open, [people, file('items', name)])
      expect(await registerOf(other)).toEqual(wanted)
      other.close()
    }
  })
})

describe('a check', () => {
  it('sees what the files before would bring, and writes nothing', async () => {
    const world = await createWorld()
    const checked = await importFiles(world.open, [loans, items, people], { check: true })
    expect(countsOf(checked)).toEqual([
      ['people', 35, 0, 0, 0],
      ['items', 86, 0, 0, 0],
      ['loans', 725, 0, 0, 0],
    ])
    const [entries] = await world.db.all(sql`SELECT count(*) AS n FROM ledger`)
    expect(entries).toEqual({ n: 0 })
    world.close()
  })
})
