import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { keepFile } from '../../src/usecases/keep-file.ts'
import { announce } from '../support/announcements.ts'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let announcement: string
beforeAll(async () => {
  world = await createWorld()
  announcement = await announce(world)
})
afterAll(() => world.close())

const pdf = (size = 2_000_000) => {
  const bytes = new Uint8Array(size).fill(0x20)
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  return bytes
}
const attach = (
  bytes: Uint8Array,
  name: string,
  as: Parameters<World['request']>[0] = 'finance',
) => {
  const form = new FormData()
  form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
  return world.request(as, `/announcements/${announcement}/papers`, form)
}
const fileIds = async () => {
  const rows = await world.db.all<{ id: string }>(sql`SELECT id FROM file ORDER BY id`)
  return rows.map(row => row.id)
}

describe('a scan', () => {
  it('is bound to its paper and comes back byte for byte, as a file to keep', async () => {
    const bytes = pdf()
    const answer = await attach(bytes, 'ประกาศ (ลงนาม).pdf')
    expect(answer.headers.get('Location')).toBe(`/announcements/${announcement}`)
    const [id] = await fileIds()
    const page = await (await world.request('staff', `/announcements/${announcement}`)).text()
    expect(page).toContain(`href="/files/${id}"`)
    const file = await world.request('staff', `/files/${id}`)
    expect(file.headers.get('Content-Type')).toBe('application/pdf')
    expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(file.headers.get('Cache-Control')).toBe('private, no-store')
    const disposition = file.headers.get('Content-Disposition')!
    expect(disposition).toMatch(/^attachment; filename="paper.pdf"; filename\*=UTF-8''[\w%.-]+$/)
    expect(decodeURIComponent(disposition)).toContain('ประกาศ (ลงนาม).pdf')
    expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), Buffer.from(bytes))).toBe(0)
  })

  it('is refused where it is no PDF, PNG or JPEG, whatever its name says', async () => {
    const wrong = await attach(new TextEncoder().encode('<script>alert(1)</script>'), 'a.pdf')
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('รับเฉพาะไฟล์ PDF PNG หรือ JPEG')
    expect(await fileIds()).toHaveLength(1)
  })

  it('is refused over 5 MB, a little or by far', async () => {
    for (const size of [5 * 1024 * 1024 + 1, 8_000_000]) {
      const large = await attach(pdf(size), 'a.pdf')
      expect([size, large.status]).toEqual([size, 422])
      expect(await large.text()).toContain('5 MB')
    }
    expect((await attach(pdf(8_000_000), 'a.pdf', 'staff')).status).toBe(403)
    expect((await attach(pdf(5 * 1024 * 1024), 'a.pdf')).status).toBe(303)
  })

  it('asks for a file where none was chosen', async () => {
    const none = await world.request('finance', `/announcements/${announcement}/papers`, {})
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('โปรดเลือกไฟล์')
  })

  it('is attached by whoever may write orders, and read by nobody who is not signed in', async () => {
    expect((await attach(pdf(100), 'a.pdf', 'staff')).status).toBe(403)
    const [id] = await fileIds()
    expect((await world.request(null, `/files/${id}`)).headers.get('Location')).toMatch(/sign-in/)
    expect((await world.request('staff', '/files/none')).status).toBe(404)
  })

  it('of a loan is for its borrower and for whoever reads all loans', async () => {
    const item = await world.putItem()
    const loan = await putLoan(world, { lines: [{ item, quantity: 1 }] })
    const given = { name: 'หนังสือ.pdf', bytes: pdf(100) }
    const verdict = await keepFile(world.desk('officer'), `loan:${loan}`, given)
    if (!verdict.ok) throw new Error(verdict.why.word)
    await world.db.commit([verdict.value.statement])
    const id = verdict.value.kept.file
    const statuses = ['staff', 'officer', 'auditor', 'otherStaff', 'admin'] as const
    const found = statuses.map(async as => (await world.request(as, `/files/${id}`)).status)
    expect(await Promise.all(found)).toEqual([200, 200, 200, 403, 403])
  })

  it('is missed by verify when its bytes were changed or lost', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    const [id] = await fileIds()
    await world.db.run([
      { sql: "UPDATE file_part SET content = x'00' WHERE file = ? AND part = 1", args: [id!] },
    ])
    expect(await verifyBook(world.db)).toMatchObject({ ok: false })
    await world.db.run([{ sql: 'DELETE FROM file_part WHERE file = ?', args: [id!] }])
    const lost = await verifyBook(world.db)
    expect(lost.ok ? '' : lost.difference).toContain('lost its content')
  })
})
