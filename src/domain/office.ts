/** The kinds of local government office, and what their heads are called. */
export const officeKinds = ['sao', 'subdistrict', 'town', 'city', 'pao', 'other'] as const
export type OfficeKind = (typeof officeKinds)[number]

/** What the office says of itself: settings with these keys, all of them texts. */
export const officeSettings = [
  'name',
  'kind',
  'headTitle',
  'secretaryTitle',
  'address',
  'phone',
  'email',
  'same-person',
] as const
export type OfficeSetting = (typeof officeSettings)[number]
export type OfficeDescription = Record<OfficeSetting, string>

/** May one person enter, approve and hand over the same loan? Flagged for the auditor if so. */
export const samePersonAnswers = ['refused', 'allowed'] as const

const mayor = 'นายกเทศมนตรี'
const clerk = 'ปลัดเทศบาล'

/** The post titles to begin with; the office may write its own. */
export const postTitles: Record<OfficeKind, { head: string; secretary: string }> = {
  sao: { head: 'นายกองค์การบริหารส่วนตำบล', secretary: 'ปลัดองค์การบริหารส่วนตำบล' },
  subdistrict: { head: mayor, secretary: clerk },
  town: { head: mayor, secretary: clerk },
  city: { head: mayor, secretary: clerk },
  pao: { head: 'นายกองค์การบริหารส่วนจังหวัด', secretary: 'ปลัดองค์การบริหารส่วนจังหวัด' },
  other: { head: 'หัวหน้าหน่วยงานของรัฐ', secretary: 'ปลัด' },
}

/** กองคลัง, which answers for lending in every such office; it is there from the set-up on. */
export const financeDivisionName = 'กองคลัง'
