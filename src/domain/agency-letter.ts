import type { CivilDate } from './dates.ts'

/** The official letter by which another agency asks, and its scan, bound into the book by its hash. */
export type AgencyLetter = {
  number: string
  date: CivilDate
  /** The file's id, its name, and the SHA-256 of its bytes. */
  file: string
  name: string
  sha256: string
}
