import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import { v7 as uuidv7 } from 'uuid'
import { saveAccount } from '../../db/accounts.ts'
import type { Db, Statement } from '../../db/db.ts'
import { filesInDatabase } from '../../db/files.ts'
import { saveItem } from '../../db/items.ts'
import { append, chain, noHead } from '../../db/ledger.ts'
import { migrate } from '../../db/migrate.ts'
import { saveDivision, saveSetting } from '../../db/office.ts'
import { openFile } from '../../db/open-file.ts'
import { savePerson, saveRoles } from '../../db/people.ts'
import { session } from '../../db/schema/identity.ts'
import { createApp } from '../../src/app.tsx'
import { codeKey } from '../../src/domain/code.ts'
import { dayInBangkok } from '../../src/domain/dates.ts'
import { plainEntry } from '../../src/domain/entries/plain.ts'
import { type NewEntry, streamOf } from '../../src/domain/entry.ts'
import { fileLimits } from '../../src/domain/imports/sheet.ts'
import type { Item, ItemDescription } from '../../src/domain/item.ts'
import type { Actor, HeldRole, Role } from '../../src/domain/rights.ts'
import { fontsFromPackage } from '../../src/entry/fonts.ts'
import { filesIn } from '../../src/outside/files.ts'
import { spreadsheetReader } from '../../src/outside/spreadsheet.ts'
import { quietWatch, someMachine } from '../../src/outside/watch.ts'
import type { Desk, OpenDesk } from '../../src/usecases/desk.ts'
import { cookieOf } from './cookie.ts'

/** The people of every test's office: a name, a division, the roles. */
const cast = {
  admin: ['d01', [['administrator', null]]],
  officer: ['d02', [['supply-officer', 'd02']]],
  finance: [
    'd02',
    [
      ['finance-director', null],
      ['division-head', 'd02'],
    ],
  ],
  head: ['d01', [['division-head', 'd01']]],
  worksHead: ['d03', [['division-head', 'd03']]],
  worksOfficer: ['d03', [['supply-officer', 'd03']]],
  chief: ['d01', [['agency-head', null]]],
  secretary: ['d01', [['permanent-secretary', null]]],
  auditor: ['d01', [['internal-auditor', null]]],
  staff: ['d01', [['borrower', null]]],
  otherStaff: ['d03', [['borrower', null]]],
} as const satisfies Record<string, readonly [string, readonly (readonly [Role, string | null])[]]>
export type CastName = keyof typeof cast
export const castNames = Object.keys(cast) as CastName[]

/** What everybody of the cast signs in with; the username is their name in the cast. */
export const castPassword = 'password-of-tests'

const divisionNames = { d01: 'สำนักปลัด', d02: 'กองคลัง', d03: 'กองช่าง' }

export type World = Awaited<ReturnType<typeof createWorld>>

