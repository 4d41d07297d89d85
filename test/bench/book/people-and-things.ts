import { appendAll, insertPeople, insertPersonals, personalRow } from '../../../db/bulk.ts'
import { saveItems } from '../../../db/items.ts'
import { chain, noHead } from '../../../db/ledger.ts'
import { appendToOffice, officeHead, saveDivision } from '../../../db/office.ts'
import { session, user } from '../../../db/schema/identity.ts'
import { addDays } from '../../../src/domain/dates.ts'
import { applyToItem } from '../../../src/domain/draw-item.ts'
import { plainEntry } from '../../../src/domain/entries/plain.ts'
import { type Entry, type NewEntry, streamOf } from '../../../src/domain/entry.ts'
import type { Item, ItemDescription } from '../../../src/domain/item.ts'
import type { HeldRole } from '../../../src/domain/rights.ts'
import { sortKey } from '../../../src/domain/text.ts'
import type { BorrowerClass } from '../../../src/domain/words.ts'
import type { OpenDesk } from '../../../src/usecases/desk.ts'
import { setUpOffice } from '../../../src/usecases/office/set-up.ts'
import type { Chance } from './chance.ts'
import { firstDay, type Size } from './size.ts'

export type BenchPerson = {
  id: string
  name: string
  class: BorrowerClass
  division: string | null
  roles: HeldRole[]
}
export type Office = {
  divisions: string[]
  people: BenchPerson[]
  items: Item[]
  /** How many officers sit at the desks. */
  desks: number
}

const divisionNames = ['กองช่าง', 'กองการศึกษา', 'กองสาธารณสุข', 'กองสวัสดิการสังคม', 'หน่วยตรวจสอบภายใน']
const things = ['เก้าอี้', 'โต๊ะ', 'เต็นท์', 'เครื่องฉายภาพ', 'ลำโพง', 'รถเข็น', 'เครื่องวัดความดัน', 'พัดลม']

/**
 * The office on its first morning: set up, with its people, their sign-ins and its things;
 * `session-NAME` of each officer is the token that signs them in.
 */
export async function openBenchOffice(open: OpenDesk, size: Size, chance: Chance): Promise<Office> {
  const done = await setUpOffice(open, {
    ...{ code: open.setupCode ?? '', officeName: 'องค์การบริหารส่วนตำบลทดสอบ', officeKind: 'sao' },
    ...{ divisionName: 'สำนักปลัด', name: 'นายระบบ ทดสอบ', position: 'นักวิชาการคอมพิวเตอร์' },
    ...{ username: 'admin', password: 'bench-2569' },
  })
  if (!done.ok) throw new Error(`The office was not set up: ${JSON.stringify(done.why)}.`)
  const divisions = await addDivisions(open)
  const people = await addPeople(open, size, chance, divisions)
  const items = await addItems(open, size, chance, divisions)
  return { divisions, people, items, desks: size.desks }
}

async function addDivisions(open: OpenDesk): Promise<string[]> {
  const { db } = open
  const [head] = await officeHead(db)
  const rows = divisionNames.map(name => ({ id: open.newId(), name, finance: false }))
  const entries = rows.map(
    ({ id, ...row }): NewEntry => ({
      ...{ ...baseOf(open), stream: streamOf.office, kind: 'division-added' },
      detail: { division: id, ...row },
    }),
  )
  await written(open, [
    ...appendToOffice(db, head, entries),
    ...rows.map(each => saveDivision(db, each)),
  ])
  const known = await db.query.division.findMany()
  // กองคลัง first: its officers act for all divisions.
  return known.sort((a, b) => Number(b.finance) - Number(a.finance)).map(({ id }) => id)
}

async function addPeople(open: OpenDesk, size: Size, chance: Chance, divisions: string[]) {
  const [finance, office] = divisions as [string, string]
  const named = (id: string, division: string, role: HeldRole): BenchPerson => ({
    ...{ id, name: `เจ้าหน้าที่ ${id}`, class: 'staff', division, roles: [role] },
  })
  const officers = Array.from({ length: size.desks }, (_, n) =>
    named(`officer-${n + 1}`, finance, { role: 'supply-officer', division: finance }),
  )
  const people: BenchPerson[] = [
    ...officers,
    named('director', finance, { role: 'finance-director', division: null }),
    named('auditor', office, { role: 'internal-auditor', division: null }),
    named('head', office, { role: 'division-head', division: office }),
    ...Array.from({ length: size.people }, (_, n): BenchPerson => {
      const isStaff = n % 5 === 0
      return {
        ...{ id: open.newId(), name: `ผู้ยืม คนที่ ${n + 1}`, class: isStaff ? 'staff' : 'public' },
        ...{ division: isStaff ? chance.of(divisions) : null, roles: [] },
      }
    }),
  ]
  const made = people.map(each => personEntry(open, each))
  const rows = made.map(({ entry, person: { roles: _, ...each } }) => ({
    ...{
      ...each,
      nameKey: sortKey(each.name),
      position: '',
      unit: 'หมู่ที่ 2',
      phone: '',
      address: '',
    },
    ...{ active: true, seq: 1, hash: entry.hash },
  }))
  await written(open, [
    ...appendAll(
      open.db,
      made.map(({ entry }) => entry),
    ),
    ...insertPersonals(
      open.db,
      made.map(({ personal }) => personal),
    ),
    ...insertPeople(
      open.db,
      rows,
      people.map(({ id, roles }) => ({ person: id, roles })),
    ),
  ])
  await signIn(
    open,
    people.filter(({ roles }) => roles.length > 0),
  )
  return people
}

