import type { Office } from './visit.ts'

/** A draft's form without fault: three steps, the second of which decides. */
export function draftFields(given: Record<string, string | string[]> = {}) {
  return {
    ...{ borrowerClasses: ['staff', 'agency', 'public'], useLocations: ['inside', 'outside'] },
    ...{ mostDays: '7', noticeDays: '0', documents: '', items: '' },
    ...{ stepNo: ['1', '2', '3'], stepText: ['ยื่นคำขอ', 'พิจารณา', 'จ่ายของ'] },
    ...{ stepPost: ['ผู้ยืม', 'ผู้มีอำนาจอนุมัติ', 'เจ้าหน้าที่พัสดุ'], stepDays: ['0', '1', '0'] },
    ...{ decides: '1', approver: 'floor' },
    ...given,
  }
}

/** Drafts a work type's next version and adopts it, as the office would. Answers its number. */
export async function adopt(
  office: Office,
  slug: string,
  given: Record<string, string | string[]>,
  { order, on }: { order: string; on: string },
): Promise<number> {
  const path = `/manual/${slug}`
  const drafted = await office.request('finance', `${path}/draft`, draftFields(given))
  if (drafted.status !== 303) throw new Error(`The draft was refused: ${await drafted.text()}`)
  const page = await (await office.request('finance', path)).text()
  const version = /name="version" value="(\d+)"/.exec(page)![1]!
  const seen = /name="seen" value="(\d+)"/.exec(page)![1]!
  const adopted = await office.request('finance', `${path}/adoptions`, {
    ...{ version, seen, order, effectiveOn: on },
  })
  if (adopted.status !== 303) throw new Error(`It was not adopted: ${await adopted.text()}`)
  return Number(version)
}
