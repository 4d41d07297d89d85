import type { Client } from '@libsql/client'
import type { CivilDate } from '../../src/domain/dates.ts'
import { cookieOf } from './book/build.ts'
import { type Asked, type ChangeKind, changesOf, type FreeThing, freeThings } from './changes.ts'
import { officeUrl, type RecordedOffice, recordedOffice, type Trip } from './recording.ts'

/** A page as somebody asks for it: what it asks of the database, and how many bytes it is. */
export type Page = { person: string; path: string; trips: Trip[]; bytes: number }
export type Recipes = {
  pages: Record<string, Page[]>
  changes: Record<ChangeKind, { trips: Trip[] }[]>
}

/** How many addresses of each kind of page are asked in turn, so that no row is always the same one. */
const variety = 40
const words = ['พัดลม', 'ลำโพง', 'รุ่นที่ 00012', 'จอ', '407-62', 'เต็นท์', 'เครื่องฉายภาพ', 'รถเข็น']

/**
 * Plays the hot pages and `count` loans from request to return over the book in `dataDir`, which it changes, and answers
 * what each of them asked of the database.
 */
export async function recordRecipes(
  dataDir: string,
  day: CivilDate,
  count: number,
): Promise<Recipes> {
  const office = await recordedOffice(dataDir, new Date(`${day}T03:00:00Z`))
  const pages: Recipes['pages'] = {}
  for (const [kind, paths] of Object.entries(await hotPages(office.client, day))) {
    pages[kind] = []
    for (const path of paths) pages[kind].push(await recordedPage(office, path))
  }
  const things = await freeThings(office.client, count, day)
  const changes = await recordedChanges(office, things, day)
  office.close()
  return { pages, changes }
}

/** What officers look at all day: the addresses of each kind. */
export async function hotPages(client: Client, day: CivilDate): Promise<Record<string, string[]>> {
  const column = async (sql: string) =>
    (await client.execute(sql)).rows.map(row => String(Object.values(row)[0]))
  const tags = await column(`SELECT tag FROM item ORDER BY substr(id, -6) LIMIT ${variety}`)
  const loans = await column(`SELECT id FROM loan ORDER BY substr(id, -6) LIMIT ${variety}`)
  const each = (path: string) => Array.from({ length: variety }, () => path)
  return {
    'scan page': tags.map(tag => `/i/${tag}`),
    'item list': each('/items'),
    search: Array.from(
      { length: variety },
      (_, n) => `/items?q=${encodeURIComponent(words[n % words.length]!)}`,
    ),
    desk: each('/'),
    loan: loans.map(id => `/loans/${id}`),
    register: each(`/register?year=${Number(day.slice(0, 4)) + 543}`),
  }
}

async function recordedPage(office: RecordedOffice, path: string): Promise<Page> {
  const person = 'officer-1'
  const headers = { Cookie: await cookieOf(person) }
  // The first reading of a label is an entry of the book; what is measured is every other one.
  await office.request(path, { headers })
  office.trips()
  const answer = await office.request(path, { headers })
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`)
  return { person, path, trips: office.trips(), bytes: byteLength }
}

async function recordedChanges(
  office: RecordedOffice,
  things: FreeThing[],
  day: CivilDate,
): Promise<Recipes['changes']> {
  const recorded: Recipes['changes'] = { request: [], approve: [], 'hand over': [], return: [] }
  const ask = async ({ person, path, fields }: Asked, kind: ChangeKind) => {
    office.trips()
    const answer = await office.request(path, {
      ...{ method: 'POST', body: new URLSearchParams(fields) },
      headers: { Cookie: await cookieOf(person), Origin: officeUrl },
    })
    recorded[kind].push({ trips: office.trips() })
    return { status: answer.status, location: answer.headers.get('Location'), took: 0 }
  }
  for (const run of changesOf(things, day)) await run(ask, 1)
  return recorded
}
