import { divisions } from '../../../db/people.ts'
import { Paper } from '../../../views/documents/pdf/paper.ts'
import { longDate } from '../../../views/words/dates.ts'
import { addDays, type CivilDate } from '../../domain/dates.ts'
import type { ItemDescription } from '../../domain/item.ts'
import type { Actor } from '../../domain/rights.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { registerItem } from '../../usecases/items/register.ts'
import type { GivenLetter } from '../../usecases/loans/agency-letter.ts'
import { officeName } from './accounts.ts'
import { deskAs, done } from './desk-as.ts'
import type { Tale, Visitor } from './tale.ts'

const sand: Thing = {
  code: '',
  name: 'ทรายหยาบ',
  category: 'ก่อสร้าง',
  kind: 'consumable',
  control: 'set',
  unit: 'ลูกบาศก์เมตร',
  priceSatang: 55_000,
  store: 'ลานเก็บพัสดุกองช่าง',
  mostDays: 60,
  publicMayBorrow: false,
  note: '',
}
const waterTruck: Thing = {
  code: '022-61-0001',
  name: 'รถบรรทุกน้ำ',
  category: 'ยานพาหนะและขนส่ง',
  kind: 'vehicle',
  control: 'piece',
  unit: 'คัน',
  priceSatang: 189_000_000,
  store: 'โรงจอดรถ',
  mostDays: 1,
  publicMayBorrow: false,
  note: 'ใช้ตามระเบียบรถยนต์ของ อปท. พ.ศ. 2548',
}

type Thing = Omit<ItemDescription, 'acquiredOn' | 'division'>

/** What the sample's register has beside durable things: a consumable and an official vehicle. */
export async function registerKinds(
  open: OpenDesk,
  officer: Actor,
  today: CivilDate,
): Promise<void> {
  const works = (await divisions(open.db)).find(({ name }) => name === 'กองช่าง')
  const things = [
    [sand, 20],
    [waterTruck, 1],
  ] as const
  for (const [thing, quantity] of things) {
    const acquiredOn = addDays(today, -50)
    const item: ItemDescription = { ...thing, acquiredOn, division: works?.id ?? '' }
    const desk = deskAs(open, officer, acquiredOn)
    done(`register ${thing.name}`, await registerItem(desk, item, quantity))
  }
}

/** The letter by which a neighbour asks, written on the day, as the scanner would give it. */
export async function letterOf(
  open: OpenDesk,
  { purpose }: Pick<Tale, 'purpose'>,
  { name, position, of }: Visitor,
  date: CivilDate,
): Promise<GivenLetter> {
  const number = `ตย ${Number(date.slice(5, 7))}0${date.slice(8)}/${Number(date.slice(8)) + 100}`
  const paper = new Paper(await open.outside.readFonts(), { title: `${number} ขอยืมพัสดุ` })
  paper.text(`ที่ ${number}`)
  paper.text(of, { align: 'right', after: 16 })
  paper.text(longDate(date, 'th'), { align: 'center', after: 16 })
  paper.text('เรื่อง  ขอยืมพัสดุ', { after: 8 })
  paper.text(`เรียน  นายก${officeName}`, { after: 16 })
  paper.text(`ด้วย${of} มีความประสงค์ขอยืมพัสดุเพื่อ${purpose} จึงเรียนมาเพื่อโปรดพิจารณา`, { indent: 70 })
  paper.text('ขอแสดงความนับถือ', { align: 'center', after: 48 })
  paper.text(`(${name})`, { align: 'center' })
  paper.text(position ?? '', { align: 'center' })
  return { number, date, file: { name: `หนังสือขอยืม-${of}.pdf`, bytes: await paper.finish() } }
}
