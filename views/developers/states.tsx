import { addDays } from '../../src/domain/dates.ts'
import type { ListedItem } from '../../src/domain/item-list.ts'
import { StockMarks } from '../items/stock.tsx'
import { Borrower } from '../parts/borrower.tsx'
import { Empty } from '../parts/empty.tsx'
import { Hash } from '../parts/hash.tsx'
import { Said, SaidDone } from '../parts/said.tsx'
import { type StateKind, StateMark, stateSigns } from '../parts/state.tsx'
import { ThingList } from '../parts/things.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView } from '../view.ts'
import { Part, State } from './shown.tsx'

const said: Record<StateKind, string> = {
  free: 'ว่าง 4 จาก 6 หลัง',
  held: 'รอรับของ พรุ่งนี้',
  loan: 'ยืมอยู่ กำหนดคืน ศุกร์ 27 พ.ย. 2569',
  overdue: 'เกินกำหนด 3 วัน',
  repair: 'ส่งซ่อม 1 เครื่อง',
  lost: 'สูญหาย 2 ตัว',
  done: 'คืนครบแล้ว',
  quiet: 'จำหน่ายแล้ว',
}

const piece = {
  control: 'piece' as const,
  unit: 'หลัง',
  owned: 1,
  retired: 0,
  shelf: 1,
  loan: 0,
  repair: 0,
  lost: 0,
  waiting: 0,
  dueOn: null,
}

/** How things stand: by sign, word and colour together, so that none of them is needed alone. */
export function States() {
  const { today } = useView()
  const items: Record<string, Pick<ListedItem, keyof typeof piece>> = {
    free: piece,
    held: { ...piece, waiting: 1 },
    'on loan': { ...piece, shelf: 0, loan: 1, dueOn: addDays(today, 2) },
    overdue: { ...piece, shelf: 0, loan: 1, dueOn: addDays(today, -3) },
    'in repair': { ...piece, shelf: 0, repair: 1 },
    lost: { ...piece, shelf: 0, lost: 1 },
    retired: { ...piece, owned: 0, shelf: 0, retired: 1 },
    'a set': {
      ...piece,
      control: 'set',
      unit: 'ตัว',
      owned: 400,
      shelf: 326,
      waiting: 160,
      loan: 70,
      repair: 2,
      lost: 2,
      dueOn: addDays(today, -12),
    },
  }
  return (
    <>
      <Part
        name="StateMark"
        use="How something stands. Always a sign and a word; the colour is a third voice, never the only one."
      >
        <ul class="plain spaced">
          {Object.keys(stateSigns).map(kind => (
            <li>
              <StateMark kind={kind as StateKind}>{said[kind as StateKind]}</StateMark>{' '}
              <code class="small quiet">{kind}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part
        name="StockMarks"
        use="An item in a list: a piece in one mark, a set in as many as it is spread over."
      >
        <dl class="facts">
          {Object.entries(items).map(([name, item]) => (
            <div>
              <dt lang="en">{name}</dt>
              <dd>
                <StockMarks item={item} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
    </>
  )
}

const borrowed = {
  borrowerClass: 'staff' as const,
  borrowerName: 'นายสมชาย ใจดี',
  borrowerDivisionName: 'สำนักปลัด',
  borrowerUnit: '',
}
const things = [
  { name: 'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร', quantity: 2, unit: 'หลัง' },
  { name: 'เก้าอี้พลาสติกมีพนักพิง', quantity: 100, unit: 'ตัว' },
  { name: 'โต๊ะพับหน้าโฟเมก้าขาว ขนาด 60 × 180 ซม.', quantity: 10, unit: 'ตัว' },
  { name: 'เครื่องขยายเสียงชุดใหญ่ พร้อมลำโพง 4 ตู้', quantity: 1, unit: 'ชุด' },
  { name: 'พัดลมอุตสาหกรรม', quantity: 4, unit: 'ตัว' },
]

/** What a page says beside its course. */
export function Sayings() {
  return (
    <>
      <Part
        name="Said, SaidDone"
        use="What was just done, on top of the page where it was tapped. It takes the focus and is read aloud."
      >
        <SaidDone did={{ deed: 'handovers', number: '12/2570' }} />
        <Said>บันทึกการตั้งค่าแล้ว</Said>
      </Part>
      <Part
        name=".note"
        use="Said beside the course of the page. The band tells how much it matters; its heading or first words say the same."
      >
        <State name="plain: what belongs to what is above">
          <p class="note">ผู้ยืมเป็นผู้มายืมครั้งแรก กรอกที่อยู่ด้านล่าง</p>
        </State>
        <State name="seal: what comes next">
          <p class="note seal">ใบถัดไปจะเป็น 44/2570</p>
        </State>
        <State name="repair: mind this, nothing is wrong yet">
          <p class="note repair">ปีงบประมาณนี้ยังไม่สิ้นสุด ตัวเลขเป็นยอดถึงวันนี้</p>
        </State>
        <State name="overdue: something is wrong, and who sees it can act">
          <section class="note overdue">
            <h2>
              <StateMark kind="overdue">เลยกำหนดติดตามทวง</StateMark>
            </h2>
            <p>มีใบยืมที่ยังไม่คืน 1 ใบ ซึ่งไม่มีการติดตามทวงภายใน 7 วัน (ระเบียบฯ ข้อ 211)</p>
            <a class="button" href="#.note">
              ดูใบยืมที่เลยกำหนดติดตามทวง
            </a>
          </section>
        </State>
      </Part>
      <Part
        name="Empty"
        use="An empty list says what will be here and how to make the first one, in one button."
      >
        <State name="with a way to fill it">
          <Empty text="ยังไม่มีแผ่นป้ายของสำนักงานเอง">
            <a class="button primary" href="#Empty">
              เพิ่มแผ่นป้าย
            </a>
          </Empty>
        </State>
        <State name="nothing to do: it says why that is good">
          <Empty text="ไม่มีใบยืมเกินกำหนด" />
        </State>
      </Part>
      <Part
        name="ThingList, Borrower, Unbroken"
        use="Names of things and people, of which no word, date, code or quantity is broken at a line's end."
      >
        <div class="card">
          <p>
            <Borrower card={borrowed} named />
          </p>
          <ThingList things={things} />
          <p>
            <Unbroken text="ใช้ตั้งแต่ พฤหัสบดี 26 พ.ย. 2569 ถึง อาทิตย์ 29 พ.ย. 2569 เลขครุภัณฑ์ 320-66-0004" />
          </p>
        </div>
      </Part>
      <Part
        name="Hash"
        use="A hash of the book: broken after every 16 signs, so that it is compared line by line, and copied as one."
      >
        <Hash text="b6a33732f61085d4b30b4e4559b20e6042e5b5b8e049f6e545ad6cac05430bfb" />
      </Part>
    </>
  )
}
