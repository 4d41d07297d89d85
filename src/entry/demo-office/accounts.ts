import { inArray } from 'drizzle-orm'
import { saveAccount } from '../../../db/accounts.ts'
import { appendToPerson } from '../../../db/people.ts'
import { person } from '../../../db/schema/people.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { entryBase, type OpenDesk } from '../../usecases/desk.ts'
import { setUpOffice } from '../../usecases/office/set-up.ts'
import { actorsByName, deskAs, done } from './desk-as.ts'

/** Printed at the start: whoever tries the demonstration signs in with these. */
export const password = 'demo-2568'
export const officeName = 'องค์การบริหารส่วนตำบลตัวอย่าง'
const administrator = 'นายสถิตย์ ตัวอย่างระบบ'

/** The accounts by username: who of people.xlsx it is, and what they may do here. */
export const accounts = {
  admin: [administrator, 'administrator'],
  officer: ['นางสาวพัชรา ตัวอย่างพัสดุ', 'supply officer of กองคลัง'],
  finance: ['นายชูชาติ สุขใจ', 'finance director, head of กองคลัง'],
  head: ['นางสาววิไล ศรีสวัสดิ์', 'head of สำนักปลัด'],
  chief: ['นายสุรชัย ตัวอย่างดี', 'head of the agency'],
  secretary: ['นางสาวอรุณี ตัวอย่างงาม', 'permanent secretary'],
  auditor: ['นายตรวจ ตัวอย่างตรง', 'internal auditor'],
  staff: ['นายสมชาย ใจดี', 'borrower'],
} as const satisfies Record<string, readonly [name: string, may: string]>

/** Sets the sample office up, as its administrator would through the set-up page. */
export async function setUp(open: OpenDesk): Promise<void> {
  const named = { officeName, officeKind: 'sao', divisionName: 'สำนักปลัด' } as const
  const verdict = await setUpOffice(open, {
    ...named,
    code: open.setupCode ?? '',
    username: 'admin',
    password,
    name: administrator,
    position: 'นักวิชาการคอมพิวเตอร์',
  })
  done('set the office up', verdict)
}

/** Opens the accounts of the people that the files brought, with a password that may stay. */
export async function openAccounts(open: OpenDesk): Promise<void> {
  const { db } = open
  const actors = await actorsByName(db)
  const desk = deskAs(open, actors.get(administrator)!, dayInBangkok(open.now()))
  const usernames = new Map<string, string>()
  for (const [username, [name]] of Object.entries(accounts)) {
    const id = actors.get(name)?.id
    if (id === undefined) throw new Error(`The sample office has nobody called ${name}.`)
    if (username !== 'admin') usernames.set(id, username)
  }
  const rows = await db
    .select()
    .from(person)
    .where(inArray(person.id, [...usernames.keys()]))
  for (const row of rows) {
    const username = usernames.get(row.id)!
    const passwordHash = await open.outside.identity.hashPassword(password)
    const base = { ...entryBase(desk), command: null, stream: streamOf.person(row.id) }
    const entry: NewEntry = { ...base, kind: 'account-opened', detail: { username } }
    const account = { person: row.id, name: row.name, username, passwordHash, mustChange: false }
    const outcome = await db.commit([
      ...appendToPerson(db, row, [entry], { active: true }),
      ...saveAccount(db, account, desk.now()),
    ])
    if (!outcome.ok) throw new Error(`The account ${username} was refused: ${outcome.conflict}.`)
  }
}
