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
import { openDue } from '../domain/open-due.ts'
import { publicOffer } from '../domain/public-lending.ts'
import { usualDays, usualDaysAtMost } from '../domain/request.ts'
import { arabicDigits } from '../domain/text.ts'
import { useLocations, workTypes } from '../domain/words.ts'
import { holidaysOf } from '../domain/working-days.ts'
import type { Newcomer } from '../usecases/loans/newcomer.ts'
import { type RequestBorrower, type RequestInput, request } from '../usecases/loans/request.ts'
import type { Env, WebContext } from '../web/env.ts'
import {
  day,
  line,
  optionalDay,
  optionalLine,
  several,
  ticked,
  wholeNumber,
} from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { givenFile, paperForm, paperLimit } from '../web/paper.ts'
import { mustHold, seated } from '../web/seated.ts'
import { daysTyped, freeFinds, freeShown, requestFree, swapped } from './request-free.tsx'
import { lackingOf } from './request-lacking.ts'

const asked = {
  item: several,
  quantity: several.pipe(z.array(wholeNumber)),
  severalForms: ticked,
  purpose: line(300),
  placeOfUse: optionalLine(200),
  workType: z.enum(workTypes),
  useLocation: z.enum(useLocations),
  startOn: day,
  dueOn: day,
  requestedOn: optionalDay,
  lateReason: optionalLine(300),
  replaced: several,
}
const schema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('me').optional(), ...asked }),
  z.object({
    ...{ for: z.literal('staff'), ...asked, person: optionalLine(80) },
    ...{ name: optionalLine(120), position: optionalLine(120), division: optionalLine(80) },
  }),
  z.object({
    ...{ for: z.literal('agency'), ...asked, name: line(120), position: optionalLine(120) },
    ...{ unit: line(120), phone: line(40), letterNumber: line(60), letterOn: day },
    ...paperForm.shape,
    ...{ urgency: optionalLine(300), enough: ticked },
    ...{ dueBy: z.enum(['date', 'condition']).default('date'), dueOn: optionalDay },
    dueCondition: optionalLine(200),
  }),
  z.object({
    ...{ for: z.literal('public'), ...asked, name: line(120), village: line(120) },
    ...{ purposeDetail: optionalLine(180), address: optionalLine(200), phone: line(40) },
  }),
])
type Fields = z.output<typeof schema>
/** All that was typed; a file is no text, and no browser takes it back. */
const asTyped = z
  .record(z.string(), z.unknown())
  .transform(fields => Object.fromEntries(Object.entries(fields).filter(isText)))
type AgencyFields = Extract<Fields, { for: 'agency' }>

/** A photograph straight from a telephone: refused at its field, with everything typed. */
const readMegabytes = 25

function isText(field: [string, unknown]): field is [string, string | string[]] {
  return [field[1]].flat().every(each => typeof each === 'string')
}

export const requests = new Hono<Env>()
  .get('/', c => c.redirect('/requests/new', 303))
  .get('/new', c => requestPage(c, freshForm, c.req.query('for')))
  .post('/', paperLimit(showAgainWithout, readMegabytes), form(schema, showFaults), async c => {
    const fields = c.req.valid('form')
    const [desk] = await seated(c)
    if (lackingOf(fields)) {
      const { values } = refusalState(fields, { word: 'nothing-chosen' })
      return showFaults(c, { values, faults: {} })
    }
    const verdict = await request(desk, await inputOf(fields, desk.today))
    return answered(c, verdict, why => showAgain(c, refusalState(fields, why)))
  })
  .route('/', requestFree)
  .get('/checks', c => c.redirect('/requests/new', 303))
  // Looked at again, not kept: what was swapped or moved comes back in the form.
  .post('/checks', paperLimit(showAgainWithout, readMegabytes), form(asTyped, showAgain), c => {
    const values = swapped(c.req.valid('form'))
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
      {...{ kind, lines, lastWorkType, manual, holidays, offer, usual }}
      free={freeShown(chosen, freeRows)}
      holders={postHoldersFrom(holderRows)}
      choices={{ staff: staffRows, divisions: divisionRows }}
      state={state}
    />,
    { status },
  )
}

async function inputOf(fields: Fields, today: string): Promise<RequestInput> {
  const { item, quantity, requestedOn, ...rest } = fields
  return {
    ...{ purpose: rest.purpose, placeOfUse: rest.placeOfUse, workType: rest.workType },
    ...{ useLocation: rest.useLocation, startOn: rest.startOn, dueOn: rest.dueOn ?? openDue },
    ...(rest.for === 'agency' && (await ofAgency(rest))),
    ...{ lateReason: rest.lateReason, severalForms: rest.severalForms },
    replaced: rest.replaced,
    ...(rest.for === 'public' && { purposeDetail: rest.purposeDetail }),
    contact: 'phone' in fields ? fields.phone : '',
    wanted: item.map((id, index) => ({ item: id, quantity: quantity[index] ?? 1 })),
    borrower: borrowerOf(fields),
    requestedOn: requestedOn ?? today,
  }
}

/** What only another agency is asked for. */
async function ofAgency(fields: Omit<AgencyFields, 'item' | 'quantity' | 'requestedOn'>) {
  const { letterNumber: number, letterOn: date, file, urgency, enough } = fields
  const waits = fields.dueBy === 'condition'
  return {
    ...{ letter: { number, date, file: await givenFile(file) }, urgency, enough },
    ...(waits && { dueOn: openDue, dueCondition: fields.dueCondition }),
  }
}

function borrowerOf(fields: Fields): RequestBorrower {
  const nothing = { position: '', division: null, unit: '', phone: '', address: '' }
  const newcomer = (given: Pick<Newcomer, 'class' | 'name'> & Partial<Newcomer>) =>
    ({ kind: 'newcomer', newcomer: { ...nothing, ...given } }) as const
  switch (fields.for) {
    case 'staff': {
      if (fields.person !== '') return { kind: 'staff', person: fields.person }
      const { name, position, division } = fields
      return newcomer({ class: 'staff', name, position, division })
    }
    case 'agency': {
      const { name, position, unit, phone } = fields
      return newcomer({ class: 'agency', name, position, unit, phone })
    }
    case 'public': {
      const { name, village, phone, address } = fields
      const unit = /^[\d๐-๙]+$/.test(village) ? `หมู่ที่ ${arabicDigits(village)}` : village
      return newcomer({ class: 'public', name, unit, phone, address })
    }
    default:
      return { kind: 'self' }
  }
}
