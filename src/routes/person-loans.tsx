import { Hono } from 'hono'
import { cardsFrom } from '../../db/cards.ts'
import { cardsOfBorrower } from '../../db/desk.ts'
import { unseenItem } from '../../db/labels.ts'
import { divisions, peopleByIds } from '../../db/people.ts'
import { cardsOfNamed, itemsNamed } from '../../db/scans.ts'
import { PersonCardPage } from '../../views/people/card.tsx'
import { PersonLoansPage } from '../../views/people/loans.tsx'
import { personLoanWords } from '../../views/words/person-loans.ts'
import { awaitedOf, type ScanSaid, ways } from '../domain/gathering.ts'
import type { LoanCard } from '../domain/loan-card.ts'
import { mayPrintCard } from '../domain/person-card.ts'
import { may } from '../domain/rights.ts'
import { outOf, waitingOf } from '../domain/scan.ts'
import { meantBy, scanMost } from '../domain/scan-text.ts'
import type { Desk } from '../usecases/desk.ts'
import { noticeLabel } from '../usecases/items/see-label.ts'
import type { Env } from '../web/env.ts'
import { page, Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { calledInFull, gatherPath, loanPathOf, notKnown } from './scan-paths.ts'

const cardsMost = 24

/** What a person's card opens for an officer, and the card itself. */
export const personLoans = new Hono<Env>()
  .get('/:id/loans', async c => {
    const id = c.req.param('id')
    const { db, publicUrl } = c.var.open
    const meant = meantBy((c.req.query('text') ?? '').slice(0, scanMost), publicUrl)
    const named = meant.kind === 'thing' ? meant : { tags: [], codes: [] }
    const [desk, [person], own, items, others, unseen] = await seated(
      c,
      peopleByIds(db, [id]),
      cardsOfBorrower(db, id, cardsMost + 1),
      itemsNamed(db, named, 1),
      cardsOfNamed(db, named, cardsMost),
      unseenItem(db, named.tags),
    )
    mustHold(desk, 'loans.hand-over')
    await noticeLabel(desk, unseen)
    if (!person) throw new Refused({ word: 'not-found' }, 404)
    const cards = cardsFrom(own)
    if (meant.kind === 'person' && meant.id !== id) {
      return c.redirect(`/people/${meant.id}/loans`, 303)
    }
    const loan = cards.find(card => meant.kind === 'loan' && card.id === meant.id)
    if (loan) return c.redirect(loanPathOf(desk.actor, loan), 303)
    const [item] = items
    const theirs = item ? gatheringOf(desk, cards, item) : null
    if (theirs) return c.redirect(theirs, 303)
    const said = saidOf(meant, items.map(calledInFull), cardsFrom(others))
    const shown = { person, cards: cards.slice(0, cardsMost), more: cards.length > cardsMost, said }
    const title = personLoanWords[c.var.language].title(person.name)
    return page(c, title, <PersonLoansPage {...shown} />)
  })
  .get('/:id/card', async c => {
    const id = c.req.param('id')
    const { db } = c.var.open
    const [desk, [person], known] = await seated(c, peopleByIds(db, [id]), divisions(db))
    if (!mayPrintCard(desk.actor, id)) throw new Refused({ word: 'not-allowed' }, 403)
    if (!person) throw new Refused({ word: 'not-found' }, 404)
    const division = known.find(each => each.id === person.division)?.name ?? null
    const title = personLoanWords[c.var.language].cardTitle(person.name)
    const content = <PersonCardPage person={{ ...person, divisionName: division }} />
    return page(c, title, content, { bare: true })
  })

type Scanned = { id: string; tag: string; name: string }

/** Where the person's own loan of that thing is handed over or taken back; null for none. */
function gatheringOf({ actor }: Desk, cards: LoanCard[], item: Scanned): string | null {
  for (const card of cards) {
    if (!may(actor, 'loans.hand-over', card.owningDivision)) continue
    const way = ways.find(each => awaitedOf(card, each).some(({ line }) => line.item === item.id))
    if (way) return gatherPath(card, way, item.tag)
  }
  return null
}

/** A thing of somebody else, or of nobody, while this person stands at the counter. */
function saidOf(
  meant: ReturnType<typeof meantBy>,
  [item]: Scanned[],
  others: LoanCard[],
): ScanSaid | null {
  if (meant.kind === 'nothing' || meant.kind === 'person') return null
  if (!item) return notKnown(meant)
  const { id, name } = item
  const thing = { id, cards: others }
  const [out] = outOf(thing)
  if (out) return { word: 'other-loan', name, card: out }
  const [waits] = waitingOf(thing)
  return waits ? { word: 'reserved', name, card: waits } : { word: 'nothing-of-person', name }
}
