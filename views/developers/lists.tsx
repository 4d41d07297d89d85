import { change, count, date, type Figures, late, money, share, text } from '../parts/figures.ts'
import { FiguresTable } from '../parts/figures-table.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { Pager } from '../parts/pager.tsx'
import { StateMark } from '../parts/state.tsx'
import { Part, State } from './shown.tsx'

const here = '/parts'

const figures: Figures = {
  sheet: 'ตัวอย่าง',
  title: 'ตัวอย่าง',
  notes: [],
  empty: 'ไม่มีรายการในปีนี้',
  columns: [
    { label: 'รายการ', width: 30 },
    ...['ยืม (ครั้ง)', 'คืนตรงเวลา', 'มูลค่า (บาท)', 'เพิ่ม/ลด'].map(label => ({
      label,
      width: 12,
      numeric: true,
    })),
    { label: 'ครั้งล่าสุด', width: 12 },
  ],
  rows: [
    [text('เต็นท์'), count(48), share(45, 48), money(126_000), change(6), date('2026-11-23')],
    [late('เก้าอี้ ค้างคืน 12 วัน'), count(1912), share(0, 0), money(0), change(-3), date(null)],
    [text('รวม'), count(1960), share(45, 48), money(126_000), change(null), text('')],
  ],
  sums: [2],
}

const listed = [
  { loan: 14, who: 'นายปรีชา ดวงดี', due: '23 พ.ย. 2569', late: true },
  { loan: 34, who: 'นางสมหญิง เจริญผล', due: '27 พ.ย. 2569', late: false },
]