function personEntry(open: OpenDesk, person: BenchPerson) {
  const { id, name, class: kind, division } = person
  const base = baseOf(open)
  const said = { name, position: '', unit: 'หมู่ที่ 2', phone: '', address: '' }
  const { hash, row } = personalRow(base.id, open.newSalt(), said)
  const entry: NewEntry = {
    ...{ ...base, stream: streamOf.person(id), kind: 'person-registered', personalHash: hash },
    detail: { class: kind, division, account: false },
  }
  return { person, entry: chain(noHead, [entry])[0]!, personal: row }
}

/** Sessions that last as long as the bench's clock may stand. */
async function signIn(open: OpenDesk, people: BenchPerson[]): Promise<void> {
  const since = { createdAt: open.now(), updatedAt: open.now() }
  const users = people.map(({ id, name }) => ({
    ...{ id, name, email: `${id}@bench.invalid`, emailVerified: false, image: null },
    ...{ username: id, displayUsername: id, mustChangePassword: false, ...since },
  }))
  const sessions = people.map(({ id }) => ({
    ...{ id: `s-${id}`, token: `session-${id}`, userId: id, ...since },
    expiresAt: new Date('2100-01-01T00:00:00Z'),
  }))
  await written(open, [
    open.db.insert(user).values(users),
    open.db.insert(session).values(sessions),
  ])
}

async function addItems(open: OpenDesk, size: Size, chance: Chance, divisions: string[]) {
  const items: Item[] = []
  const day = addDays(firstDay(size), 0)
  for (let at = 0; at < size.items; at += 500) {
    const chunk = Array.from({ length: Math.min(500, size.items - at) }, (_, n) =>
      itemEntry(open, described(at + n, size, chance, divisions, day)),
    )
    const pictures = chunk.map(entry => applyToItem(null, entry as Entry))
    await written(open, [...appendAll(open.db, chunk), ...saveItems(open.db, pictures)])
    items.push(...pictures)
  }
  return items
}

function itemEntry(open: OpenDesk, item: ItemDescription) {
  const id = open.newId()
  const entry: NewEntry = {
    ...{ ...baseOf(open), stream: streamOf.item(id), kind: 'item-registered', item: id },
    ...{ quantity: item.control === 'set' ? 40 : 1, source: 'outside', target: 'shelf' },
    detail: { item, tag: open.newTag() },
  }
  return chain(noHead, [entry])[0]!
}

/** Every tenth item is a set of forty. */
function described(
  n: number,
  size: Size,
  chance: Chance,
  divisions: string[],
  day: string,
): ItemDescription {
  const isSet = n % 10 === 0
  const number = String(n + 1).padStart(5, '0')
  return {
    code: isSet ? '' : `${400 + (n % size.categories)}-62-${number}`,
    ...{ name: `${things[n % things.length]} รุ่นที่ ${number}`, unit: isSet ? 'ตัว' : 'เครื่อง' },
    ...{ category: `ครุภัณฑ์ประเภทที่ ${(n % size.categories) + 1}`, kind: 'durable' },
    ...{ control: isSet ? 'set' : 'piece', priceSatang: chance.between(50, 5_000) * 10_000 },
    ...{ acquiredOn: day, store: `ห้องพัสดุ ${(n % 12) + 1}`, division: chance.of(divisions) },
    ...{ publicMayBorrow: true, mostDays: 30, note: '' },
  }
}

/** What every entry shares; the officers' own first names stand for whoever did it. */
export function baseOf(open: OpenDesk, person: string | null = null) {
  const now = open.now()
  return {
    ...plainEntry,
    ...{ id: open.newId(), happenedOn: addDays(now.toISOString().slice(0, 10), 0), person },
    recordedAt: now.toISOString(),
  } satisfies Partial<NewEntry>
}

export async function written(open: OpenDesk, statements: Parameters<OpenDesk['db']['commit']>[0]) {
  const outcome = await open.db.commit(statements)
  if (!outcome.ok) throw new Error(`The book refuses what the bench writes: ${outcome.conflict}.`)
}
