import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabaseServer } from '../../src/entry/sqld.ts'

/** A real libSQL server of a test's own, with a folder that goes with it. */
export async function databaseServer(options: { many?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-sqld-'))
  const server = await startDatabaseServer(folder, options)
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, folder, stop }
}
