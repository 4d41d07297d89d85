import { type FormState, freshForm } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { FaultSummary, Field, Form, Radios, Select, TextArea, Tick } from '../parts/form.tsx'
import { OneTap } from '../parts/one-tap.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Submit } from '../parts/submit.tsx'
import { ButtonText } from '../parts/unbroken.tsx'
import { Part, State } from './shown.tsx'

const here = '/parts'
const divisions = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'].map(name => ({ value: name, label: name }))

/** Buttons are verbs that name the thing; one of a page is primary. */
export function Buttons() {
  return (
    <Part
      name="button, .button"
      use="A verb that names the thing. One primary on a page; danger for what cannot be taken back with a tap; plain for what looks like a link and changes something."
    >
      <State name="primary, quiet, danger, plain">
        <div class="actions">
          <a class="button primary" href={here}>
            <ButtonText text="จ่ายเต็นท์ 2 หลัง" />
          </a>
          <a class="button" href={here}>
            <ButtonText text="จ่ายบางส่วน" />
          </a>
          <button type="button" class="danger">
            <ButtonText text="จำหน่ายเต็นท์ 1 หลัง" />
          </button>
          <button type="button" class="plain">
            <ButtonText text="เลิกเลือก" />
          </button>
        </div>
      </State>
      <State name="disabled: only where the page says why beside it">
        <div class="actions">
          <button type="button" disabled>
            <ButtonText text="ปิดสมุดปี 2569" />
          </button>
          <span class="quiet">ปิดสมุดปี 2568 ก่อน</span>
        </div>
      </State>
      <State name="one tap: a change that asks nothing">
        <OneTap action={here} back={here}>
          อนุมัติเก้าอี้ 100 ตัว
        </OneTap>
      </State>
      <State name="Submit: what a form ends with that leaves nothing else to choose">
        <form method="get" action={here}>
          <Submit>บันทึกการสอบทาน</Submit>
        </form>
      </State>
      <State name="busy: what takes more than a second says so, aloud too, until the answer is there">
        <form class="actions" aria-busy="true">
          <button type="button" class="primary">
            <ButtonText text="ปิดสมุดปี 2569" />
          </button>
          <Busy text="กำลังปิดสมุดปี 2569 โปรดรอ อาจใช้เวลาถึงหนึ่งนาที" now />
        </form>
      </State>
    </Part>
  )
}

const wrong: FormState = {
  values: { wrongName: 'เต็น', wrongDue: '31/11/2569' },
  faults: {
    wrongName: { word: 'too-long', most: 3 },
    wrongDue: { word: 'not-a-date' },
    wrongUnits: { word: 'too-big', most: 6 },
    wrongWay: { word: 'not-chosen' },
    wrongTick: { word: 'not-confirmed' },
    wrongWhy: { word: 'missing' },
    wrongOf: { word: 'not-in-list' },
  },
}
const labels = {
  wrongName: 'ชื่อรายการ',
  wrongDue: 'กำหนดส่งคืน',
  wrongUnits: 'จำนวน',
  wrongOf: 'กอง',
  wrongWay: 'ใช้ที่ไหน',
  wrongWhy: 'เหตุผล',
  wrongTick: 'ตรวจแล้ว',
}
const places = [
  { value: 'inside', label: 'ใช้ภายในสถานที่' },
  { value: 'outside', label: 'ใช้นอกสถานที่' },
]

/** Questions, each as it is asked, and as it comes back when something is wrong. */
export function Fields() {
  return (
    <>
      <Part
        name="Form, Field, Select, Radios, Tick, TextArea"
        use="A question and its answer. The hint stands before the field; what was typed is never lost."
      >
        <Form action={here} method="get" state={freshForm}>
          <Field name="asked" label="ชื่อรายการ" state={freshForm} hint="เช่น เต็นท์ 4 × 8 เมตร" />
          <div class="field-row pair">
            <Field name="from" label="ตั้งแต่วันที่" state={freshForm} value="26 พ.ย. 2569" />
            <Select name="of" label="กอง" state={freshForm} options={divisions} empty="ทุกกอง" />
          </div>
          <Radios name="way" label="ใช้ที่ไหน" state={freshForm} value="inside" options={places} />
          <Tick name="tick" label="เจ้าหน้าที่ตรวจแล้วว่าคงสภาพเดิม" state={freshForm} />
          <TextArea name="why" label="เหตุผล" state={freshForm} />
          <fieldset class="field chips">
            <legend>ใช้ในงานใด</legend>
            {['งานศพ', 'งานบวช', 'งานประชุม'].map((name, index) => (
              <label>
                <input type="radio" name="work" value={name} checked={index === 0 || undefined} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
          <div class="field">
            <label for="seek">ค้นหา</label>
            <div class="with-button">
              <input id="seek" name="seek" type="search" value="จอ" />
              <button type="submit">ค้นหา</button>
            </div>
          </div>
        </Form>
      </Part>
      <Part
        name="FaultSummary, FaultText"
        use="On top: what is wrong, with a link to each field, in the order of the page; it takes the focus. At the field: the same words."
      >
        <FaultSummary state={wrong} labels={labels} />
        <Field name="wrongName" label={labels.wrongName} state={wrong} />
        <Field name="wrongDue" label={labels.wrongDue} state={wrong} hint="เช่น 27 พ.ย. 2569" />
        <Field name="wrongUnits" label={labels.wrongUnits} state={wrong} value="9" />
        <Select
          name="wrongOf"
          label={labels.wrongOf}
          state={wrong}
          options={divisions}
          empty="เลือก"
        />
        <Radios name="wrongWay" label={labels.wrongWay} state={wrong} options={places} />
        <TextArea name="wrongWhy" label={labels.wrongWhy} state={wrong} />
        <Tick name="wrongTick" label={labels.wrongTick} state={wrong} />
        <State name="a rule that refuses: what happened, which rule, what to do next">
          <FaultSummary
            state={{ ...freshForm, refusal: { word: 'changed-meanwhile' } }}
            labels={{}}
          />
        </State>
      </Part>
      <Part
        name="Stepper"
        use="How many. Typed without script; with it two buttons of the size of a thumb, which stop at the ends."
      >
        <Stepper name="units" id="units" label="เก้าอี้พลาสติก" unit="ตัว" value={50} most={100} />
      </Part>
      <Part
        name="a confirmation"
        use="What cannot be taken back with a tap: the thing by its name, what will be, and a button that says it again."
      >
        <section class="card repair">
          <h3>จำหน่าย เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร ออกจากทะเบียน</h3>
          <p>เลข 320-63-0004 จะไม่ให้ยืมอีก และยังอยู่ในสมุดรายการตลอดไป</p>
          <Tick name="sure" label="คณะกรรมการมีมติแล้ว ตามคำสั่งที่ 12/2570" state={freshForm} />
          <div class="actions">
            <button type="button" class="danger">
              <ButtonText text="จำหน่ายเต็นท์ 1 หลัง" />
            </button>
            <a href={here}>กลับโดยไม่บันทึก</a>
          </div>
        </section>
      </Part>
    </>
  )
}
