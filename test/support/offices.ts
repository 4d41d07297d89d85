import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../db/db.ts'
import { hostOf, type Office } from '../../src/domain/offices.ts'
import { officeSecret } from '../../src/entry/offices/keys.ts'
import { makeOffice } from '../../src/entry/offices/make.ts'
import { readyDirectory } from '../../src/entry/offices/serve.ts'
import { openOfficeDatabase } from '../../src/entry/offices/settings.ts'
import { type Settings, settingsFrom } from '../../src/entry/settings.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { cookieOf } from './cookie.ts'
import { databaseServer } from './sqld.ts'
import { type CastName, createWorld, type World } from './world.ts'

export const rootSecret = 'the secret of a whole deployment, of the tests'

/** A deployment of many offices over a libSQL server of its own, with a directory and nothing in it. */
export async function createDeployment(environment: Record<string, string> = {}) {
  const server = await databaseServer({ many: true })
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-offices-'))
  const settings = settingsFrom({
    ...{ DATABASE_URL: server.url, DATABASE_ADMIN_URL: server.adminUrl!, OFFICES: 'offices' },
    ...{ APP_SECRET: rootSecret, DATA_DIR: folder, PORT: String(await freePort()), LOG: 'errors' },
    ...environment,
  })
  const directory = await readyDirectory(settings)
  const make = (publicUrl: string, namespace: string | null = null) =>
    makeOffice(directory, settings, { publicUrl, namespace }, new Date())
  const close = async () => {
    directory.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { server, folder, settings, directory, make, close }
}

/**
 * Fills an office with the people of every test, whose ids and sessions are the same in each: what is
 * told apart can only be told by the office.
 */
export async function peopled(office: Office, settings: Settings): Promise<World & { over: Db }> {
  const over = await openOfficeDatabase(office, settings)
  const world = await createWorld({ over })
  return { ...world, over }
}

type Sent = {
  as?: CastName | null
  body?: Record<string, string> | string
  headers?: Record<string, string>
  /** The cookie as it is sent; else that of whoever asks, as this office would sign it. */
  cookie?: string
}

/** Asks a server of many offices for a path of one, as a browser or a forger would write the request. */
export async function askOffice(
  port: number,
  office: Pick<Office, 'id' | 'publicUrl'>,
  path: string,
  { as = null, body, headers = {}, cookie }: Sent = {},
): Promise<Response> {
  const own = cookie ?? (as && (await cookieAt(office, as)))
  const text = typeof body === 'object' ? new URLSearchParams(body).toString() : body
  const said = {
    Host: hostOf(office.publicUrl),
    ...(own && { Cookie: own }),
    ...(text !== undefined && {
      ...{ Origin: office.publicUrl, 'Content-Type': 'application/x-www-form-urlencoded' },
      'Content-Length': String(Buffer.byteLength(text)),
    }),
    ...headers,
  }
  return new Promise((resolve, reject) => {
    const method = text === undefined ? 'GET' : 'POST'
    const asking = httpRequest({ host: '127.0.0.1', port, path, method, headers: said }, answer => {
      const pieces: Buffer[] = []
      answer.on('data', piece => pieces.push(piece))
      answer.on('end', () => {
        const { statusCode: status = 0, headers: got } = answer
        const pairs = Object.entries(got).map(([name, value]) => [name, [value].flat().join(', ')])
        const content = Buffer.concat(pieces)
        const isEmpty = [204, 304].includes(status)
        resolve(
          new Response(isEmpty ? null : content, { status, headers: Object.fromEntries(pairs) }),
        )
      })
    })
    asking.on('error', reject)
    asking.end(text)
  })
}

/** What the browser of somebody who is signed in at that office sends there. */
export async function cookieAt({ id, publicUrl }: Pick<Office, 'id' | 'publicUrl'>, as: CastName) {
  const keys = { publicUrl, secret: officeSecret(rootSecret, id) }
  return (await cookieOf(keys, `t-${as}`)).join('=')
}
