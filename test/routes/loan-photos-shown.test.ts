import { afterAll, beforeAll, expect, it } from 'vitest'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { textOf } from '../support/pdf.ts'
import { photoJpeg } from '../support/photos.ts'
import { provingIn } from '../support/proving.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let chairs: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 500 })
})
afterAll(() => world.close())
const { post, signing } = provingIn(() => world)

const approvedLoan = () =>
  putLoan(world, { approvedOn: '2026-11-20', lines: [{ item: chairs, quantity: 10 }] })

it('prints what was drawn on the line where it was given, and leaves the others to the pen', async () => {
  const loan = await approvedLoan()
  await post(loan, 'handovers', { 'quantity-1': '4' })
  const papers = async () => {
    const page = await readOf(await world.request('staff', `/loans/${loan}/paper`))
    const bytes = await (await world.request('staff', `/loans/${loan}/paper.pdf`)).arrayBuffer()
    const pictures =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Width 600\b/g) ?? []
    return [(page.match(/class="lf-drawn"/g) ?? []).length, pictures.length]
  }
  expect(await papers()).toEqual([0, 0])
  const { text: _, ...second } = await signing(loan, 'handovers', 6)
  await post(loan, 'handovers', { 'quantity-1': '6', ...second })
  // Four of the ten were not signed for: the line is left to the pen.
  expect(await papers()).toEqual([0, 0])
  const { text, ...returned } = await signing(loan, 'returns', 10)
  const other = { signedAs: 'other', signedBy: 'นางมะลิ ริมโขง', signedText: text('นางมะลิ ริมโขง') }
  await post(loan, 'returns', { all: '1', ...returned, ...other })
  expect(await papers()).toEqual([1, 1])
  const receipt = await readOf(await world.request('staff', `/loans/${loan}/returns/1`))
  expect(receipt).toMatch(/lf-drawn.*นางมะลิ ริมโขง/s)
  const pdf = await (await world.request('staff', `/loans/${loan}/returns/1.pdf`)).arrayBuffer()
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Width 600\b/)
  expect(textOf(new Uint8Array(pdf))).toContain('นางมะลิริมโขง')
})

it('shows a thing’s newest photos on its page to whoever may read their loans', async () => {
  const item = await world.putItem({ name: 'เครื่องเสียง', unit: 'ชุด' })
  const loan = await putLoan(world, {
    ...{ approvedOn: '2026-11-20', lines: [{ item, quantity: 1 }] },
  })
  await post(loan, 'handovers', { all: '1', 'photo-1': [photoJpeg(21), photoJpeg(22)] })
  const shown = async (as: 'officer' | 'staff' | 'otherStaff') => {
    const page = await readOf(await world.request(as, `/items/${item}`))
    return (page.match(new RegExp(`<img src="/loans/${loan}/photos/`, 'g')) ?? []).length
  }
  expect([await shown('officer'), await shown('staff'), await shown('otherStaff')]).toEqual([
    2, 2, 0,
  ])
})
