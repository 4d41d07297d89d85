/** The kinds of local government office, and what their heads are called. */
export const officeKinds = ['sao', 'subdistrict', 'town', 'city', 'pao', 'other'] as const
export type OfficeKind = (typeof officeKinds)[number]

/** What the office says of itself: settings with these keys, all of them texts. */
export const officeSettings = ['name', 'kind', 'address', 'phone', 'email', 'same-person'] as const
type OfficeSetting = (typeof officeSettings)[number]
export type OfficeDescription = Record<OfficeSetting, string> & { kind: OfficeKind }

/** May one person enter, approve and hand over the same loan? Flagged for the auditor if so. */
export const samePersonAnswers = ['refused', 'allowed'] as const

/** กองคลัง, which answers for lending in every such office; it is there from the set-up on. */
export const financeDivisionName = 'กองคลัง'
