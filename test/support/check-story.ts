import type { CastName, World } from './world.ts'

/** Five things in two rooms, for a check of fiscal year 2569. */
export async function putThings(world: World) {
  const things: Record<string, string> = {}
  const put = async (name: string, given: Parameters<World['putItem']>[0]) => {
    const n = Object.keys(things).length
    things[name] = await world.putItem({ id: `thing-${n}`, name, tag: `Tag${n}`, ...given })
  }
  await put('เครื่องฉาย', { code: '452-60-0001', store: 'ห้องประชุม' })
  await put('กล้องถ่ายรูป', { code: '453-60-0001', store: 'ห้องประชุม' })
  await put('เก้าอี้', { quantity: 20, unit: 'ตัว', store: 'โรงเก็บพัสดุ' })
  await put('พัดลม', { store: 'โรงเก็บพัสดุ', unit: 'เครื่อง' })
  await put('เต็นท์', { quantity: 4, store: 'โรงเก็บพัสดุ' })
  return things
}

export const orderOfCheck = { fiscalYear: '2569', order: '98/2569', orderedOn: '2026-09-15' }

/** Opens the check and answers its address. */
export async function appointed(world: World): Promise<string> {
  const form = { ...orderOfCheck, checkers: ['staff', 'otherStaff'] }
  const answer = await world.request('finance', '/checks', form)
  return answer.headers.get('Location')!
}

export const countingAt =
  (world: World, path: () => string) => (as: CastName, form: Record<string, string>) =>
    world.request(as, `${path()}/counts`, { store: 'โรงเก็บพัสดุ', ...form })
