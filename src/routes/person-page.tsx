import { sessionsOf, usernamesOf } from '../../db/accounts.ts'
import { divisions, historyOfPerson, peopleByIds, rolesOf } from '../../db/people.ts'
import { PersonPage, type PersonShown } from '../../views/people/person.tsx'
import type { WebContext } from '../web/env.ts'
import { page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const entriesShown = 50

/** A person's page; `sent` is the form of it that was refused. */
export async function showPerson(c: WebContext, sent: PersonShown['sent']) {
  const { db, now } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, [person], known, roles, names, sessions, history] = await seated(
    c,
    peopleByIds(db, [id]),
    divisions(db),
    rolesOf(db, id),
    usernamesOf(db, [id]),
    sessionsOf(db, id, now()),
    historyOfPerson(db, id, entriesShown),
  )
  mustHold(desk, 'people.read')
  if (!person) return refusedPage(c, { word: 'not-found' }, 404)
  const named = names.find(each => each.open !== null)
  const shown: PersonShown = {
    person,
    divisions: known,
    history,
    sent,
    roles: roles.map(({ role, division }) => ({ role, division: division || null })),
    account: named ? { username: named.username ?? '', mustChange: named.mustChange } : null,
    sessions: sessions.map(session => ({
      id: session.id,
      since: session.createdAt.toISOString(),
      device: session.userAgent ?? '',
      address: session.ipAddress ?? '',
    })),
  }
  return page(c, person.name, <PersonPage {...shown} />, { status: sent ? 422 : 200 })
}
