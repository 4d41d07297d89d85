import type { Office } from '../../domain/offices.ts'
import type { Failure, Seen } from '../../outside/watch.ts'
import type { Settings } from '../settings.ts'

/** What the server and its reading thread say to one another. `ask` numbers a request. */

/** Given to the thread at its beginning. */
export type ReadingGiven = { settings: Settings; secret: string; demonstration: boolean }

export type Asked =
  | {
      what: 'request'
      ask: number
      method: string
      url: string
      headers: [string, string][]
      /** Which of many is asked; null: there is one. */
      office: Office | null
    }
  /** The next piece of a body: the thread sends no more than was asked for. */
  | { what: 'next'; ask: number }
  /** The reader went away. */
  | { what: 'stop'; ask: number }
  | { what: 'close' }

export type Answered =
  /** For whoever looks on: the thread itself writes and counts nothing. */
  | { what: 'seen'; seen: Seen; office: string | null }
  | { what: 'failed'; failure: Failure; office: string | null }
  | {
      what: 'response'
      ask: number
      status: number
      headers: [string, string][]
      hasBody: boolean
    }
  | { what: 'piece'; ask: number; bytes: Uint8Array }
  | { what: 'end'; ask: number }
  /** The body broke off in the middle. */
  | { what: 'broken'; ask: number; message: string }
