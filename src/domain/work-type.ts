import { workTypes } from './words.ts'

export type WorkType = (typeof workTypes)[number]

/** How a work type is named in an address. These stand in printed links: none is ever changed. */
const workTypeSlugs: Record<WorkType, string> = {
  งานสำนักงานและธุรการ: 'office',
  'งานประชุม อบรม และพิธีการ': 'meetings',
  'งานประเพณี ศาสนา และวัฒนธรรม': 'traditions',
  งานป้องกันและบรรเทาสาธารณภัย: 'disasters',
  งานช่างและโยธา: 'works',
  งานการศึกษาและกีฬา: 'education',
  'งานสาธารณสุขและผู้ป่วย/ผู้สูงอายุ': 'health',
  งานสวัสดิการชุมชน: 'welfare',
  งานเกษตร: 'farming',
  งานยานพาหนะ: 'vehicles',
}

export function workTypeOfSlug(slug: string): WorkType | null {
  return workTypes.find(each => workTypeSlugs[each] === slug) ?? null
}

export function isWorkType(text: string): text is WorkType {
  return workTypes.some(each => each === text)
}

/** The address of a work type in the manual, or of one of its versions. */
export function manualPath(workType: string, version?: number): string {
  if (!isWorkType(workType)) return '/manual'
  const path = `/manual/${workTypeSlugs[workType]}`
  return version === undefined ? path : `${path}/versions/${version}`
}
