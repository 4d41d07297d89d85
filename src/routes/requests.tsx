import { Hono } from 'hono'
import * as z from 'zod'
import { announcementFrom, announcementsInForce } from '../../db/announcements.ts'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import { basketFrom, basketOf, linesOfItems } from '../../db/baskets.ts'
import { cardsFrom } from '../../db/cards.ts'
import { cardsByIds } from '../../db/desk.ts'
import { holidaysFrom } from '../../db/holidays.ts'
import { divisions } from '../../db/people.ts'
import { procedureFrom, versionsInForce } from '../../db/procedures.ts'
import { lastWorkTypeOf, staffChoices } from '../../db/requests.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { type BorrowerKind, borrowerKinds } from '../../views/requests/borrower.tsx'
import { RequestPage } from '../../views/requests/request.tsx'
import { SentPage } from '../../views/requests/sent.tsx'
import { chosenWorkType } from '../../views/requests/use.tsx'
import { requestWords } from '../../views/words/requests.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { publicOffer } from '../domain/public-lending.ts'
import { usualDays, usualDaysAtMost } from '../domain/request.ts'
import { holidaysOf } from '../domain/working-days.ts'
import { request } from '../usecases/loans/request.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { paperLimit } from '../web/paper.ts'
import { mustHold, seated } from '../web/seated.ts'
import { inputOf, requestSchema } from './request-fields.ts'
import { daysTyped, freeFinds, freeShown, requestFree, swapped, turned } from './request-free.tsx'
import { lackingOf } from './request-lacking.ts'

/** All that was typed; a file is no text, and no browser takes it back. */
const asTyped = z
  .record(z.string(), z.unknown())
  .transform(fields => Object.fromEntries(Object.entries(fields).filter(isText)))

/** A photograph straight from a telephone: refused at its field, with everything typed. */
const readMegabytes = 25

function isText(field: [string, unknown]): field is [string, string | string[]] {
  return [field[1]].flat().every(each => typeof each === 'string')
}

export const requests = new Hono<Env>()
  .get('/', c => c.redirect('/requests/new', 303))
  .get('/new', c => requestPage(c, freshForm, c.req.query('for')))
  .post(
    '/',
    paperLimit(showAgainWithout, readMegabytes),
    form(requestSchema, showFaults),
    async c => {
      const fields = c.req.valid('form')
      const [desk] = await seated(c)
      if (lackingOf(fields)) {
        const { values } = refusalState(fields, { word: 'nothing-chosen' })
        return showFaults(c, { values, faults: {} })
      }
      const verdict = await request(desk, await inputOf(fields, desk.today))
      return answered(c, verdict, why => showAgain(c, refusalState(fields, why)))
    },
  )
  .route('/', requestFree)
  .get('/checks', c => c.redirect('/requests/new', 303))
  // Looked at again, not kept: what was swapped or moved, or is for somebody else now, comes back
  // in the form.
  .post('/checks', paperLimit(showAgainWithout, readMegabytes), form(asTyped, showAgain), c => {
    const typed = c.req.valid('form')
    const values = typed.turn === undefined ? swapped(typed) : turned(typed)
    return requestPage(c, { ...freshForm, values }, String(values.for ?? 'me'))
  })
  .get('/sent', async c => {
    const ids = (c.req.queries('loan') ?? []).slice(0, 40)
    const { db } = c.var.open
    const [desk, rows, holderRows] = await seated(
      c,
      cardsByIds(db, ids),
      postHolders(db, dayInBangkok(c.var.open.now())),
    )
    const mine = cardsFrom(rows).filter(card =>
      [card.borrower, card.requestedBy].includes(desk.actor.id),
    )
    if (mine.length === 0) return refusedPage(c, { word: 'not-found' }, 404)
    const title = requestWords[c.var.language].sentTitle
    return page(c, title, <SentPage cards={mine} holders={postHoldersFrom(holderRows)} />)
  })

/** Everything that is missing is told at once, also what a field's own rule cannot see. */
function showFaults(c: WebContext, { values, faults }: FormState): Promise<Response> {
  const lacking = lackingOf(values)
  const all = lacking ? { [lacking]: { word: 'missing' as const }, ...faults } : faults
  return showAgain(c, { values, faults: all })
}

function showAgain(c: WebContext, state: FormState): Promise<Response> {
  return requestPage(c, state, String(state.values.for ?? 'me'), 422)
}

/** A letter that is too large was not even read, nor anything else of its form. */
function showAgainWithout(c: WebContext, state: FormState): Promise<Response> {
  return requestPage(c, state, 'agency', 422)
}

async function requestPage(
  c: WebContext,
  state: FormState,
  wanted: string | undefined,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db } = c.var.open
  const kind: BorrowerKind = borrowerKinds.find(each => each === wanted) ?? 'me'
  const today = dayInBangkok(c.var.open.now())
  const [desk, divisionRows, holderRows, manualRows, announcementRows, closed] = await seated(
    c,
    divisions(db),
    postHolders(db, today),
    versionsInForce(db, today),
    announcementsInForce(db, today),
    holidaysFrom(db, today),
  )
  mustHold(desk, kind === 'me' ? 'loans.request' : 'loans.request-for-others')
  const named = [state.values.item ?? []].flat()
  const things = named.length > 0 ? { items: named } : { basketOf: desk.actor.id }
  const manual = manualRows.map(procedureFrom)
  const holidays = holidaysOf(closed)
  const typed = daysTyped(state.values)
  const [lineRows, lastRows, staffRows, ...freeRows] = await db.batch([
    named.length > 0 ? linesOfItems(db, named) : basketOf(db, desk.actor.id),
    lastWorkTypeOf(db, desk.actor.id),
    staffChoices(db, kind === 'staff'),
    ...freeFinds(db, things, typed ?? usualDaysAtMost(manual, today, holidays), today),
  ])
  const lines = basketFrom(lineRows)
  const lastWorkType = lastRows[0]?.workType ?? null
  const offer = publicOffer(announcementRows.map(announcementFrom), today)
  const rule = manual.find(
    each => each.workType === (chosenWorkType({ state }) ?? lastWorkType),
  )?.content
  const usual = usualDays(today, lines, rule, kind === 'public' ? offer : null, holidays)
  const days = state.values.startOn === undefined ? usual : typed
  const chosen = { days, today, lines, values: state.values, forPublic: kind === 'public' }
  return page(
    c,
    requestWords[c.var.language].title,
    <RequestPage
      kind={kind}
      lines={lines}
      lastWorkType={lastWorkType}
      manual={manual}
      holidays={holidays}
      offer={offer}
      usual={usual}
      free={freeShown(chosen, freeRows)}
      holders={postHoldersFrom(holderRows)}
      choices={{ staff: staffRows, divisions: divisionRows }}
      state={state}
    />,
    { status },
  )
}
