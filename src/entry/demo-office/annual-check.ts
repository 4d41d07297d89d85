import { checkOfYear, leftInStore, storesOf } from '../../../db/checks.ts'
import { holidaysBetween } from '../../../db/holidays.ts'
import { stockFrom, stockOf } from '../../../db/items.ts'
import { checkBeginsOn } from '../../domain/check.ts'
import {
  addDays,
  type CivilDate,
  daysBetween,
  type FiscalYear,
  fiscalYearOf,
  lastDayOf,
} from '../../domain/dates.ts'
import type { Actor } from '../../domain/rights.ts'
import { addWorkingDays, holidaysOf } from '../../domain/working-days.ts'
import { appointCheckers } from '../../usecases/checks/appoint.ts'
import { countThing } from '../../usecases/checks/count.ts'
import { openCheck } from '../../usecases/checks/open.ts'
import { reportCheck } from '../../usecases/checks/report.ts'
import { type Settling, settleFinding } from '../../usecases/checks/settle.ts'
import type { Desk, OpenDesk } from '../../usecases/desk.ts'
import { moveItem } from '../../usecases/items/move.ts'
import { accounts } from './accounts.ts'
import { deskAs, done } from './desk-as.ts'
import type { Happening } from './tell.ts'

/** Not supply officers; the first of them has an account. */
const checkers = [accounts.staff[0], 'นายวีระ คำแพง', 'นางพิมพ์ใจ เจริญผล'] as const

/** By their codes: what nobody found, and what stood in another room than the register says. */
const missing = '314-67-0008'
const misplaced = { code: '314-66-0004', seenIn: 'ห้องประชุมใหญ่' }
/** On a label that no register has. */
const unknown = { said: '311/49/0027', store: 'โรงเก็บพัสดุ', note: 'ม้านั่งไม้ยาว 1 ตัว ป้ายเดิมเลือน' }
const factFinding = (year: FiscalYear) => `104/${year}`

/** When it was reported: well within the 30 working days. */
const workingDaysToReport = 18

/**
 * The annual check of the year that ended last, from the order of September to its report: counted
 * room by room by scanning, each checker in rooms of their own. What lies ahead of today is left out.
 */
export async function annualCheck(
  open: OpenDesk,
  actors: Map<string, Actor>,
  today: CivilDate,
): Promise<Happening[]> {
  const year = fiscalYearOf(today) - 1
  const lastDay = lastDayOf(year)
  const holidays = holidaysOf(await holidaysBetween(open.db, lastDay, addDays(lastDay, 100)))
  const begins = checkBeginsOn(year, holidays)
  const workingDay = (after: number) => addWorkingDays(begins, after, holidays)
  const ordered = addDays(lastDay, -15)
  const by = (name: string, on: CivilDate) => deskAs(open, actors.get(name)!, on)
  const [finance] = accounts.finance
  const [officer] = accounts.officer
  const ids = checkers.map(name => actors.get(name)!.id)
  const order = { fiscalYear: year, order: `98/${year}`, orderedOn: ordered, checkers: ids }
  const happenings: [on: CivilDate, happen: () => Promise<unknown>][] = [
    [ordered, async () => done('appoint', await appointCheckers(by(finance, ordered), order))],
    [begins, async () => done('open', await openCheck(by(checkers[0], begins), await idOf()))],
  ]
  const idOf = async () => (await checkOfYear(open.db, year))[0]!.id
  for (let turn = 0; turn < workingDaysToCount; turn += 1) {
    const on = workingDay(turn)
    const desk = () => by(checkers[turn % checkers.length]!, on)
    happenings.push([on, async () => countRoom(desk, await idOf(), turn)])
  }
  const settled = workingDay(workingDaysToReport - 2)
  const reported = workingDay(workingDaysToReport)
  happenings.push(
    [settled, async () => settle(() => by(officer, settled), await idOf(), year)],
    [
      reported,
      async () => {
        const desk = by(checkers[0], reported)
        done('report', await reportCheck(desk, await idOf(), { leftAgreed: true }))
      },
    ],
  )
  return happenings
    .filter(([on]) => on <= today)
    .map(([on, happen]) => ({
      day: daysBetween(today, on),
      happen: async () => void (await happen()),
    }))
}

/** A room a day; the sample has fewer rooms than that. */
const workingDaysToCount = 14

/** A desk for each act: an act is a command of its own. */
type Seated = () => Desk

/** Everything of a room as the shelf has it, but for what was not as the register says. */
async function countRoom(desk: Seated, check: string, turn: number): Promise<void> {
  const { db, publicUrl } = desk()
  const room = (await storesOf(db, check))[turn]
  if (!room) return
  const { store } = room
  const count = async (code: string, units: number, seen: { store: string; note: string }) => {
    const counting = { check, code, units, ...seen, damaged: false }
    done(`count ${code}`, await countThing(desk(), counting))
  }
  const things = await leftInStore(db, check, store, 0, 10_000)
  const ids = things.map(({ item }) => item)
  const stock = stockFrom(await stockOf(db, ids))
  for (const { item, code, tag } of things) {
    const units = stock.get(item)?.shelf ?? 0
    const label = `${publicUrl}/i/${tag}`
    if (code === missing) await count(label, 0, { store, note: 'หาทั่วห้องแล้วไม่พบ' })
    else if (code !== misplaced.code) await count(label, units, { store, note: '' })
    else await count(label, units, { store: misplaced.seenIn, note: 'วางไว้หลังเวที' })
  }
  if (store === unknown.store) {
    await count(unknown.said, 1, { store, note: unknown.note })
  }
}

/** What became of the findings before the report; the thing in no list is looked into still. */
async function settle(desk: Seated, check: string, year: FiscalYear): Promise<void> {
  const items = await desk().db.query.item.findMany({
    where: (item, { inArray }) => inArray(item.code, [missing, misplaced.code]),
  })
  const itemOf = (code: string) => items.find(item => item.code === code)!.id
  const lost = { item: itemOf(missing), move: 'missing', quantity: 1 } as const
  const note = `ตรวจสอบพัสดุประจำปี ${year}: ไม่พบ หาทั่วห้องแล้วไม่พบ`
  done('report it missing', await moveItem(desk(), { ...lost, note }))
  const ways: Settling[] = [
    {
      finding: `missing:${lost.item}`,
      how: 'fact-finding',
      order: factFinding(year),
      reason: 'ผู้ดูแลห้องชี้แจงแล้ว ไม่ทราบว่าหายเมื่อใด',
    },
    {
      finding: `misplaced:${itemOf(misplaced.code)}`,
      how: 'moved',
      order: '',
      reason: 'นำกลับไปไว้ที่ห้องโสตทัศนูปกรณ์แล้ว',
    },
  ]
  for (const way of ways) done('settle a finding', await settleFinding(desk(), check, way))
}
