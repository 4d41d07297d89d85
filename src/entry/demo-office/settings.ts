import { addDays, type CivilDate } from '../../domain/dates.ts'
import { calendarYearOf } from '../../domain/order.ts'
import type { Actor } from '../../domain/rights.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { patternNumbers, wordLabels } from '../../usecases/office/describe.ts'
import { listHolidays } from '../../usecases/office/holidays.ts'
import { accounts } from './accounts.ts'
import { deskAs, done } from './desk-as.ts'

/** The holidays that fall on the same day each year; the moving ones wait for their announcement. */
const fixedDays = [
  ['01-01', 'วันขึ้นปีใหม่'],
  ['04-06', 'วันจักรี'],
  ['04-13', 'วันสงกรานต์'],
  ['04-14', 'วันสงกรานต์'],
  ['04-15', 'วันสงกรานต์'],
  ['05-04', 'วันฉัตรมงคล'],
  ['06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี'],
  ['07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว'],
  ['08-12', 'วันแม่แห่งชาติ'],
  ['10-13', 'วันนวมินทรมหาราช'],
  ['10-23', 'วันปิยมหาราช'],
  ['12-05', 'วันพ่อแห่งชาติ'],
  ['12-10', 'วันรัฐธรรมนูญ'],
  ['12-31', 'วันสิ้นปี'],
] as const

/** What the administrator settled: the holidays of this year and the next, letters, labels. */
export async function settleOffice(
  open: OpenDesk,
  actors: Map<string, Actor>,
  today: CivilDate,
): Promise<void> {
  const admin = actors.get(accounts.admin[0])!
  const desk = () => deskAs(open, admin, addDays(today, -40))
  for (const year of [calendarYearOf(today), calendarYearOf(today) + 1]) {
    const days = fixedDays.map(([day, name]) => ({ on: `${year - 543}-${day}`, name }))
    done('list the holidays', await listHolidays(desk(), year, days))
  }
  const numbers = {
    documentPrefix: 'ตย 72301/',
    loanNumberPattern: '{number}/{year}',
    assetCodePattern: '{class}-{year}-{number}',
  }
  done('pattern the numbers', await patternNumbers(desk(), numbers))
  const said = { labelOffice: 'อบต.ตัวอย่าง', labelNotice: 'พบเห็นโปรดแจ้ง 044-000-000' }
  done('word the labels', await wordLabels(desk(), said))
}
