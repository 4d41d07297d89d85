import { createContext, useContext } from 'hono/jsx'
import type { CivilDate, Instant } from '../src/domain/dates.ts'
import { type Actor, may, type Right } from '../src/domain/rights.ts'
import type { Language } from './words/words.ts'

/** What every page knows beside its own figures. */
export type View = {
  language: Language
  /** Null where nobody is signed in. */
  actor: Actor | null
  office: Record<string, string>
  basketCount: number
  path: string
  /** The page as it can be opened again: its address, or that of the page whose form was sent. */
  again: string
  today: CivilDate
  demonstration: boolean
  /**
   * Set where nothing can be written just now and a replica answers; `asOf`: of when its picture
   * is, if anybody knows.
   */
  readingOnly: { asOf: Instant | null } | null
  /** What labels and printed links carry. */
  publicUrl: string
  /** Hashed names of the built files: `asset('app.css')`. */
  asset(name: string): string
  newCommandId(): string
}

export const ViewContext = createContext<View | null>(null)

export function useView(): View {
  const view = useContext(ViewContext)
  if (view === null) throw new Error('A page is drawn inside its layout.')
  return view
}

/** The words of a noun in the reader's language. */
export function useWords<Words>(both: Record<Language, Words>): Words {
  return both[useView().language]
}

/** May whoever reads this page do that? For showing, never instead of the use case's own check. */
export function useMay(right: Right, division?: string): boolean {
  const { actor } = useView()
  return actor !== null && may(actor, right, division)
}
