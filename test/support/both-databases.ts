import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Db } from '../../db/db.ts'
import { openFile } from '../../db/open-file.ts'
import { openHttp } from '../../db/open-http.ts'
import { databaseServer } from './sqld.ts'

/** Both kinds of database that an office may have, each empty, for `describe.each`. They end with the test's file. */
export function bothDatabases(): [name: string, open: () => Promise<Db>][] {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-both-'))
  let server: Awaited<ReturnType<typeof databaseServer>>
  beforeAll(async () => {
    server = await databaseServer()
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return [
    ['a file', () => openFile(join(folder, 'yuem-khuen.db'))],
    ['a libSQL server over HTTP', async () => openHttp(server.url)],
  ]
}
