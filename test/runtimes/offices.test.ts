import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officesOfNight } from '../../db/directory.ts'
import { latestSeals } from '../../db/seals.ts'
import { dayInBangkok } from '../../src/domain/dates.ts'
import type { Office } from '../../src/domain/offices.ts'
import { officeSetupCode } from '../../src/entry/offices/keys.ts'
import { openOfficeDatabase } from '../../src/entry/offices/settings.ts'
import { createNeighbours, item, metricsToken, nightInWorkerd, tag } from '../support/neighbours.ts'
import { askOffice, cookieAt, rootSecret } from '../support/offices.ts'
import { readOf } from '../support/pages.ts'
import { saidIn } from '../support/visit.ts'
import type { CastName } from '../support/world.ts'

// One libSQL server, one deployment, many offices: two of them with the same people, the same ids and the
// same sessions, as a copy would have them, so that nothing tells them apart but the office itself.

let offices: Awaited<ReturnType<typeof createNeighbours>>
let [nongbua, thakhong, empty]: Office[] = []
beforeAll(async () => {
  offices = await createNeighbours()
  ;[nongbua, thakhong, empty] = offices.open
})
afterAll(() => offices?.close())

describe.each(['node', 'workerd'] as const)('many offices on %s', runtime => {
  const ask = (office: Office, path: string, sent?: Parameters<typeof askOffice>[3]) =>
    askOffice(offices.ports[runtime], office, path, sent)
  const page = async (office: Office, path: string, as: CastName | null = 'officer') => {
    const answer = await ask(office, path, { as })
    return { status: answer.status, text: await readOf(answer) }
  }

  it('shows each office its own things, under the same id and the same tag', async () => {
    for (const path of [`/items/${item}`, `/i/${tag}`, '/items', '/register']) {
      const [one, other] = [await page(nongbua!, path), await page(thakhong!, path)]
      expect([path, one.status, other.status]).toEqual([path, 200, 200])
      if (path !== '/register') {
        expect([path, one.text.includes('เต็นท์หนองบัว')]).toEqual([path, true])
        expect([path, other.text.includes('เต็นท์ท่าโขง')]).toEqual([path, true])
      }
      expect([path, one.text.includes('ท่าโขง'), other.text.includes('หนองบัว')]).toEqual([
        ...[path, false, false],
      ])
    }
  })

  it('knows no loan, no tag and no file of a neighbour', async () => {
    expect((await page(nongbua!, `/loans/${offices.loan}`)).status).toBe(200)
    expect((await page(thakhong!, `/loans/${offices.loan}`)).status).toBe(404)
    expect((await page(nongbua!, '/i/onlyin0')).status).toBe(200)
    expect((await page(thakhong!, '/i/onlyin0')).status).toBe(404)
    expect((await page(nongbua!, '/i/onlyin1')).status).toBe(404)
  })

  it('takes a session of one office for nobody at the other, although its token stands in both books', async () => {
    const cookie = await cookieAt(nongbua!, 'officer')
    expect((await ask(nongbua!, '/items', { cookie })).status).toBe(200)
    // Behind HTTPS the cookie has another name: whoever forges it can write that, too.
    for (const name of [cookie, `__Host-${cookie}`]) {
      const answer = await ask(thakhong!, '/items', { cookie: name })
      expect([answer.status, answer.headers.get('location')]).toEqual([
        ...[303, '/sign-in?back=%2Fitems'],
      ])
    }
  })

  it('asks by the host alone, whatever other headers say', async () => {
    const forged = {
      'X-Forwarded-Host': 'thakhong.example.go.th',
      'X-Host': 'thakhong.example.go.th',
      Forwarded: 'host=thakhong.example.go.th',
      'X-Original-Host': 'thakhong.example.go.th',
      'x-namespace-bin': btoa(thakhong!.namespace),
    }
    const answer = await readOf(
      await ask(nongbua!, `/items/${item}`, { as: 'officer', headers: forged }),
    )
    expect([answer.includes('เต็นท์หนองบัว'), answer.includes('ท่าโขง')]).toEqual([true, false])
    const copy = await (
      await ask(nongbua!, '/field/copy', { as: 'officer', headers: forged })
    ).json()
    expect(copy.copy.publicUrl).toBe(nongbua!.publicUrl)
  })

  it('gives each phone a copy of its own office, under a key of its own', async () => {
    const copies = await Promise.all(
      [nongbua!, thakhong!].map(async office =>
        (await ask(office, '/field/copy', { as: 'officer' })).json(),
      ),
    )
    expect(copies.map(({ copy }) => copy.publicUrl)).toEqual([
      nongbua!.publicUrl,
      thakhong!.publicUrl,
    ])
    expect(copies[0].key).not.toBe(copies[1].key)
    // A neighbour's token stands for nothing here: the whole copy comes, not what is new.
    const since = encodeURIComponent(copies[0].copy.token)
    const again = await ask(thakhong!, `/field/copy?since=${since}`, { as: 'officer' })
    expect((await again.json()).copy.items.map((each: { name: string }) => each.name)).toContain(
      'เต็นท์ท่าโขง',
    )
  })

  it('reads a label with the address of a neighbour as that of another office', async () => {
    const scan = async (at: Office, of: Office, label = tag) => {
      const body = { text: `${of.publicUrl}/i/${label}` }
      return ask(at, '/scans', { as: 'officer', body })
    }
    expect((await scan(nongbua!, nongbua!)).status).toBe(303)
    const foreign = await scan(nongbua!, thakhong!, 'onlyin1')
    expect([foreign.status, (await readOf(foreign)).includes('thakhong.example.go.th')]).toEqual([
      ...[422, true],
    ])
  })

  it('does the same command once in each, and takes none from a page of the other', async () => {
    const commandId =
      runtime === 'node'
        ? '01a215f0-7680-766b-8a5a-0000000000a1'
        : '01a215f0-7680-766b-8a5a-0000000000a2'
    const body = { quantity: '1', note: `ซ่อม ${runtime}`, commandId }
    const path = `/items/${item}/repairs`
    for (const office of [nongbua!, thakhong!, nongbua!]) {
      expect((await ask(office, path, { as: 'officer', body })).status).toBe(303)
    }
    for (const world of offices.worlds) {
      const { rows } = await world.db.$client.execute({
        sql: 'SELECT count(*) AS n FROM ledger WHERE command = ?',
        args: [commandId],
      })
      expect(rows[0]!.n).toBe(1)
    }
    const headers = { Origin: nongbua!.publicUrl }
    const crossed = await ask(thakhong!, path, { as: 'officer', headers, body })
    expect(crossed.status).toBe(403)
  })

  it('counts wrong passwords, and requests, for each by itself', async () => {
    const metrics = async (office: Office) => {
      const headers = { Authorization: `Bearer ${metricsToken}` }
      return (await ask(office, '/metrics', { headers })).text()
    }
    await page(thakhong!, '/manual')
    expect(await metrics(thakhong!)).toMatch(/yuem_requests_total\{route="\/manual",.*\} 1\n/)
    expect(await metrics(nongbua!)).not.toContain('route="/manual"')
    // The guesses stand in the database, whichever runtime counts them.
    if (runtime === 'workerd') return
    const guess = async (office: Office) => {
      const body = { username: 'chief', password: 'not-the-password' }
      return saidIn(await readOf(await ask(office, '/sign-in', { body })))
    }
    for (let n = 0; n < 8; n += 1) expect(await guess(nongbua!)).toContain('ไม่ถูกต้อง')
    expect(await guess(nongbua!)).toContain('หลายครั้ง')
    expect(await guess(thakhong!)).toContain('ไม่ถูกต้อง')
  })

  it('sets an office up with its own code, and not with a neighbour’s', async () => {
    const form = (code: string) => ({
      ...{ code, officeName: 'อบต.ใหม่', officeKind: 'sao', divisionName: 'สำนักปลัด', name: 'ผู้ดูแล' },
      ...{ position: 'นักวิชาการ', username: 'admin', password: 'a-long-password-2569' },
    })
    const wrong = await ask(empty!, '/setup', {
      body: form(officeSetupCode(rootSecret, nongbua!.id)),
    })
    expect([wrong.status, saidIn(await readOf(wrong)).includes('รหัส')]).toEqual([422, true])
    if (runtime === 'node') return
    const body = form(officeSetupCode(rootSecret, empty!.id))
    expect((await ask(empty!, '/setup', { body })).status).toBe(303)
    expect((await page(nongbua!, '/setup', null)).status).toBe(404)
  })

  it('says of a host that nobody has that there is no office, and nothing of those there are', async () => {
    for (const host of ['other.example.go.th', '127.0.0.1', 'NONGBUA.example.go.th.', 'offices']) {
      const headers = { Host: host }
      const answer = await ask(nongbua!, '/items', { as: 'officer', headers })
      const text = await readOf(answer)
      expect([host, answer.status]).toEqual([host, 404])
      expect(text).toContain('ไม่พบหน่วยงานที่อยู่นี้')
      expect(text).not.toMatch(/หนองบัว|ท่าโขง|nongbua|thakhong/)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it('closes the doors of those that are not open, each with its own page, and the others go on', async () => {
    const said: [state: string, status: number, words: string][] = [
      ['suspended', 503, 'หยุดให้บริการชั่วคราว'],
      ['moving', 503, 'กำลังย้ายระบบ'],
      ['making', 503, 'กำลังเตรียมระบบ'],
      ['upgrading', 503, 'กำลังปรับปรุงระบบ'],
      ['moved', 410, 'href="https://new.example.go.th/i/x?q=x"'],
      // It is open, and its database is gone.
      ['open', 503, 'ติดต่อฐานข้อมูลไม่ได้'],
    ]
    for (const [state, status, words] of said) {
      const headers = { Host: `${state}.example.go.th` }
      const answer = await ask(nongbua!, '/i/x?q=x', { headers })
      const text = await readOf(answer)
      expect([state, answer.status, text.includes(words)]).toEqual([state, status, true])
      expect(text).not.toContain('หนองบัว')
      const health = await ask(nongbua!, '/healthz', { headers })
      expect([state, health.status]).toEqual([state, status])
    }
    expect((await page(nongbua!, '/items')).status).toBe(200)
  })

  it('reads whole books in their own office, too', async () => {
    const book = async (office: Office) =>
      (await ask(office, '/ledger.jsonl', { as: 'auditor' })).text()
    const [one, other] = [await book(nongbua!), await book(thakhong!)]
    expect([one.includes('เต็นท์หนองบัว'), one.includes('ท่าโขง')]).toEqual([true, false])
    expect([other.includes('เต็นท์ท่าโขง'), other.includes('หนองบัว')]).toEqual([true, false])
  })
})

it('the night of many offices in workerd seals each that is open, and one that is broken stops none', async () => {
  const { directory, settings } = offices.deployment
  const sealsOf = async (office: Office) => {
    const db = await openOfficeDatabase(office, settings)
    return latestSeals(db, 5).then(seals => {
      db.close()
      return seals
    })
  }
  // Node did its night before anybody had set this one up; workerd's is the first that finds it with a book.
  expect(await sealsOf(empty!)).toEqual([])
  await directory.run(["UPDATE office SET night_on = ''"])
  await nightInWorkerd(offices.deployment)
  const [seal, ...more] = await sealsOf(empty!)
  expect([seal, more]).toMatchObject([{ person: null, happenedOn: dayInBangkok(new Date()) }, []])
  expect(await officesOfNight(directory, dayInBangkok(new Date()), 10)).toEqual([])
})
