import { putLoan } from './loans.ts'
import { photoJpeg } from './photos.ts'
import { appointing } from './rights-checks.ts'
import { freshLabels } from './rights-labels.ts'
import { announcementFields, orderFields, scan } from './rights-papers.ts'
import type { Things } from './rights-row.ts'
import { importForm } from './rights-table.ts'
import type { World } from './world.ts'

/** One of each thing that an address may name, in a world of its own. */
export async function allThings(world: World): Promise<Things> {
  const loan = await freshLoan(world)
  return {
    ...{ ...loan, ...(await freshPerson(world)), ...(await freshLabels(world, loan.item)) },
    ...{
      ...(await freshImport(world)),
      ...(await freshPapers(world)),
      ...(await freshCheck(world)),
    },
    photo: '0'.repeat(64),
  }
}

/** What an earlier row may have changed is made anew. */
export async function freshFor(world: World, route: string): Promise<Partial<Things>> {
  if (/ \/(labels|i)\/.*:/.test(route)) {
    const loan = await freshLoan(world)
    return { ...loan, ...(await freshLabels(world, loan.item)) }
  }
  if (route.includes('/returns/:')) return freshReturn(world)
  if (route.includes('/photos/:')) return freshPhoto(world)
  if (route.includes('/chases/:')) return freshLetter(world)
  if (/ \/(loans|items)\/:id/.test(route)) return freshLoan(world)
  if (/ \/(people|appointments)\//.test(route)) return freshPerson(world)
  if (/ \/(orders|announcements|files)\/:/.test(route)) return freshPapers(world)
  return route.includes('/imports/') ? freshImport(world) : {}
}

/** An item and a loan of the works division, asked for by its own staff. */
export async function worksThings(world: World): Promise<Partial<Things>> {
  const tag = world.open.newTag()
  const item = await world.putItem({ tag, division: 'd03' })
  const asked = { owningDivision: 'd03', borrower: 'otherStaff', borrowerDivision: 'd03' }
  const loan = await putLoan(world, { ...asked, lines: [{ item, quantity: 1 }] })
  return { tag, item, loan }
}

async function freshLoan(world: World) {
  const tag = world.open.newTag()
  const item = await world.putItem({ tag, division: 'd01' })
  return { tag, item, loan: await putLoan(world, { lines: [{ item, quantity: 1 }] }) }
}

/** A loan that was handed over and taken back: it has a receipt. */
async function freshReturn(world: World) {
  const things = await freshLoan(world)
  for (const act of ['approvals', 'handovers', 'returns']) {
    const as = act === 'approvals' ? 'head' : 'officer'
    await world.request(as, `/loans/${things.loan}/${act}`, { all: '1' })
  }
  return things
}

/** A loan that was handed over with a photo. */
async function freshPhoto(world: World) {
  const things = await freshLoan(world)
  await world.request('head', `/loans/${things.loan}/approvals`, { all: '1' })
  const form = new FormData()
  form.set('all', '1')
  form.set('photo-1', new File([photoJpeg()], 'photo.jpg'))
  await world.request('officer', `/loans/${things.loan}/handovers`, form)
  const photo = await world.db.query.photo.findFirst({
    where: (row, { eq }) => eq(row.loan, things.loan),
  })
  return { ...things, photo: photo!.sha256 }
}

/** A loan that was handed over long ago and chased by letter. */
async function freshLetter(world: World) {
  const { item, ...things } = await freshLoan(world)
  const given = { requestedOn: '2026-11-01', approvedOn: '2026-11-01', dueOn: '2026-11-02' }
  const loan = await putLoan(world, { ...given, lines: [{ item, quantity: 1 }] })
  const late = { on: '2026-11-02', lateReason: 'ใบกระดาษ' }
  await world.request('officer', `/loans/${loan}/handovers`, { all: '1', ...late })
  await world.request('officer', `/loans/${loan}/chases`, { channel: 'letter' })
  return { ...things, item, loan }
}

async function freshPerson(world: World) {
  const added = await world.request('admin', '/people', {
    ...{ class: 'staff', division: 'd03', name: 'นางสาวใหม่ ใจดี', position: 'นายช่าง' },
  })
  await world.request('admin', '/appointments', {
    ...{ post: 'division-head:d03', person: 'otherStaff', orderNumber: '12/2569' },
    ...{ fromOn: '2027-01-01', toOn: '2027-01-02' },
  })
  const { rows } = await world.db.$client.execute('SELECT id FROM appointment WHERE ended = 0')
  return { person: lastPart(added), appointment: String(rows.at(-1)!.id) }
}

async function freshPapers(world: World) {
  const order = lastPart(await world.request('finance', '/orders', orderFields()))
  const announcement = lastPart(
    await world.request('finance', '/announcements', announcementFields()),
  )
  const path = `/announcements/${announcement}/papers`
  await world.request('finance', path, scan())
  const { rows } = await world.db.$client.execute('SELECT id FROM file ORDER BY id DESC LIMIT 1')
  return { order, announcement, file: String(rows[0]!.id) }
}

/** The check of the last fiscal year, in which `staff` counts; there is one for a year. */
async function freshCheck(world: World) {
  const answer = await world.request('finance', '/checks', appointing('2569'))
  return { check: lastPart(answer) }
}

async function freshImport(world: World) {
  return { import: lastPart(await world.request('officer', '/imports', importForm())) }
}

function lastPart(answer: Response): string {
  return answer.headers.get('Location')!.split('/').at(-1)!
}