/** A small office of its own, in a database of its own, on a day that the test may set. */
export async function createWorld(options: { today?: string; over?: Db } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-'))
  const db = options.over ?? (await openFile(join(folder, 'yuem-khuen.db')))
  let now = new Date(`${options.today ?? '2026-11-24'}T03:00:00Z`)
  await migrate(db, now)
  const open: OpenDesk = {
    db,
    now: () => now,
    newId: () => uuidv7(),
    newSalt: () => randomBytes(16).toString('hex'),
    newTag: () => randomBytes(6).toString('base64url').replace(/[-_]/g, 'x'),
    pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    publicUrl: 'http://localhost:8787',
    secret: 'a secret of the tests, long enough to sign',
    setupCode: null,
    clientAddress: request => request.headers.get('test-address') ?? '127.0.0.1',
    demonstration: false,
    ...{ importLimits: fileLimits, watch: quietWatch, machine: someMachine },
    // why: hashing a password takes a tenth of a second, and no rule here is about the hash.
    outside: {
      ...{ files: filesIn(filesInDatabase(db)), readFonts: fontsFromPackage },
      pack: zlibSync,
      readSpreadsheet: spreadsheetReader(() => new Promise(resolve => setTimeout(resolve))),
      identity: {
        hashPassword: async password => `plain:${password}`,
        verifyPassword: async (hash, password) => hash === `plain:${password}`,
        startSession: async (id, { now: since, endsAt }) => {
          const token = uuidv7()
          await db.insert(session).values({
            ...{ id: uuidv7(), token, userId: id, expiresAt: endsAt },
            ...{ createdAt: since, updatedAt: since },
          })
          return token
        },
      },
    },
  }
  const actors = {} as Record<CastName, Actor>
  const setUp: Statement[] = [saveSetting(db, 'name', 'องค์การบริหารส่วนตำบลตัวอย่าง')]
  for (const [id, name] of Object.entries(divisionNames)) {
    setUp.push(saveDivision(db, { id, name, finance: id === 'd02' }))
  }
  for (const name of castNames) {
    const [division, roles] = cast[name]
    const held = roles.map(([role, of]): HeldRole => ({ role, division: of }))
    actors[name] = {
      id: name,
      name: `คุณ${name}`,
      position: name,
      division,
      finance: division === 'd02',
      roles: held,
    }
    setUp.push(...personRows(db, actors[name], now))
  }
  await db.commit(setUp)

  const desk = (as: CastName, commandId = uuidv7()): Desk => ({
    ...open,
    actor: actors[as],
    today: dayInBangkok(now),
    command: { id: commandId, route: '/test', contentHash: commandId },
  })
  const app = createApp(open)

  /** A request as that person, or as nobody; a `body` object is sent as a form. */
  const request = async (
    as: CastName | null,
    path: string,
    body?: Record<string, string | string[]> | FormData,
    headers: Record<string, string> = {},
  ) => {
    const cookie = as && (await cookieOf(open, `t-${as}`)).join('=')
    const form = body === undefined || body instanceof FormData ? body : encoded(body)
    return app.request(path, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        // As a browser would: a post says which page it came from.
        ...(form !== undefined && { Origin: open.publicUrl }),
        ...(cookie && { Cookie: cookie }),
        ...headers,
      },
      ...(form !== undefined && { body: form }),
    })
  }

  /** Puts an item on the shelf. Answers its id. */
  const putItem = async (
    given: Partial<ItemDescription> & { quantity?: number; id?: string; tag?: string } = {},
  ) => {
    const { quantity = 1, id = uuidv7(), tag = open.newTag(), ...rest } = given
    const item: ItemDescription = { ...plainItem, control: quantity > 1 ? 'set' : 'piece', ...rest }
    const entry: NewEntry = {
      ...{ ...plainEntry, id: uuidv7(), stream: streamOf.item(id), kind: 'item-registered' },
      ...{ happenedOn: item.acquiredOn, recordedAt: now.toISOString(), person: 'officer' },
      ...{ item: id, quantity, source: 'outside', target: 'shelf' },
      detail: { item, tag },
    }
    const [turned] = chain(noHead, [entry])
    const picture: Item = {
      ...{ ...item, id, tag, codeKey: codeKey(item.code) },
      ...{ owned: quantity, retired: false, seq: 1, hash: turned!.hash },
    }
    const outcome = await db.commit([...append(db, [turned!]), ...saveItem(db, picture)])
    if (!outcome.ok) throw new Error(`no item: ${outcome.conflict}`)
    return id
  }

  return {
    ...{ db, open, app, actors, desk, request, putItem, folder },
    setNow: (day: string, time = '03:00') => {
      now = new Date(`${day}T${time}:00Z`)
    },
    close: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const plainItem: ItemDescription = {
  ...{ code: '', name: 'เต็นท์ผ้าใบ', category: 'สนาม', control: 'piece', unit: 'หลัง' },
  ...{ priceSatang: 2_800_000, acquiredOn: '2020-01-15', store: 'โรงเก็บพัสดุ', division: 'd01' },
  ...{ kind: 'durable', publicMayBorrow: true, mostDays: 30, note: '' },
}

function personRows(db: Db, actor: Actor, now: Date): Statement[] {
  const { id, name, position, division } = actor
  const ends = new Date(now.getTime() + 400 * 86_400_000)
  const since = { createdAt: now, updatedAt: now }
  return [
    savePerson(db, {
      ...{ id, class: 'staff', division, name, nameKey: name, position, unit: '' },
      ...{ phone: '', address: '', active: true, seq: 0, hash: '' },
    }),
    ...saveRoles(db, id, actor.roles),
    ...saveAccount(
      db,
      {
        person: id,
        name,
        username: id.toLowerCase(),
        passwordHash: `plain:${castPassword}`,
        mustChange: false,
      },
      now,
    ),
    db.insert(session).values({
      ...{ id: `s-${id}`, token: `t-${id}`, userId: id, expiresAt: ends, ...since },
    }),
  ]
}

function encoded(body: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [key, value] of Object.entries(body)) {
    for (const each of [value].flat()) form.append(key, each)
  }
  return form
}
