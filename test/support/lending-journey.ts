import { expect } from 'vitest'
import { addDays, dayInBangkok } from '../../src/domain/dates.ts'
import { password } from '../../src/entry/demo-office/accounts.ts'
import { letterFields } from './letter.ts'
import { adopt } from './manual.ts'
import { textOf } from './pdf.ts'
import { spokenJpeg } from './photos.ts'
import { orderFields } from './rights-papers.ts'
import { signedOn } from './signing.ts'
import { type Office, saidIn, Visit } from './visit.ts'

/** A running server of the sample office, as its accounts see it. */
export function officeAt(url: string): Office {
  const cookies = new Map<string, string>()
  const post = (path: string, body: BodyInit, headers: HeadersInit = {}) =>
    fetch(`${url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
  const signIn = async (username: string) => {
    const answer = await post('/sign-in', new URLSearchParams({ username, password }))
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
    cookies.set(username, cookie)
    return cookie
  }
  return {
    async request(as, path, body, more = {}) {
      const cookie = as === null ? '' : (cookies.get(as) ?? (await signIn(as)))
      const headers = { ...more, Cookie: cookie, Origin: url }
      if (body === undefined) return fetch(`${url}${path}`, { headers, redirect: 'manual' })
      const pairs = (fields: Record<string, string | string[]>) =>
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each]))
      return post(path, body instanceof FormData ? body : new URLSearchParams(pairs(body)), headers)
    },
  }
}

/** The value of the option, or of the radio button's label, that names that person. */
const personIn = (page: string, name: string) =>
  new RegExp(`value="([0-9a-f-]{36})"[^<]*>${name}`).exec(page)![1]!

/**
 * What the law and the manual ask of a loan: a manual adopted by a signed order, a letter, an
 * opinion, a decision by delegation, an extension, a receipt, a chase by letter.
 */
export async function walkLending(office: Office): Promise<void> {
  const visit = new Visit(office)
  const today = dayInBangkok(new Date())
  const day = (distance: number) => addDays(today, distance)
  const pdf = async (path: string) => {
    const answer = await office.request('officer', path)
    expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/pdf'])
    return textOf(new Uint8Array(await answer.arrayBuffer()))
  }

  // A manual that asks for the secretary's opinion, and a delegation to a head of a division.
  const member = { memberPerson: '', memberPosition: 'ปลัด อบต.', memberRole: 'chair' }
  const drafted = await office.request('finance', '/orders', { ...orderFields(), ...member })
  const order = drafted.headers.get('Location')!
  const signer = { signerName: 'นายก', signerPosition: 'นายก อบต.' }
  await visit.fill('finance', order, '/signatures', { ...signer, signedOn: today })
  const changes = { mostDays: '15', opinions: ['permanent-secretary'] }
  await adopt(office, 'education', changes, { order: order.split('/').at(-1)!, on: today })
  const person = personIn(await visit.page('admin', '/appointments'), 'นางสาววิไล ศรีสวัสดิ์')
  const lent = { post: 'agency-head', person, kind: 'delegation', orderNumber: '12/2569' }
  const given = { ...lent, fromOn: today, toOn: day(30), routes: ['agency'] }
  expect((await visit.fill('admin', '/appointments', '/appointments', given)).status).toBe(303)

  // A school's request with its letter; the opinion; the decision by the delegate; the hand-over.
  await visit.choose('officer', 'โปรเจกเตอร์', 1)
  const school = {
    ...{ name: 'นางครู ตัวอย่าง', position: 'ครู', unit: 'โรงเรียนบ้านตัวอย่าง', phone: '044000000' },
    ...{ purpose: 'ประชุมผู้ปกครอง', workType: 'งานการศึกษาและกีฬา', useLocation: 'outside' },
    ...{ ...letterFields(), letterOn: today, dueOn: day(2) },
  }
  const [loan] = await visit.ask('officer', school, 'agency')
  const asked = await visit.page('head', loan!)
  expect(asked).toMatch(/href="\/files\/[0-9a-f-]{36}"/)
  await visit.act('secretary', loan!, 'opinions', { favourable: 'yes' })
  await visit.act('head', loan!, 'approvals')
  await handOverWithProof(office, visit, loan!)
  const decided = saidIn(await visit.page('auditor', loan!))
  expect(decided).toMatch(/ปลัด[^ ]*เห็นควรอนุมัติ/)
  expect(decided).toContain('ตามคำสั่งมอบอำนาจที่ 12/2569')

  // The thing's calendar names the loan; a later day is asked for and given; the receipt.
  const thing = await visit.page('officer', await visit.find('officer', 'โปรเจกเตอร์'))
  expect(thing.slice(thing.indexOf('id="calendar"'))).toContain(`href="${loan}"`)
  const later = { dueOn: day(5), reason: 'เลื่อนวันประชุม' }
  await visit.act('officer', loan!, 'extension-requests', later)
  await visit.act('head', loan!, 'extensions')
  expect(saidIn(await visit.page('auditor', loan!))).toContain('เลื่อนวันประชุม')
  await visit.act('officer', loan!, 'returns')
  expect(await pdf(`${loan}/returns/1.pdf`)).toContain('โรงเรียนบ้านตัวอย่าง')

  // A paper form that came late, out beyond its day: chased by a letter with its number.
  await visit.choose('officer', '314-67-0006', 1)
  const form = await visit.page('officer', '/requests/new?for=staff')
  const late = { lateReason: 'ใบยืมกระดาษส่งมาถึงช้า' }
  const [paper] = await visit.ask(
    'officer',
    {
      ...{ person: personIn(form, 'นายสมชาย ใจดี'), purpose: 'ประชุม', useLocation: 'inside' },
      ...{ workType: 'งานประชุม อบรม และพิธีการ', requestedOn: day(-4) },
      ...{ startOn: day(-4), dueOn: day(-2), ...late },
    },
    'staff',
  )
  await visit.act('head', paper!, 'approvals', { on: day(-4), ...late })
  await visit.act('officer', paper!, 'handovers', { on: day(-4), ...late })
  await visit.act('officer', paper!, 'chases', { channel: 'letter' })
  expect(await pdf(`${paper}/chases/1.pdf`)).toMatch(/ทวง[๐-๙]+\/[๐-๙]+-๑/)
  expect(await visit.page('auditor', '/loans?flag=dated-back')).toContain(`href="${paper}"`)
}

/**
 * The teacher has no account and signs on the officer's phone; a photo shows how it left. Whoever
 * reads the loan sees both, and nobody else does.
 */
async function handOverWithProof(office: Office, visit: Visit, loan: string): Promise<void> {
  const form = new FormData()
  const fields = {
    all: '1',
    'condition-1': 'ครบชุด',
    ...signedOn(await visit.page('officer', loan)),
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('photo-1', new File([spokenJpeg()], 'IMG_0001.jpg'))
  const handed = await office.request('officer', `${loan}/handovers`, form)
  expect(handed.status).toBe(303)
  const page = await visit.page('auditor', loan)
  const shown = [...page.matchAll(/src="(\/loans\/[^"]*\/photos\/[0-9a-f]{64})"/g)]
  const types = shown.map(async ([, path]) => {
    expect((await office.request('staff', path!)).status).toBe(403)
    return (await office.request('auditor', path!)).headers.get('content-type')
  })
  expect(new Set(await Promise.all(types))).toEqual(new Set(['image/jpeg', 'image/png']))
}
