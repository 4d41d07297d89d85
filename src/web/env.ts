import type { Context } from 'hono'
import type { Seat } from '../../db/seat.ts'
import type { Tally } from '../../db/tally.ts'
import type { Language } from '../../views/words/words.ts'
import type { OpenDesk } from '../usecases/desk.ts'

/** What the middleware puts beside every request. */
export type Env = {
  Variables: {
    open: OpenDesk
    /** Of this request, in the log and in `X-Request-Id`. */
    requestId: string
    language: Language
    /** The session token whose cookie was signed by us; null without one. */
    token: string | null
    /** Set by `seated`, once it was read. */
    seat: Seat | null
    office: Record<string, string>
    assets: Record<string, string>
    /** What was asked of the database so far; null before anybody counts. */
    tally: Tally | null
    /** Set where a route that takes files has looked at the body's size by itself. */
    bounded: boolean
    /** Set by `form`: the page's command, made here when the form brought none. */
    command: { id: string; contentHash: string } | null
  }
}
export type WebContext = Context<Env>
