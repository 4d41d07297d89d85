import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postHolders } from '../../db/approvers.ts'
import { readThrough } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const rowsOf = async (sql: string) => (await world.db.$client.execute(sql)).rows

describe('settings', () => {
  const office = {
    ...{ officeName: 'เทศบาลตำบลตัวอย่าง', kind: 'subdistrict' },
    ...{ address: '99 หมู่ที่ 1', phone: '044-123456', email: '' },
  }

  it('describe the office, each change an entry of its stream', async () => {
    expect((await world.request('admin', '/settings', office)).status).toBe(303)
    const page = await (await world.request('admin', '/settings/office')).text()
    for (const word of ['เทศบาลตำบลตัวอย่าง', '99 หมู่ที่ 1', '044-123456']) {
      expect(page).toContain(word)
    }
    const [entry] = await rowsOf("SELECT detail FROM ledger WHERE kind = 'office-described'")
    expect(JSON.parse(String(entry!.detail))).toMatchObject({
      settings: { name: 'เทศบาลตำบลตัวอย่าง', phone: '044-123456' },
      before: { name: 'องค์การบริหารส่วนตำบลตัวอย่าง', phone: '' },
    })
  })

  it('ask for a name and keep what was typed', async () => {
    const answer = await world.request('admin', '/settings', { ...office, officeName: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="044-123456"')
  })

  it('add a division, give it another name, and take no name twice', async () => {
    const name = 'กองสวัสดิการสังคม'
    expect((await world.request('admin', '/settings/divisions', { name })).status).toBe(303)
    const twice = await world.request('admin', '/settings/divisions', { name })
    expect(twice.status).toBe(422)
    expect(await twice.text()).toContain('มีส่วนราชการชื่อ กองสวัสดิการสังคม อยู่แล้ว')
    const renamed = await world.request('admin', '/settings/divisions/d03', { name: 'กองโยธา' })
    expect(renamed.status).toBe(303)
    const taken = await world.request('admin', '/settings/divisions/d03', { name: 'กองคลัง' })
    expect(taken.status).toBe(422)
    expect((await world.request('admin', '/settings/divisions/d09', { name: 'x' })).status).toBe(
      404,
    )
    expect(await rowsOf("SELECT name FROM division WHERE id = 'd03'")).toMatchObject([
      { name: 'กองโยธา' },
    ])
  })
})

describe('appointments', () => {
  const given = {
    ...{ post: 'agency-head', person: 'secretary', fromOn: '2026-11-20' },
    ...{ toOn: '2026-11-30', orderNumber: '12/2569' },
  }

  it('say who acts for the head of the agency, and who is a delegate, on which days', async () => {
    expect((await world.request('admin', '/appointments', given)).status).toBe(303)
    const delegate = { ...given, post: 'division-head:d01', person: 'staff' }
    expect((await world.request('admin', '/appointments', delegate)).status).toBe(303)
    const appointed = async (day: string) =>
      (await postHolders(world.db, day))
        .filter(holder => holder.appointed === 1)
        .map(({ person, role, division }) => ({ person, role, division }))
    const within = await appointed('2026-11-30')
    expect(within).toContainEqual({ person: 'secretary', role: 'agency-head', division: null })
    expect(within).toContainEqual({ person: 'staff', role: 'division-head', division: 'd01' })
    expect(await appointed('2026-12-01')).toEqual([])
    for (const reader of ['auditor', 'secretary', 'chief', 'finance', 'head'] as const) {
      const page = readThrough(await (await world.request(reader, '/appointments')).text())
      expect(page).toContain('รักษาราชการแทน หัวหน้าหน่วยงานของรัฐ')
      expect(page).toContain('12/2569')
      expect(page).not.toContain('action="/appointments"')
    }
  })

  it('end no earlier than they begin, and are of people and posts that exist', async () => {
    const backwards = await world.request('admin', '/appointments', {
      ...given,
      toOn: '2026-11-01',
    })
    expect(backwards.status).toBe(422)
    const page = await backwards.text()
    expect(page).toContain('วันสิ้นสุดมาก่อนวันเริ่ม')
    expect(page).toContain('value="2026-11-01"')
    const nobody = await world.request('admin', '/appointments', { ...given, person: 'nobody' })
    expect(nobody.status).toBe(404)
    const post = await world.request('admin', '/appointments', { ...given, post: 'king' })
    expect(post.status).toBe(422)
  })

  it('are ended early with a reason, once', async () => {
    const [row] = await rowsOf("SELECT id FROM appointment WHERE role = 'agency-head'")
    const path = `/appointments/${row!.id}/ends`
    expect((await world.request('admin', path, {})).status).toBe(422)
    expect((await world.request('admin', path, { reason: 'นายกกลับมาแล้ว' })).status).toBe(303)
    expect((await world.request('admin', path, { reason: 'อีกครั้ง' })).status).toBe(422)
    const holders = await postHolders(world.db, '2026-11-24')
    expect(holders.some(holder => holder.person === 'secretary')).toBe(false)
    expect((await world.request('officer', path, { reason: 'x' })).status).toBe(403)
  })
})
