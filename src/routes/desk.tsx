import { Hono } from 'hono'
import * as z from 'zod'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import { cardsFrom, countedOf } from '../../db/cards.ts'
import { checkFrom, checksToDo } from '../../db/checks.ts'
import { freedomToDecide } from '../../db/desk.ts'
import { missedChases } from '../../db/desk-following.ts'
import { flaggedLoans } from '../../db/flagged-loans.ts'
import { itemsRunningShort, usedFrom } from '../../db/item-uses.ts'
import { officeBegun } from '../../db/office.ts'
import { divisions } from '../../db/people.ts'
import { yearsWaiting } from '../../db/years.ts'
import { DeskPage, PilePage } from '../../views/desk/desk.tsx'
import { type DeskPart, deskParts, fewMost, type Pile } from '../../views/desk/piles.ts'
import { deskWords } from '../../views/words/desk.ts'
import { mayDecide, type PostHolder } from '../domain/approver.ts'
import { isChecker } from '../domain/check.ts'
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts'
import { didFrom } from '../domain/did.ts'
import { endangeredSoon, soonUntil } from '../domain/item-use.ts'
import { type LoanCard, sizeExtended } from '../domain/loan-card.ts'
import { may } from '../domain/rights.ts'
import type { Desk } from '../usecases/desk.ts'
import { askedOf, oneOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { cardsDecided } from './desk-deciding.ts'
import { afterOf, pileFinds, pilePage, standsAt, theirDivisions } from './desk-piles.ts'
import { justDone, justDoneFinds } from './just-done.ts'

/** Cards of one kind that are counted on the desk, and that a page of one pile shows. */
const cardsMost = 12
/** What is drawn of a pile on the desk; it is not cut for the sake of a single card. */
const drawn = { limit: fewMost, counted: cardsMost + 1 }

const addressSchema = z.object({
  pile: oneOf(deskParts),
  /** As `standsAt` writes it. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2},[\w-]{1,60}$/)
    .optional(),
})

export const desk = new Hono<Env>().get('/', async c => {
  const { db } = c.var.open
  const [seat, divisionRows, holderRows] = await seated(
    c,
    divisions(db),
    postHolders(db, dayInBangkok(c.var.open.now())),
  )
  const { actor, today } = seat
  const holders = postHoldersFrom(holderRows)
  const { pile: chosen } = askedOf(c, addressSchema)
  if (chosen) return onePile(c, seat, divisionRows, holders, chosen)
  const finds = pileFinds(db, seat, divisionRows, holders)
  const keeps = theirDivisions(actor, 'loans.hand-over', divisionRows)
  // Bounds of an order are kept by the rule, not by the query: a delegate's are sorted out after it.
  const bounded = holders.some(({ person, lent }) => person === actor.id && lent)
  const sorted = bounded ? cardsMost * 12 : cardsMost * 2
  const [begunRows, short, missedRows, flaggedRows, waitingRows, checkRows, free, ...rows] =
    await db.batch([
      officeBegun(db),
      itemsRunningShort(db, keeps, today, soonUntil(today)),
      missedChases(db, today),
      flaggedLoans(db, fiscalYearOf(today)),
      yearsWaiting(db),
      checksToDo(db),
      freedomToDecide(db, actor.id, holders, today, sorted),
      ...deskParts.map(part => finds[part](judged.has(part) ? sorted : drawn)),
      ...justDoneFinds(c),
    ])
  const missed = may(actor, 'chases.oversee') ? (missedRows[0]?.missed ?? 0) : 0
  const flagged = (may(actor, 'loans.audit') && flaggedRows[0]) || { samePerson: 0, datedBack: 0 }
  const waiting = may(actor, 'years.acknowledge') ? waitingRows : []
  const piles = deskParts.map((part, index) => {
    const found = rows[index] as Parameters<typeof cardsFrom>[0]
    const { cards, ...weighed } = theirs(part, cardsFrom(found), seat, holders, free)
    const all = judged.has(part) ? cards.length : countedOf(found)
    const counted = Math.min(all, cardsMost)
    return { part, cards: cards.slice(0, cardsMost), counted, more: all > counted, ...weighed }
  })
  const did = didFrom(c.req.query('did'), c.req.query('number'))
  const undo = justDone(c, seat, rows.slice(deskParts.length))
  const checks = checkRows.map(checkFrom).filter(check => isChecker(check, actor))
  const shortages = endangeredSoon(usedFrom(short), today)
  const begun = { things: begunRows[0]?.things === 1, accounts: begunRows[0]?.accounts === 1 }
  return page(
    c,
    deskWords[c.var.language].title,
    <DeskPage
      begun={begun}
      piles={piles}
      missed={missed}
      flagged={flagged}
      waiting={waiting}
      checks={checks}
      did={did}
      undo={undo}
      shortages={shortages}
    />,
  )
})

/** What the rule itself sorts once more, after the query. */
const judged = new Set<DeskPart>(['toDecide', 'toExtend'])

/** `GET /?pile=…`: one pile whole, page by page. */
async function onePile(
  c: WebContext,
  seat: Desk,
  divisionRows: { id: string }[],
  holders: PostHolder[],
  part: DeskPart,
) {
  const { db } = c.var.open
  const after = afterOf(c.req.query('after'))
  const slice = { limit: cardsMost + 1, after }
  const [free, rows, ...done] = await db.batch([
    freedomToDecide(db, seat.actor.id, holders, seat.today, slice),
    pileFinds(db, seat, divisionRows, holders)[part](slice),
    ...justDoneFinds(c),
  ])
  const found = cardsFrom(rows)
  const shown = found.slice(0, cardsMost)
  const last = found.length > cardsMost ? shown.at(-1) : undefined
  const pile: Pile = {
    part,
    counted: shown.length,
    more: false,
    ...theirs(part, shown, seat, holders, free),
  }
  const next = last ? pilePage(part, standsAt(part, last)) : null
  const did = didFrom(c.req.query('did'), c.req.query('number'))
  const path = pilePage(part, after)
  const undo = justDone(c, seat, done)
  const title = deskWords[c.var.language][part]
  return page(c, title, <PilePage pile={pile} path={path} did={did} undo={undo} next={next} />)
}

/** The cards of a pile that are this person's by the rule, and what an approver weighs of each. */
function theirs(
  part: DeskPart,
  cards: LoanCard[],
  seat: Desk,
  holders: PostHolder[],
  free: Parameters<typeof cardsDecided>[3],
): Pick<Pile, 'cards' | 'deciding'> {
  if (part === 'toDecide') return cardsDecided(seat, cards, holders, free)
  if (part !== 'toExtend') return { cards }
  const may = (card: LoanCard) =>
    mayDecide(seat.actor, { ...card, size: sizeExtended(card) }, holders).ok
  return { cards: cards.filter(may) }
}
