import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../db/db.ts'
import { openFile } from '../../db/open-file.ts'
import { findReport, yearStandingFinds, yearStandingFrom } from '../../db/report.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { keptBooks } from './book/keep.ts'
import { fullSize, todayOf } from './book/size.ts'
import { type DeskLoad, desksAtWork, forSeconds, loansWaiting } from './desk-load.ts'
import { floorOf } from './floor.ts'
import { sameAsFloor } from './floor-figures.ts'
import { compared, type Line, mb, ms, print, times } from './measure.ts'
import { OfficeUnderTest } from './office.ts'
import { verifyMeasured } from './verify.ts'
import { Visitors } from './visitor.ts'
import { freshCopy } from './working.ts'

const today = todayOf(fullSize)
const openYear = fullSize.years.at(-1)!
const closedYear = fullSize.years[0]!
/** So short that the loans that wait are enough. */
const desksSeconds = 7

/** `npm run bench -- report`: what the year-end report costs in a book of a million entries. */
export async function benchReport(): Promise<void> {
  const { whole, firstYear } = await keptBooks(fullSize, said => console.log(said))
  const folder = await freshCopy(whole, 'working', today)
  const db = await openFile(databaseFile(folder))
  const small = await openFile(databaseFile(firstYear))
  const [size] = await db.all<{ entries: number }>('SELECT max(position) AS entries FROM ledger')

  const report = await reportAgainstFloor(db)
  const closed = await closedAgainstSmall(db, small)
  small.close()
  const office = await OfficeUnderTest.open(folder, `${today}T03:00:00Z`)
  const pages = await pagesOf(office)
  const felt = await whatDesksFeel(office, db)
  await office.close()
  const verified = await verifyMeasured(folder)
  db.close()

  const ratios = {
    entries: size!.entries,
    report: { ...report, goal: 1.3 },
    closedYear: { ...closed, goal: 1.3 },
    pages,
    desks: { ...felt, ratio: felt.reported.handOver.p95 / felt.alone.handOver.p95, goal: 1.5 },
    verify: verified,
  }
  print(`a book of ${size!.entries} entries`, linesOf(ratios))
  writeFileSync(join(whole, '../report.json'), JSON.stringify(ratios, null, 2))
  console.log(`\n${JSON.stringify(ratios)}`)
  rmSync(folder, { recursive: true, force: true })
}

/**
 * The open year as its page finds it, and the floor, in one process over one connection; both say
 * the same figures, or there is nothing to compare.
 */
async function reportAgainstFloor(db: Db) {
  const floor = floorOf(openYear, today)
  await sameAsFloor(db, floor, await found(db, openYear))
  const statements = Object.values(floor)
  const { first, second, ratio, cpuRatio } = await compared(
    () => found(db, openYear),
    () => db.$client.batch(statements, 'read'),
  )
  return { report: first, floor: second, ratio, cpuRatio }
}

/** A closed year in the whole book, and in the same book when it had one tenth of its entries. */
async function closedAgainstSmall(db: Db, small: Db) {
  const { first, second, ratio, cpuRatio } = await compared(
    () => found(db, closedYear),
    () => found(small, closedYear),
    20,
  )
  return { whole: first, tenth: second, ratio, cpuRatio }
}

async function found(db: Db, year: number) {
  const standing = yearStandingFrom(await db.batch(yearStandingFinds(db, year)), today)
  const { report, disagreements } = await findReport(db, year, today, standing)
  if (disagreements.length > 0) throw new Error('The totals of the bench’s book do not agree.')
  return report
}