/** Many of a kind: as a table, as cards, as rows, in time. */
export function Lists() {
  const number = useLoanNumber()
  return (
    <>
      <Part
        name=".card, .cards"
        use="One thing on a sheet of its own: what it is, how it is, one button, the rest quiet."
      >
        <ul class="cards">
          <li class="card">
            <h3>นายอินทร์ ปัญญาดี หมู่ที่ 10</h3>
            <p>เสื้อชูชีพ 4 ตัว</p>
            <p class="small quiet">
              <a href={here}>ใบยืม {number({ number: 22, fiscalYear: 2570 })}</a> · งานประเพณี
            </p>
            <div class="actions">
              <a class="button primary" href={here}>
                จ่ายเสื้อชูชีพ 4 ตัว
              </a>
              <a href={here}>จ่ายบางส่วน</a>
            </div>
          </li>
          <li class="card overdue">
            <p>แถวที่ 14: ไม่พบหน่วยงานนี้</p>
          </li>
        </ul>
      </Part>
      <Part name=".counts" use="What a day or a file holds, in one glance; each leads to its list.">
        <nav class="counts" aria-label="counts">
          <a href={here}>
            <strong>5</strong> <span>รอจ่ายของ</span>
          </a>
          <a href={here} class="overdue">
            <strong>2</strong> <span>เกินกำหนดคืน ต้องติดตามทวง</span>
          </a>
          <a href={here}>
            <strong>12</strong> <span>ยืมอยู่ ยังไม่ถึงกำหนด</span>
          </a>
        </nav>
      </Part>
      <Part name=".rows" use="Short things below one another, each with two ends.">
        <ul class="rows">
          <li>
            <div>
              <a href={here}>เลขที่เอกสาร</a>
              <span class="small quiet">แบบเลขที่ใบยืม และรหัสนำหน้าหนังสือ</span>
            </div>
            <span class="small quiet">12/2570</span>
          </li>
          <li>
            <div>
              <a href={here}>ตราของหน่วยงาน</a>
              <span class="small quiet">พิมพ์บนคำสั่งและประกาศ</span>
            </div>
            <StateMark kind="held">ยังไม่ได้กำหนด</StateMark>
          </li>
        </ul>
        <State name="keyed: what tells one from the next stands before it">
          <ol class="rows keyed">
            <li>
              <strong>ตุลาคม</strong>
              <StateMark kind="done">กองคลังสอบทานแล้ว</StateMark>
            </li>
            <li>
              <strong>พฤศจิกายน</strong>
              <span class="quiet">ยังไม่ได้สอบทาน</span>
            </li>
          </ol>
        </State>
      </Part>
      <Part name=".facts" use="What is known of a thing: what, and what it is.">
        <dl class="facts">
          <div>
            <dt>ผู้ยืม</dt>
            <dd>นายสมชาย ใจดี · สำนักปลัด</dd>
          </div>
          <div>
            <dt>กำหนดส่งคืน</dt>
            <dd>ศุกร์ 27 พ.ย. 2569</dd>
          </div>
        </dl>
        <State name="long: where what is asked is a sentence; on a phone the answer stands below it">
          <dl class="facts long">
            <div>
              <dt>รายการชำรุดหรือสูญหายที่ยังชดใช้ไม่เสร็จ</dt>
              <dd>
                <StateMark kind="done">ไม่มี</StateMark>
              </dd>
            </div>
          </dl>
        </State>
      </Part>
      <Part name=".timeline" use="What happened, newest first, as the book has it.">
        <ol class="timeline">
          <li>
            <p class="quiet small">พฤหัสบดี 26 พ.ย. 2569</p>
            <p>
              <strong>จ่ายของ</strong> 2 หลัง
            </p>
            <p class="course small">
              <span>จากที่เก็บ ไปยังผู้ยืม</span>
              <span>โดย นางสาวพัชรา ตัวอย่างพัสดุ</span>
            </p>
          </li>
          <li>
            <p class="quiet small">พุธ 25 พ.ย. 2569</p>
            <p>
              <strong>อนุมัติ</strong>
            </p>
          </li>
        </ol>
      </Part>
      <Part
        name="FiguresTable, .table.stacks"
        use="Figures; on a phone each row is a card that keeps its labels."
      >
        <FiguresTable table={figures} />
        <State name="without a row">
          <FiguresTable table={{ ...figures, rows: [] }} />
        </State>
      </Part>
      <Part
        name=".table.stacks.brief"
        use="Many of a kind; on a phone the name and how it stands share a line, and a fact that says itself has no label."
      >
        <table class="table stacks brief">
          <thead>
            <tr>
              <th scope="col">เลขที่</th>
              <th scope="col">สถานะ</th>
              <th scope="col">ผู้ยืม</th>
              <th scope="col">กำหนดส่งคืน</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ loan, who, due, late }) => (
              <tr>
                <td data-label="เลขที่" class="lead">
                  <a href={here}>{number({ number: loan, fiscalYear: 2570 })}</a>
                </td>
                <td data-label="สถานะ" class="aside">
                  {late ? (
                    <StateMark kind="overdue">เกินกำหนด 3 วัน</StateMark>
                  ) : (
                    <StateMark kind="loan">ยืมอยู่</StateMark>
                  )}
                </td>
                <td data-label="ผู้ยืม" class="says">
                  {who}
                </td>
                <td data-label="กำหนดส่งคืน">{due}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part name=".tabs, .fold, Pager" use="Which of few; what is seldom needed; what comes after.">
        <nav class="tabs" aria-label="tabs">
          <a href={here} aria-current="page">
            คำสั่ง
          </a>
          <a href={here}>ประกาศ</a>
          <a href={here}>ผู้รักษาราชการแทน</a>
        </nav>
        <section class="folds">
          <details class="fold">
            <summary>จ่ายบางส่วน</summary>
            <p>…</p>
          </details>
          <details class="fold" open>
            <summary>ยกเลิกใบยืม</summary>
            <p>บอกเหตุผล แล้วกดยกเลิกใบยืม 12/2570</p>
          </details>
        </section>
        <Pager next={here} first={here} />
      </Part>
      <Part
        name="progress, .progress"
        use="How far something is that has an end: real figures, said in words as well."
      >
        <p class="progress">
          <progress value={64} max={100} aria-label="นับแล้ว" />
          นับแล้ว 64 จาก 100 รายการ
        </p>
        <ul class="rows places">
          <li>
            <a href={here}>โรงเก็บพัสดุ</a>
            <progress value={12} max={40} aria-label="โรงเก็บพัสดุ" />
            <span class="small quiet">12 จาก 40 รายการ</span>
          </li>
        </ul>
      </Part>
    </>
  )
}
