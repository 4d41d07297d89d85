import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { Layout } from '../../views/layout.tsx'
import { ClosedPage, closedTitle } from '../../views/offices/closed.tsx'
import { type View, ViewContext } from '../../views/view.ts'
import { languages } from '../../views/words/words.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { Closed } from '../domain/offices.ts'
import { languageCookie } from './language.ts'
import { closedHeaders } from './protect.ts'

/** Why the door is closed, and where the office is now, where it moved. */
export type AtTheDoor = { closed: Closed; movedTo: string | null }
type DoorEnv = { Bindings: AtTheDoor }

/** What a program or a proxy may take as the time to come back, in seconds. */
const retrySeconds = '30'

/**
 * What a host answers whose office does not: every address of it gives the same page, which tells
 * nothing of any other office. It reads no cookie but the language's, and asks no database.
 */
export function closedDoor(assets: Record<string, string>) {
  return new Hono<DoorEnv>()
    .use(closedHeaders)
    .get('/healthz', c => c.json({ status: 'down', reasons: [c.env.closed] }, statusOf(c.env)))
    .all('*', c => {
      const chosen = getCookie(c, languageCookie)
      const language = languages.find(each => each === chosen) ?? 'th'
      const status = statusOf(c.env)
      if (status === 503) c.header('Retry-After', retrySeconds)
      const { pathname, search } = new URL(c.req.url)
      const again = c.req.method === 'GET' ? pathname + search : '/'
      const view: View = {
        language,
        actor: null,
        office: {},
        basketCount: 0,
        path: '',
        again,
        today: dayInBangkok(new Date()),
        demonstration: false,
        readingOnly: null,
        publicUrl: '',
        asset: name => `/assets/${assets[name] ?? name}`,
        newCommandId: () => '',
      }
      const content = <ClosedPage {...c.env} />
      const isPart = c.req.header('HX-Request-Type') === 'partial'
      const title = closedTitle(c.env.closed, language)
      const inside = isPart ? (
        content
      ) : (
        <Layout title={title} bare>
          {content}
        </Layout>
      )
      return c.html(<ViewContext.Provider value={view}>{inside}</ViewContext.Provider>, status)
    })
}

/** There is no such office; it is gone from here for good; or it comes back. */
const statusOf = ({ closed }: AtTheDoor) =>
  closed === 'unknown' ? 404 : closed === 'moved' ? 410 : 503
