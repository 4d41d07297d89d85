import type { CastName } from './world.ts'

/**
 * Who may open which page and make which change: what the law and the office ask, written down
 * once more by hand, so that a slip in `src/domain/rights.ts` or in a route is seen. A route
 * without a row here fails the test.
 */
export type RightsRow = {
  /** Who is let in: anybody at all, everybody who is signed in, or these people. */
  may: 'anybody' | 'everybody' | readonly CastName[]
  /** The address of a thing that is there; the route itself where it names none. */
  at?: (things: Things) => string
  /** What is sent: a form without fault, so that nothing but the right stands in its way. */
  form?: (things: Things) => Form
  /** What others find who are signed in: told that they may not, unless it says so here. */
  otherwise?: 'gone'
  /** True where the page is gone for everybody: 404. */
  gone?: boolean
  /** True where it ends the session of whoever asks, so that each asks in a world of their own. */
  endsSession?: boolean
}
type Form = Record<string, string | string[]> | FormData

/** One who may, so that the page itself answers. */
export const whoMay = ({ may }: RightsRow): CastName =>
  typeof may === 'string' ? 'officer' : may[0]!

/** Fresh things of one world: an item and a loan of d01, asked for by `staff` to use inside. */
export type Things = {
  item: string
  tag: string
  loan: string
  /** The hash of a photo of that loan. */
  photo: string
  person: string
  appointment: string
  import: string
  order: string
  announcement: string
  file: string
  check: string
  /** Of labels: what was printed, an own sheet, a printer, and a tag that nobody claimed. */
  printing: string
  sheet: string
  printer: string
  blank: string
}
