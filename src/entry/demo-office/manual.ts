import { procedureFrom, versionsOf } from '../../../db/procedures.ts'
import { addDays, type CivilDate } from '../../domain/dates.ts'
import type { OrderContent } from '../../domain/order.ts'
import { fullHeadTitle, readyOrder } from '../../domain/orders-ready.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { readyProcedure } from '../../domain/procedures-ready.ts'
import type { Actor } from '../../domain/rights.ts'
import type { WorkType } from '../../domain/work-type.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { adoptProcedure } from '../../usecases/manual/adopt.ts'
import { draftProcedure } from '../../usecases/manual/draft.ts'
import { draftOrder } from '../../usecases/orders/draft.ts'
import { signOrder } from '../../usecases/orders/sign.ts'
import { accounts, officeName } from './accounts.ts'
import { deskAs, done } from './desk-as.ts'

/** What a version of the sample's manual changes of what comes ready. */
type Change = [workType: WorkType, change: Partial<Procedure>]

const traditions = 'งานประเพณี ศาสนา และวัฒนธรรม'
const health = 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ'
const brought = 'หนังสือหรือใบแจ้งกำหนดการงาน (ถ้ามี)'

/** Three revisions, by their distance from today: the work of traditions is in its third version. */
const revisions: { day: number; changes: Change[] }[] = [
  {
    day: -760,
    changes: [
      [traditions, { mostDays: 5 }],
      ['งานประชุม อบรม และพิธีการ', {}],
    ],
  },
  {
    day: -400,
    changes: [
      [traditions, { mostDays: 7 }],
      ['งานสำนักงานและธุรการ', { categories: [], mostDays: 30 }],
      [health, {}],
    ],
  },
  {
    day: -55,
    changes: [
      [traditions, { mostDays: 10, opinions: ['permanent-secretary'], documents: [brought] }],
      [health, { documents: ['ใบรับรองแพทย์หรือหนังสือรับรองของ รพ.สต.'] }],
    ],
  },
]

/** The sample's manual: versions adopted by committee orders, and one that is still a draft. */
export async function writeManual(
  open: OpenDesk,
  actors: Map<string, Actor>,
  today: CivilDate,
): Promise<void> {
  const writer = actors.get(accounts.finance[0])!
  for (const { day, changes } of revisions) {
    const on = addDays(today, day)
    const order = await orderOf(open, actors, writer, on)
    for (const [workType, change] of changes) {
      const desk = deskAs(open, writer, on)
      await draft(open, writer, on, workType, change)
      const rows = await versionsOf(open.db, workType)
      const version = procedureFrom(rows[0]!).version
      const adoption = { workType, version, order, effectiveOn: on, seen: null }
      done(`adopt ${workType}`, await adoptProcedure(desk, adoption))
    }
  }
  await draft(open, writer, addDays(today, -2), 'งานการศึกษาและกีฬา', { noticeDays: 3 })
}

async function draft(
  open: OpenDesk,
  writer: Actor,
  on: CivilDate,
  workType: WorkType,
  change: Partial<Procedure>,
): Promise<void> {
  const content = { ...readyProcedure(workType), ...change }
  const verdict = await draftProcedure(deskAs(open, writer, on), { content, seen: null })
  done(`draft ${workType}`, verdict)
}

/** A committee order of that day, drafted and signed. Answers its id. */
async function orderOf(
  open: OpenDesk,
  actors: Map<string, Actor>,
  writer: Actor,
  on: CivilDate,
): Promise<string> {
  const chief = actors.get(accounts.chief[0])!
  const member = (
    username: keyof typeof accounts,
    role: OrderContent['members'][number]['role'],
  ) => {
    const { id: person, name, position } = actors.get(accounts[username][0])!
    return { person, name, position, role }
  }
  const members = [
    member('secretary', 'chair'),
    member('head', 'member'),
    member('finance', 'member-and-secretary'),
  ]
  const office = { name: officeName, headTitle: chief.position }
  const content: OrderContent = {
    ...readyOrder(office, members),
    subject: 'แต่งตั้งคณะกรรมการทบทวนคู่มือการใช้ทรัพย์สินของทางราชการ และประกาศใช้คู่มือ',
  }
  const page = done('draft an order', await draftOrder(deskAs(open, writer, on), content))
  const id = /^\/orders\/([^/?#]+)/.exec(page)![1]!
  const signer = { person: chief.id, name: chief.name, position: fullHeadTitle(office) }
  const signing = { number: null, numberReason: '', signedOn: on, signer }
  done('sign an order', await signOrder(deskAs(open, writer, on), id, signing))
  return id
}
