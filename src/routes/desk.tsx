import { Hono } from 'hono'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import {
  cardsDueLater,
  cardsDueOn,
  cardsFrom,
  cardsOfBorrower,
  cardsOverdue,
  cardsToDecide,
  cardsToHandOver,
  cardsToOpine,
  cardsToSettle,
  freedomToDecide,
} from '../../db/desk.ts'
import { cardsToChase, cardsToExtend, missedChases } from '../../db/desk-following.ts'
import { flaggedLoans } from '../../db/flagged-loans.ts'
import { itemsRunningShort, usedFrom } from '../../db/item-uses.ts'
import { divisions } from '../../db/people.ts'
import { DeskPage } from '../../views/desk/desk.tsx'
import type { DeskPart, Pile } from '../../views/desk/piles.ts'
import { deskWords } from '../../views/words/desk.ts'
import { mayDecide } from '../domain/approver.ts'
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts'
import { didFrom } from '../domain/did.ts'
import { endangeredSoon, soonUntil } from '../domain/item-use.ts'
import { type LoanCard, sizeExtended } from '../domain/loan-card.ts'
import { advisesAs } from '../domain/opinion.ts'
import { opinionPosts } from '../domain/procedure.ts'
import { may, type Right } from '../domain/rights.ts'
import type { Env } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { cardsDecided } from './desk-deciding.ts'

/** Cards of one kind on the desk; the rest stands in the list of loans. */
const cardsMost = 12

export const desk = new Hono<Env>().get('/', async c => {
  const { db } = c.var.open
  const [seat, divisionRows, holderRows] = await seated(
    c,
    divisions(db),
    postHolders(db, dayInBangkok(c.var.open.now())),
  )
  const { actor, today } = seat
  const holders = postHoldersFrom(holderRows)
  const theirs = (right: Right) =>
    divisionRows.map(({ id }) => id).filter(id => may(actor, right, id))
  const keeps = theirs('loans.hand-over')
  const follows = theirs('loans.follow-up')
  const asked = opinionPosts.map(post => ({
    post,
    divisions: divisionRows.map(({ id }) => id).filter(id => advisesAs(actor, post, id)),
  }))
  // Bounds of an order are kept by the rule, not by the query: a delegate's are sorted out after it.
  const bounded = holders.some(({ person, lent }) => person === actor.id && lent)
  const sorted = bounded ? cardsMost * 12 : cardsMost * 2
  const [short, missedRows, flaggedRows, free, ...rows] = await db.batch([
    itemsRunningShort(db, keeps, today, soonUntil(today)),
    missedChases(db, today),
    flaggedLoans(db, fiscalYearOf(today)),
    freedomToDecide(db, actor.id, holders, today, sorted),
    cardsToDecide(db, actor.id, holders, sorted),
    cardsToOpine(db, actor.id, asked, cardsMost + 1),
    cardsToHandOver(db, keeps, today, cardsMost + 1),
    cardsOverdue(db, follows, today, cardsMost + 1),
    cardsDueOn(db, follows, today, cardsMost + 1),
    cardsToSettle(db, follows, cardsMost + 1),
    cardsDueLater(db, keeps, today, cardsMost + 1),
    cardsOfBorrower(db, actor.id, cardsMost + 1),
    cardsToExtend(db, actor.id, holders, sorted),
    cardsToChase(db, follows, today, cardsMost + 1),
  ])
  const [toDecide, toOpine, toHandOver, overdue, dueToday, toSettle, dueLater, mine, ...more] =
    rows.map(cardsFrom)
  const [toExtend, toChase] = more
  const decided = cardsDecided(seat, toDecide!, holders, free)
  const extendable = toExtend!.filter(
    card => mayDecide(actor, { ...card, size: sizeExtended(card) }, holders).ok,
  )
  const missed = may(actor, 'chases.oversee') ? (missedRows[0]?.missed ?? 0) : 0
  const flagged = (may(actor, 'loans.audit') && flaggedRows[0]) || { samePerson: 0, datedBack: 0 }
  const piles = [
    { ...pile('toDecide', decided.cards, '/loans?state=requested'), deciding: decided.deciding },
    pile('toOpine', toOpine!, '/loans?state=requested'),
    pile('toExtend', extendable, '/loans?state=out'),
    pile('toHandOver', toHandOver!, '/loans?state=approved'),
    pile('toChase', toChase!, '/loans?state=overdue'),
    pile('overdue', overdue!, '/loans?state=overdue'),
    pile('dueToday', dueToday!, '/loans?state=out'),
    pile('toSettle', toSettle!, '/cases'),
    pile('dueLater', dueLater!, '/loans?state=out'),
    pile('mine', mine!, '/loans'),
  ]
  const did = didFrom(c.req.query('did'), c.req.query('number'))
  const shortages = endangeredSoon(usedFrom(short), today)
  return page(
    c,
    deskWords[c.var.language].title,
    <DeskPage {...{ piles, missed, flagged, did, shortages }} />,
  )
})

function pile(part: DeskPart, cards: LoanCard[], all: string): Pile {
  return { part, all, cards: cards.slice(0, cardsMost), more: cards.length > cardsMost }
}
