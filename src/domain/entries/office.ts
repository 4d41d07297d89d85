import type { CivilDate } from '../dates.ts'

export type NamedDay = { on: CivilDate; name: string }

/** What the entries of the stream `office` say of its settings, divisions and holidays. */
export type OfficeDetails = {
  'office-set-up': { name: string }
  /** Only what was changed by it. `before` is what held until then, where that was kept. */
  'office-described': {
    settings: Record<string, string | number | boolean>
    before?: Record<string, string>
  }
  'division-added': { division: string; name: string; finance: boolean }
  'division-described': { division: string; name: string; finance: boolean; before?: string }
  /** The whole list of a calendar year in BE, and the one that it takes the place of. */
  'holidays-described': { year: number; days: NamedDay[]; before: NamedDay[] }
}
