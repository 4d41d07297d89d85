import type { LineFault } from '../../src/domain/holiday-list.ts'
import { words } from './words.ts'

type FaultWords = Record<LineFault['why'], string>

export const holidayWords = words({
  th: {
    intro: 'วางรายการวันหยุดของปีปฏิทิน บรรทัดละวัน วันที่ก่อน แล้วตามด้วยชื่อวันหยุด ตรวจกับประกาศของทางราชการทุกปี',
    year: (year: number) => `ปี พ.ศ. ${year}`,
    years: 'เลือกปี',
    days: 'รายการวันหยุด',
    daysHint: (year: number) => `เช่น 1 ม.ค. ${year} วันขึ้นปีใหม่`,
    count: (many: number) => `บันทึกไว้ ${many} วัน`,
    none: 'ยังไม่มีวันหยุดของปีนี้ ระบบจะถือว่าหยุดเฉพาะเสาร์และอาทิตย์',
    save: (year: number) => `บันทึกวันหยุดปี ${year}`,
    faultsTitle: 'บรรทัดที่ต้องแก้',
    line: (line: number) => `บรรทัดที่ ${line}`,
    faults: {
      'not-a-date': 'ไม่พบวันที่ต้นบรรทัด',
      'no-such-day': 'ไม่มีวันที่นี้ในปฏิทิน',
      'no-leap-year': 'ปีนั้นไม่มีวันที่ 29 กุมภาพันธ์',
      'no-name': 'ไม่มีชื่อวันหยุด',
      'other-year': 'เป็นวันของปีอื่น',
      twice: 'วันนี้อยู่ในรายการแล้ว',
      'name-too-long': 'ชื่อยาวเกิน 120 ตัวอักษร',
    } satisfies FaultWords as FaultWords,
  },
  en: {
    intro:
      'Paste the holidays of a calendar year, a day a line: the date first, then its name. Check them with the official announcement each year.',
    year: (year: number) => `BE ${year}`,
    years: 'Choose the year',
    days: 'Holidays',
    daysHint: (year: number) => `Such as 1 ม.ค. ${year} วันขึ้นปีใหม่`,
    count: (many: number) => `${many} days are recorded`,
    none: 'No holidays of this year yet: only Saturdays and Sundays count as closed.',
    save: (year: number) => `Save the holidays of ${year}`,
    faultsTitle: 'Lines to put right',
    line: (line: number) => `Line ${line}`,
    faults: {
      'not-a-date': 'does not begin with a date',
      'no-such-day': 'there is no such day',
      'no-leap-year': 'that year has no 29 February',
      'no-name': 'the holiday has no name',
      'other-year': 'is of another year',
      twice: 'is in the list already',
      'name-too-long': 'its name has over 120 characters',
    } satisfies FaultWords as FaultWords,
  },
})
