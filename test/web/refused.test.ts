import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it.each([
  ['auditor', '/settings', 403],
  ['auditor', '/basket', 403],
  ['auditor', '/labels', 403],
  ['auditor', '/reports/9999', 404],
  ['staff', '/register', 403],
  ['staff', '/loans/none', 404],
  ['staff', '/nowhere', 404],
] as const)('%s is told in a whole page why not at %s', async (as, path, status) => {
  const answer = await world.request(as, path)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Content-Type')).toContain('text/html')
  const page = await answer.text()
  expect(page).toMatch(/^<!DOCTYPE html>/)
  const title = status === 404 ? 'ไม่พบสิ่งที่ขอ' : 'ไม่มีสิทธิทำรายการนี้'
  expect(page).toContain(`<h1>${title}</h1>`)
  expect(page).toContain(`<title>${title} · `)
})

it('a command sent again with other content is told so in a whole page', async () => {
  const form = { commandId: 'same' }
  await world.request('finance', '/seals', form)
  const answer = await world.request('finance', '/seals', { ...form, other: '1' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('แบบฟอร์มนี้ส่งไปแล้วด้วยข้อมูลอื่น')
})

it('a page that is not there keeps the menu of whoever is signed in', async () => {
  const page = await (await world.request('staff', '/nowhere')).text()
  expect(page).toContain('href="/basket"')
  expect(page).toContain('ออกจากระบบ')
  const stranger = await (await world.request(null, '/nowhere')).text()
  expect(stranger).toContain('href="/sign-in"')
  expect(stranger).not.toContain('href="/basket"')
})
