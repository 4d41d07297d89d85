import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dbOver } from '../../db/db.ts'
import { counting } from '../support/counting.ts'
import { castPassword, createWorld, type World } from '../support/world.ts'

// Two round trips for a page, three for a change, the session included (house.md).

let world: World
let folder: string
let counted: ReturnType<typeof counting>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-'))
  counted = counting(createClient({ url: `file:${join(folder, 'counted.db')}`, concurrency: 1 }))
  world = await createWorld({ over: dbOver(counted.client) })
})
afterAll(() => {
  world.close()
  rmSync(folder, { recursive: true, force: true })
})

const tripsOf = async (answer: () => Response | Promise<Response>, status: number) => {
  counted.reset()
  expect((await answer()).status).toBe(status)
  return counted.trips()
}

it('opens each page of people and of the office in at most two round trips', async () => {
  const pages = [
    ...['/people', '/people/new', '/people/staff', '/people/staff/description'],
    ...['/people/accounts', '/appointments', '/settings', '/password'],
  ]
  for (const path of pages) {
    expect(await tripsOf(() => world.request('admin', path), 200)).toBeLessThanOrEqual(2)
  }
  expect(await tripsOf(() => world.request(null, '/sign-in'), 200)).toBeLessThanOrEqual(2)
})

it('opens the register in two where its loans are chosen before they are drawn', async () => {
  for (const narrowed of ['on=2026-10-05&state=closed', 'q=1', 'on=2026-10-05&state=out&q=x']) {
    const path = `/register?year=2570&${narrowed}`
    expect(await tripsOf(() => world.request('auditor', path), 200), path).toBe(2)
  }
})

it('makes each change in at most three', async () => {
  const said = { class: 'staff', division: 'd03', name: 'นายวีระ แสนสุข', position: 'นายช่าง' }
  const office = { officeName: 'อบต.', kind: 'sao', headTitle: 'นายก', secretaryTitle: 'ปลัด' }
  const changes: [string, Record<string, string>][] = [
    ['/people', said],
    ['/people/staff/description', said],
    ['/people/staff/roles', { role: 'borrower' }],
    ['/people/otherStaff/session-ends', { session: '' }],
    ['/people/otherStaff/closures', { reason: 'ย้าย' }],
    ['/settings', office],
    ['/settings/divisions', { name: 'กองใหม่' }],
  ]
  for (const [path, form] of changes) {
    expect(await tripsOf(() => world.request('admin', path, form), 303)).toBeLessThanOrEqual(3)
  }
  const typed = { username: 'staff', password: castPassword }
  const signIn = () => world.request(null, '/sign-in', typed)
  expect(await tripsOf(signIn, 303)).toBeLessThanOrEqual(3)
  expect(await tripsOf(() => world.request('staff', '/sign-out', {}), 303)).toBe(1)
})