async function pagesOf(office: OfficeUnderTest) {
  const atRest = office.memory().now
  const ask = async (path: string) => {
    const sent = await office.get('auditor', path)
    if (sent.status !== 200) throw new Error(`${path} answers ${sent.status}.`)
    return { ...sent, memory: office.memory().peak }
  }
  for (const path of ['/register', `/reports/${openYear}.csv`]) await office.get('auditor', path)
  return {
    atRest,
    registerPage: await ask(`/register?year=${openYear}`),
    reportPage: await ask(`/reports/${openYear}`),
    closedPage: await ask(`/reports/${closedYear}`),
    registerCsv: await ask(`/register.csv?year=${openYear}`),
    book: await ask('/ledger.jsonl'),
    registerXlsx: await ask(`/register.xlsx?year=${openYear}`),
  }
}

/** Eight desks alone, and eight desks while somebody asks for one report after the other. */
async function whatDesksFeel(office: OfficeUnderTest, db: Db) {
  const loans = await loansWaiting(db.$client, today)
  const visitors = new Visitors(office.url)
  const desks = (seconds: number) =>
    desksAtWork(visitors, loans, fullSize.desks, forSeconds(seconds))
  await desks(3)
  const alone = await desks(desksSeconds)
  let reports = 0
  let isOver = false
  const reader = async () => {
    while (!isOver) {
      await office.get('auditor', `/reports/${openYear}`)
      reports += 1
    }
  }
  const reading = reader()
  const reported = await desks(desksSeconds)
  isOver = true
  await reading
  visitors.close()
  return { alone, reported, reports }
}

type Ratios = {
  report: Awaited<ReturnType<typeof reportAgainstFloor>> & { goal: number }
  closedYear: Awaited<ReturnType<typeof closedAgainstSmall>> & { goal: number }
  pages: Awaited<ReturnType<typeof pagesOf>>
  desks: { alone: DeskLoad; reported: DeskLoad; reports: number; ratio: number; goal: number }
  verify: Awaited<ReturnType<typeof verifyMeasured>>
}

function linesOf({ report, closedYear: closed, pages, desks, verify }: Ratios): Line[] {
  const held = (ratio: number, goal: number) => ({
    ...{ figure: times(ratio), goal: `at most ${times(goal)}`, met: ratio <= goal },
  })
  const { atRest, registerPage, reportPage, closedPage, registerCsv, book, registerXlsx } = pages
  const file = (what: string, { first, last, memory }: typeof book): Line[] => [
    { what: `${what}, first byte`, figure: ms(first), goal: 'under 1 s', met: first < 1000 },
    { what: `${what}, last byte`, figure: ms(last) },
    { what: `${what}, most memory by then`, figure: mb(memory) },
  ]
  const desk = (what: string, { handOver, cycles, errors }: DeskLoad): Line => ({
    what: `hand-over ${what} (${cycles}, ${errors} errors), median and p95`,
    figure: `${ms(handOver.p50)} ${ms(handOver.p95)}`,
  })
  return [
    { what: 'report of the open year', figure: ms(report.report) },
    { what: 'bare SQL of the same figures', figure: ms(report.floor) },
    { what: 'report against bare SQL', ...held(report.ratio, report.goal) },
    { what: '… by processor time', figure: times(report.cpuRatio) },
    { what: 'closed year in the whole book', figure: ms(closed.whole) },
    { what: 'closed year in a tenth of it', figure: ms(closed.tenth) },
    { what: 'closed year, whole against tenth', ...held(closed.ratio, closed.goal) },
    { what: 'memory at rest', figure: mb(atRest) },
    { what: 'page of the register', figure: ms(registerPage.last) },
    { what: 'page of the report, open year', figure: ms(reportPage.last) },
    { what: 'page of the report, closed year', figure: ms(closedPage.last) },
    ...file('register.csv', registerCsv),
    ...file('ledger.jsonl', book),
    ...file('register.xlsx', registerXlsx),
    desk('alone', desks.alone),
    desk(`while ${desks.reports} reports are made`, desks.reported),
    { what: 'hand-over p95 with reports', ...held(desks.ratio, desks.goal) },
    { what: 'verify, entries a second', figure: verify.perSecond.toFixed(0) },
    { what: 'verify, most memory', figure: mb(verify.memory) },
  ]
}
