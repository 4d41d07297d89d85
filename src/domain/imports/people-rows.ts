import type { HeldRole, Role } from '../rights.ts'
import { searchKey } from '../text.ts'
import type { Column, Row } from './columns.ts'
import type { Fault } from './fault.ts'
import { RowReading } from './reading.ts'

export const peopleColumns = {
  name: { names: ['ชื่อ-สกุล', 'ชื่อ-นามสกุล', 'ชื่อสกุล', 'ชื่อ', 'name'], required: true },
  position: { names: ['ตำแหน่ง', 'position'] },
  division: { names: ['สังกัด', 'หน่วยงาน', 'กอง', 'division'], required: true },
  roles: { names: ['หน้าที่ในระบบ', 'หน้าที่', 'บทบาท', 'role', 'roles'] },
} satisfies Record<string, Column>
type PeopleKey = keyof typeof peopleColumns

/** A person of the file, before anybody knows their id; the division by its name. */
export type PersonRow = {
  row: number
  name: string
  position: string
  division: string
  /** `ofDivision`: held for the person's own division. */
  roles: { role: Role; ofDivision: boolean }[]
}

const roleNames: [names: string[], role: Role, ofDivision: boolean][] = [
  [['หัวหน้าหน่วยงานของรัฐ', 'นายก'], 'agency-head', false],
  [['ปลัด', 'ปลัดองค์การบริหารส่วนตำบล'], 'permanent-secretary', false],
  [['หัวหน้าหน่วยงานที่รับผิดชอบพัสดุ', 'หัวหน้าหน่วยงาน'], 'division-head', true],
  [['เจ้าหน้าที่พัสดุ'], 'supply-officer', true],
  [['ผู้อำนวยการกองคลัง'], 'finance-director', false],
  [['ผู้ตรวจสอบภายใน'], 'internal-auditor', false],
  [['ผู้ยืม'], 'borrower', false],
]

/** What may stand in the column of roles, as offices write it. */
export const roleWords = roleNames.map(([names]) => names[0]!)

/** The same name in the same division is the same person. */
export const personKey = (name: string, division: string) =>
  `${divisionKey(division)}\n${searchKey(name).replaceAll(' ', '')}`

/** Divisions are compared without spaces and marks that are easily left out. */
export const divisionKey = (name: string) => searchKey(name).replace(/[\s.]/g, '')

/** Reads the people of a file. A role that is not known is a fault, never a guess. */
export function readPeople(rows: Row<PeopleKey>[]): { people: PersonRow[]; faults: Fault[] } {
  const people: PersonRow[] = []
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const reading = new RowReading(row)
    const person = readPerson(reading)
    const key = personKey(person.name, person.division)
    const twin = seen.get(key)
    if (reading.faults.length === 0 && twin !== undefined) {
      reading.fault('name', 'same-person-twice', { row: twin })
    }
    seen.set(key, twin ?? row.row)
    if (reading.faults.length === 0) people.push(person)
    faults.push(...reading.faults)
  }
  return { people, faults }
}

function readPerson(reading: RowReading<PeopleKey>): PersonRow {
  return {
    row: reading.number,
    name: reading.name('name'),
    position: reading.text('position', 200),
    division: reading.name('division'),
    roles: rolesIn(reading),
  }
}

function rolesIn(reading: RowReading<PeopleKey>): PersonRow['roles'] {
  const words = reading
    .text('roles')
    .split(/[,;/]|\n/)
    .map(word => word.trim())
  const named = words.filter(word => word !== '')
  if (named.length === 0) return [{ role: 'borrower', ofDivision: false }]
  const roles: PersonRow['roles'] = []
  for (const word of named) {
    const found = roleNames.find(([names]) => names.some(n => divisionKey(n) === divisionKey(word)))
    if (!found) {
      reading.fault('roles', 'role-unknown', { text: word.slice(0, 40) })
      continue
    }
    const [, role, ofDivision] = found
    if (!roles.some(each => each.role === role)) roles.push({ role, ofDivision })
  }
  return roles
}

export function heldRoles(person: PersonRow, division: string): HeldRole[] {
  return person.roles.map(({ role, ofDivision }) => ({
    role,
    division: ofDivision ? division : null,
  }))
}
