import { readyAnnouncement } from '../../domain/announcements-ready.ts'
import { addDays, type CivilDate } from '../../domain/dates.ts'
import { fullHeadTitle } from '../../domain/orders-ready.ts'
import type { Actor } from '../../domain/rights.ts'
import { draftAnnouncement } from '../../usecases/announcements/draft.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { accounts, officeName } from './accounts.ts'
import { deskAs, done } from './desk-as.ts'

const patients = 'ดูแลผู้ป่วย ผู้สูงอายุ หรือคนพิการที่บ้าน'

/** Two announcements, recorded before the first of the sample's own loans to the public. */
export async function announce(
  open: OpenDesk,
  actors: Map<string, Actor>,
  today: CivilDate,
): Promise<void> {
  const chief = actors.get(accounts.chief[0])!
  const headTitle = 'นายกองค์การบริหารส่วนตำบล'
  const position = fullHeadTitle({ name: officeName, headTitle })
  const signer = { person: chief.id, name: chief.name, position }
  const date = addDays(today, -54)
  const desk = () => deskAs(open, actors.get(accounts.finance[0])!, date)
  const ready = readyAnnouncement(officeName)
  const contents = [
    { ...ready, categories: ['สนาม', 'สำนักงาน', 'งานบ้านงานครัว'] },
    {
      ...ready,
      subject: `หลักเกณฑ์การให้ยืมครุภัณฑ์ทางการแพทย์เพื่อดูแลผู้ป่วยที่บ้านของ${officeName}`,
      purposes: [patients],
      categories: ['วิทยาศาสตร์หรือการแพทย์'],
      mostDays: 180,
      conditions: ['ยื่นใบรับรองแพทย์หรือหนังสือรับรองของ รพ.สต. พร้อมคำขอ', ...ready.conditions.slice(2)],
    },
  ]
  for (const [index, content] of contents.entries()) {
    const recording = { number: 14 + index, date, signer }
    done('announce', await draftAnnouncement(desk(), content, recording))
  }
}

/** The purpose of the announcement that an occasion of the tales falls under. */
export function occasionOf(purpose: string): string {
  const occasions: [RegExp, string][] = [
    [/ผู้ป่วย/, patients],
    [/ศพ/, 'งานศพ'],
    [/บวช/, 'งานบวช'],
    [/แต่งงาน/, 'งานแต่งงาน'],
    [/ทำบุญ|ผ้าป่า|กฐิน/, 'งานทำบุญ ทอดกฐิน ทอดผ้าป่า'],
    [/ประเพณี|ลอยกระทง/, 'งานประเพณีของหมู่บ้าน'],
  ]
  return occasions.find(([said]) => said.test(purpose))?.[1] ?? purpose
}
