import type { Client, InStatement } from '@libsql/client'
import { dbOver } from '../../db/db.ts'
import { openFile } from '../../db/open-file.ts'
import { createApp } from '../../src/app.tsx'
import { deskOver } from '../../src/entry/desk-over.ts'
import { fontsFromPackage } from '../../src/entry/fonts.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { benchSecret } from './book/build.ts'

/** Where the recorded office says that it stands. */
export const officeUrl = 'http://127.0.0.1'

/** One round trip to the database, as it was asked: its statements, and whether they may write. */
export type Trip = { mode: 'read' | 'write'; statements: { sql: string; args: Plain[] }[] }
type Plain = string | number | null

/** The whole product in this process over a book, which tells what each request asks of the database. */
export type RecordedOffice = {
  client: Client
  request(path: string, given?: RequestInit): Promise<Response>
  /** The round trips since this was last asked. */
  trips(): Trip[]
  close(): void
}

export async function recordedOffice(dataDir: string, now: Date): Promise<RecordedOffice> {
  const { $client: client } = await openFile(databaseFile(dataDir))
  let trips: Trip[] = []
  const db = dbOver(recording(client, trip => trips.push(trip)))
  const app = createApp({
    ...deskOver(db, {
      ...{ publicUrl: officeUrl, secret: benchSecret, setupCode: null },
      ...{ clientAddress: () => '', demonstration: false, readFonts: fontsFromPackage },
    }),
    now: () => now,
  })
  return {
    client,
    request: async (path, given) => app.request(path, given),
    trips: () => {
      const told = trips
      trips = []
      return told
    },
    close: () => client.close(),
  }
}

/** The client, telling what it is asked before it asks. */
function recording(client: Client, tell: (trip: Trip) => void): Client {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name !== 'execute' && name !== 'batch') return value.bind(target)
      return (asked: InStatement | InStatement[], mode?: string) => {
        const statements = [asked].flat().map(plain)
        tell({ mode: mode === 'write' ? 'write' : 'read', statements })
        return value.call(target, asked, mode)
      }
    },
  })
}

/** As JSON can hold it. What is recorded here has no bytes, and its truths are written as numbers. */
function plain(statement: InStatement): Trip['statements'][number] {
  if (typeof statement === 'string') return { sql: statement, args: [] }
  const args = (statement.args ?? []) as unknown[]
  return { sql: statement.sql, args: args.map(each) }
}

function each(value: unknown): Plain {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`The recording cannot hold ${Object.prototype.toString.call(value)}.`)
}
