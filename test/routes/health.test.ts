import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remember, verifyLightly } from '../../src/entry/upkeep.ts'
import { ProcessWatch } from '../../src/entry/watch/watch.ts'
import { someMachine } from '../../src/outside/watch.ts'
import { sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const health = async () => {
  const answer = await world.request(null, '/healthz')
  expect(answer.status).toBe(200)
  return answer.json()
}
const ran = (what: 'backup' | 'verify', ok: boolean, said = 'บอกเหตุ') =>
  remember(world.open, world.open.now(), { what, ok, said })

describe('/healthz', () => {
  it('is ok of a fresh office, and of one that is quiet', async () => {
    expect(await health()).toEqual({ status: 'ok' })
    await world.putItem()
    await sealOfTheDay(world.open)
    world.setNow('2026-12-24')
    expect(await health()).toEqual({ status: 'ok' })
  })

  it('is degraded while the last backup failed, and says no more than that', async () => {
    await ran('backup', false, 'disk full at /srv/นายสมชาย')
    expect(await health()).toEqual({ status: 'degraded', reasons: ['backup-failed'] })
    world.setNow('2026-11-25')
    await ran('backup', true)
    expect(await health()).toEqual({ status: 'ok' })
  })

  it('misses a backup where they are made, after two days', async () => {
    world.setNow('2026-11-30')
    expect(await health()).toEqual({ status: 'ok' })
    world.open.machine = { ...someMachine, backsUp: true }
    expect(await health()).toEqual({ status: 'degraded', reasons: ['backup-old'] })
    await ran('backup', true)
    expect(await health()).toEqual({ status: 'ok' })
  })

  it('is degraded while the book does not verify, is not sealed, or the disk is nearly full', async () => {
    await ran('verify', false)
    await world.putItem()
    world.setNow('2026-11-27')
    world.open.machine = { ...someMachine, disk: () => ({ free: 1e8, total: 1e11 }) }
    expect(await health()).toEqual({
      ...{ status: 'degraded', reasons: ['verify-failed', 'seal-old', 'disk-nearly-full'] },
    })
    await sealOfTheDay(world.open)
    await verifyLightly(world.open)
    world.open.machine = { ...someMachine, disk: () => ({ free: 9e9, total: 1e11 }) }
    expect(await health()).toEqual({ status: 'ok' })
  })

  it('is degraded while the clock stands before the newest entry, and people go on working', async () => {
    const item = await world.putItem({ quantity: 2, division: 'd02' })
    await sealOfTheDay(world.open)
    world.setNow('2026-11-24', '02:55')
    expect(await health()).toEqual({ status: 'ok' })
    world.setNow('2026-11-20')
    expect(await health()).toEqual({ status: 'degraded', reasons: ['clock-behind'] })
    const form = { quantity: '1', note: 'ขาหัก' }
    expect((await world.request('officer', `/items/${item}/repairs`, form)).status).toBe(303)
    expect(await health()).toEqual({ status: 'degraded', reasons: ['clock-behind'] })
    world.setNow('2026-11-25')
    await sealOfTheDay(world.open)
    expect(await health()).toEqual({ status: 'ok' })
  })

  it('finds lightly that a seal is not that of its entries', async () => {
    await world.putItem()
    await sealOfTheDay(world.open)
    await world.db.run([
      'DROP TRIGGER ledger_no_update',
      `UPDATE ledger SET hash = '${'0'.repeat(64)}' WHERE position = 1`,
    ])
    await verifyLightly(world.open)
    expect(await health()).toEqual({ status: 'degraded', reasons: ['verify-failed'] })
  })

  it('is down with 503 when the database does not answer', async () => {
    world.db.close()
    const answer = await world.request(null, '/healthz')
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: 'down', reasons: ['database-does-not-answer'] },
    ])
    world = await createWorld()
  })
})

describe('/metrics', () => {
  const metricsToken = 'a token of the tests'
  const ask = (token: string | null) =>
    world.app.request('/metrics', {
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    })

  it('is not there without a token set, nor for whoever has not got it', async () => {
    expect((await ask(metricsToken)).status).toBe(404)
    world.open.machine = { ...someMachine, metricsToken }
    for (const token of [null, '', 'another', `${metricsToken}.`]) {
      expect([token, (await ask(token)).status]).toEqual([token, 404])
    }
    expect((await world.request('admin', '/metrics')).status).toBe(404)
    expect((await ask(metricsToken)).status).toBe(200)
  })

  it('tells in the format of Prometheus what was answered, and how the office stands', async () => {
    world.open.watch = new ProcessWatch(
      'errors',
      () => 'process_x 1\n',
      () => undefined,
    )
    world.open.machine = { ...someMachine, metricsToken, disk: () => ({ free: 9e9, total: 1e11 }) }
    const item = await world.putItem()
    for (const path of ['/items', `/items/${item}`, '/items?q=ก', '/nowhere']) {
      await world.request('officer', path)
    }
    await ran('backup', true)
    world.setNow('2026-11-24', '04:00')
    const answer = await ask(metricsToken)
    expect(answer.headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await answer.text()
    const lines = text.trim().split('\n')
    const sample = /^[a-z_0-9]+(\{([a-z]+="([^"\\]|\\.)*",?)+\})? (NaN|-?\d[\d.e+-]*)$/
    expect(lines.filter(line => !line.startsWith('# ') && !sample.test(line))).toEqual([])
    for (const line of [
      'yuem_requests_total{route="/items",method="GET",status="2xx"} 2',
      'yuem_requests_total{route="/items/:id",method="GET",status="2xx"} 1',
      'yuem_requests_total{route="none",method="GET",status="4xx"} 1',
      'yuem_request_seconds_count{route="/items",method="GET"} 2',
      'yuem_round_trips_total{route="/items",method="GET"} 2',
      'yuem_ledger_position 1',
      'yuem_backup_age_seconds 3600',
      'yuem_trouble{trouble="backup-old"} 0',
      'yuem_disk_free_bytes 9000000000',
      'process_x 1',
    ]) {
      expect(lines).toContain(line)
    }
    const named = lines.filter(line => line.startsWith('# TYPE')).map(line => line.split(' ')[2])
    expect(new Set(named).size).toBe(named.length)
    expect(text).not.toMatch(/[\u0e00-\u0e7f]/)
    expect(text).not.toContain(item)
  })
})
