import { readdirSync } from 'node:fs'
import { getPriority } from 'node:os'
import { generateSignedCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFileToRead } from '../../db/open-file.ts'
import { sessionCookie } from '../../src/app.tsx'
import { dayInBangkok, fiscalYearOf } from '../../src/domain/dates.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { openReadingRoom, type ReadingRoom } from '../../src/entry/reading/room.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { isHeavy } from '../../src/routes/heavy.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

// The room's thread has the machine's own clock.
const today = dayInBangkok(new Date())
const year = fiscalYearOf(today)

describe('the reading room', () => {
  let world: World
  let room: ReadingRoom
  beforeAll(async () => {
    world = await createWorld({ today })
    await world.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 5_000 })
    room = openRoom(world.folder)
  })
  afterAll(async () => {
    await room.close()
    world.close()
  })

  const openRoom = (dataDir: string) => {
    const settings = settingsFrom({ DATA_DIR: dataDir })
    return openReadingRoom({ settings, secret: world.open.secret, demonstration: false })
  }
  const ask = async (as: CastName | null, path: string) => {
    const { secret } = world.open
    const cookie = as && (await generateSignedCookie(sessionCookie, `t-${as}`, secret))
    const headers = cookie ? { Cookie: cookie.split(';')[0]! } : undefined
    return room.fetch(new Request(`http://localhost${path}`, { headers }))
  }
  const lend = (number: number) => new WrittenLoan({ number, on: today, items: [['chair', 1]] })

  it('answers as the office itself does, byte for byte', async () => {
    for (const path of [
      `/reports/${year}.json`,
      '/register.csv',
      '/ledger.jsonl',
      '/reports/2599',
    ]) {
      const own = await world.request('auditor', path)
      const read = await ask('auditor', path)
      expect([read.status, read.headers.get('Content-Disposition')]).toEqual([
        own.status,
        own.headers.get('Content-Disposition'),
      ])
      // A page bears a command of its own each time; a file does not.
      if (path !== '/reports/2599') expect(await read.text()).toBe(await own.text())
    }
  })

  it('gives way to the desks: its thread alone takes what they leave of the processors', async () => {
    await ask('auditor', `/reports/${year}.json`)
    const threads = readdirSync('/proc/self/task').map(Number)
    expect(threads.filter(thread => getPriority(thread) === 10)).toHaveLength(1)
    expect(getPriority(process.pid)).toBe(0)
  })

  it('seats whoever asks, and sends a stranger to sign in', async () => {
    expect((await ask('staff', `/reports/${year}.json`)).status).toBe(403)
    const stranger = await ask(null, `/reports/${year}.json`)
    expect([stranger.status, stranger.headers.get('Location')]).toEqual([
      303,
      `/sign-in?back=%2Freports%2F${year}.json`,
    ])
  })

  it('shows who wrote their write, as soon as it is acknowledged', async () => {
    for (let number = 1; number <= 25; number += 1) {
      await lend(number).write(world.db)
      const { requests } = await (await ask('auditor', `/reports/${year}.json`)).json()
      expect(requests.total).toBe(number)
    }
  })

  it('sends no more than is taken, and goes on when a reader went away', async () => {
    const answer = await ask('auditor', '/ledger.jsonl')
    const reader = answer.body!.getReader()
    expect((await reader.read()).done).toBe(false)
    await reader.cancel()
    expect((await ask('auditor', `/reports/${year}.json`)).status).toBe(200)
  })

  it('cannot write into the book', async () => {
    const db = await openFileToRead(databaseFile(world.folder))
    await expect(db.$client.execute('DELETE FROM basket')).rejects.toThrow(/readonly/i)
    db.close()
  })

  it('says so calmly where its thread cannot live, or has ended', async () => {
    const other = openRoom('/dev/null/nowhere')
    const answer = await other.fetch(new Request('http://localhost/reports/2570'))
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining('โปรดลองอีกครั้ง'),
    ])
    await other.close()
    expect((await other.fetch(new Request('http://localhost/reports/2570'))).status).toBe(503)
  })

  it('takes what reads much, and nothing that changes the book', () => {
    const heavy = [
      '/reports/2569',
      '/reports/2569/evidence.zip',
      '/register.xlsx',
      '/ledger/2568.jsonl',
    ]
    const light = ['/', '/register', '/reports', '/ledger', '/i/abc', '/loans/1', '/registers']
    expect(heavy.filter(path => isHeavy('GET', path))).toEqual(heavy)
    expect(light.filter(path => isHeavy('GET', path))).toEqual([])
    expect(isHeavy('POST', '/reports/2569/closings')).toBe(false)
  })
})
