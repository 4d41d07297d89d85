import { shortDate } from '../words/dates.ts'

/** What a checker said of a thing, and when. */
export type Said = {
  name: string
  said: string
  unit: string
  units: number
  store: string
  by: string
  countedOn: string
  countedAt: string
}

/** `1 ต.ค. 2569 09:05`, by the clock of Bangkok. */
export function whenText(said: Pick<Said, 'countedOn' | 'countedAt'>, language: 'th' | 'en') {
  const time = new Date(Date.parse(said.countedAt) + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${shortDate(said.countedOn, language)} ${time}`
}
