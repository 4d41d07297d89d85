import { type CivilDate, daysBetween, fiscalYearOf, lastDayOf } from '../../domain/dates.ts'
import { approved, cameBack, handedOver, neighbour, type Tale } from './tale.ts'

/** Loans that were out on the last 30 September: they belong to that year, and its check lists them. */
export function talesOverYearEnd(today: CivilDate): Tale[] {
  const end = daysBetween(today, lastDayOf(fiscalYearOf(today) - 1))
  const tales: Tale[] = [
    {
      borrower: 'นายอุดม สุขใจ',
      things: [
        ['313-62-0005', 1],
        ['313-62-0006', 1],
      ],
      purpose: 'ประสานงานสำรวจแนวเขตทาง',
      workType: 'งานช่างและโยธา',
      place: 'หมู่ที่ 6',
      use: 'outside',
      days: [end - 3, end - 2, end + 1],
      steps: [approved(end - 3), handedOver(end - 2), cameBack(end + 1)],
    },
    {
      borrower: neighbour('นางสาวศิริพร งามตา', 'โรงเรียนบ้านตัวอย่าง', 'ครู'),
      things: [
        ['320-67-0001', 1],
        ['320-67-0002', 1],
      ],
      purpose: 'นิทรรศการวิชาการของโรงเรียน',
      workType: 'งานการศึกษาและกีฬา',
      place: 'สนามโรงเรียนบ้านตัวอย่าง',
      use: 'outside',
      days: [end - 5, end - 2, end + 2],
      steps: [approved(end - 4), handedOver(end - 2), cameBack(end + 2)],
    },
    {
      borrower: neighbour('นางนิภา รักษ์ดี', 'รพ.สต.ตัวอย่าง', 'พยาบาลวิชาชีพ'),
      things: [['319-66-0006', 1]],
      purpose: 'ให้ผู้ป่วยที่อยู่ในความดูแลใช้',
      workType: 'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ',
      place: 'รพ.สต.ตัวอย่าง',
      use: 'outside',
      days: [end - 20, end - 19, end + 150],
      steps: [approved(end - 20), handedOver(end - 19), cameBack(end + 149)],
    },
  ]
  // What lies ahead has not happened yet.
  return tales.map(tale => ({ ...tale, steps: tale.steps.filter(({ day }) => day <= 0) }))
}
