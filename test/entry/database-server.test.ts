import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openServer } from '../../src/entry/database-server.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { start } from '../support/run.ts'

/** The office itself, and the one program that keeps its standard output for figures alone. */
const programs: [file: string, args: string[]][] = [
  ['node', []],
  ['report', ['2568']],
]

/** What is said where a server of another kind answers like this. */
async function saidOf(status: number, body: string, token: string | null): Promise<string> {
  const server = createServer((_, answer) => answer.writeHead(status).end(body))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const said = await openServer(`http://127.0.0.1:${port}`, token).catch(error => error.message)
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  return String(said).replace(String(port), 'PORT')
}

describe('a DATABASE_URL without a libSQL server', () => {
  it('is named in one line by what opens it, without the token, and ends it with 1', async () => {
    const address = `http://127.0.0.1:${await freePort()}`
    const DATABASE_URL = `${address}?authToken=hush-hush`
    for (const [program, args] of programs) {
      const running = start(`src/entry/${program}.ts`, { DATABASE_URL }, args)
      expect(await running.ended).toBe(1)
      const said = running.printed.split('\n').filter(line => !line.startsWith('warning: '))
      expect(said).toEqual([
        `DATABASE_URL: nothing answers at ${address} (ECONNREFUSED). Check the address, and that ` +
          'the libSQL server runs and can be reached from this machine.',
        '',
      ])
    }
  })

  it('is named where no such host is known', async () => {
    await expect(openServer('https://database.invalid/', null)).rejects.toThrow(
      /^DATABASE_URL: nothing answers at https:\/\/database\.invalid \((ENOTFOUND|EAI_AGAIN)\)/,
    )
  })

  it('is named where something else answers, in one line', async () => {
    expect(await saidOf(404, '<html>\n<p>not here', null)).toBe(
      'DATABASE_URL: http://127.0.0.1:PORT does not answer as a libSQL server does ' +
        '(Server returned HTTP status 404: <html> <p>not here). Check the address.',
    )
  })

  it('leaves the blame to the token where it is the token', async () => {
    const refused = await saidOf(401, '{"error":"Unauthorized"}', 'of another')
    expect(refused).toMatch(/^DATABASE_AUTH_TOKEN is refused: the database at http:\S+PORT /)
    expect(refused).not.toContain('of another')
    expect(await saidOf(401, '', null)).toMatch(/^DATABASE_AUTH_TOKEN is missing: /)
  })

  it('never prints a password that stands in the address', async () => {
    const url = 'https://office:hush-hush@database.invalid'
    const said = await openServer(url, null).catch(error => error.message)
    expect(said).toMatch(/^DATABASE_URL: https:\/\/database\.invalid does not answer /)
    expect(said).not.toContain('hush')
    expect(() => settingsFrom({ DATABASE_URL: 'postgres://office:hush-hush@here/loans' })).toThrow(
      /^DATABASE_URL .*not "postgres:\/\/here\/loans"/,
    )
  })
})
