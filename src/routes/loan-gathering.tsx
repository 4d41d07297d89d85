import { Hono } from 'hono'
import { cardsFrom } from '../../db/cards.ts'
import { cardsByIds } from '../../db/desk.ts'
import { unseenItem } from '../../db/labels.ts'
import { cardsNumbered, cardsOfNamed, itemsNamed } from '../../db/scans.ts'
import type { FormState } from '../../views/form-state.ts'
import { GatherPage, type GatherProps, type Stray, unitField } from '../../views/scans/gather.tsx'
import { scanWords } from '../../views/words/scans.ts'
import {
  awaitedOf,
  judge,
  type ScanSaid,
  type ScanWord,
  type Way,
  ways,
} from '../domain/gathering.ts'
import type { LoanCard } from '../domain/loan-card.ts'
import { loanNumber } from '../domain/office-settings.ts'
import { type Meant, meantBy, scanMost } from '../domain/scan-text.ts'
import { noticeLabel } from '../usecases/items/see-label.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page, Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { calledInFull, loanPathOf, notKnown } from './scan-paths.ts'

/** Things put aside, and loans that have them or wait for them, on one page. */
const strayMost = 20
const cardsMost = 40

/**
 * `GET /loans/:id/handovers` and `…/returns`: put together by scanning. All that was scanned stands
 * in the address, so that nothing is kept anywhere before the one tap that writes it.
 */
export const loanGathering = new Hono<Env>()
for (const way of ways) loanGathering.get(`/:id/${way}`, c => gather(c, way))

async function gather(c: WebContext, way: Way): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const { db, publicUrl } = c.var.open
  const meant = meantBy((c.req.query('text') ?? '').slice(0, scanMost), publicUrl)
  const aside = (c.req.queries('aside') ?? []).slice(0, strayMost)
  const thing = meant.kind === 'thing' ? meant : null
  const named = { tags: [...aside, ...(thing?.tags ?? [])], codes: thing?.codes ?? [] }
  const loans = meant.kind === 'loan' ? [id, meant.id] : [id]
  const [desk, cardRows, itemRows, otherRows, numbered, unseen] = await seated(
    c,
    cardsByIds(db, [...new Set(loans)]),
    itemsNamed(db, named, strayMost + 1),
    cardsOfNamed(db, named, cardsMost),
    cardsNumbered(db, thing?.number ?? null),
    unseenItem(db, thing?.tags ?? []),
  )
  await noticeLabel(desk, unseen)
  const items = itemRows.map(calledInFull)
  const cards = cardsFrom(cardRows)
  const card = cards.find(each => each.id === id)
  if (!card) throw new Refused({ word: 'not-found' }, 404)
  mustHold(desk, 'loans.hand-over', card.owningDivision)
  if (awaitedOf(card, way).length === 0) return c.redirect(`/loans/${id}`, 303)

  if (meant.kind === 'person') return c.redirect(`/people/${meant.id}/loans`, 303)
  const other = otherLoan(meant, card, [...cards, ...cardsFrom(numbered)], items)
  if (other) return c.redirect(loanPathOf(desk.actor, other), 303)
  const loan = { card, way, found: marked(c, card) }
  const others = cardsFrom(otherRows)
  const stays = new Set(aside.filter(tag => tag !== c.req.query('drop')))
  const scanned = scannedNow(meant, loan, items, others)
  if (scanned?.line) loan.found.add(scanned.line)
  if (scanned?.stray) stays.add(scanned.stray)
  const props: GatherProps = {
    card,
    way,
    said: scanned?.said ?? null,
    lines: linesOf(c, loan),
    conditions: conditionsOf(c),
    strays: [...stays].flatMap((tag): Stray[] => {
      const item = items.find(each => each.tag === tag)
      return item ? [{ tag, said: judge(loan, item, others) }] : []
    }),
  }
  const w = scanWords[c.var.language]
  const title = (way === 'handovers' ? w.handing : w.returning)(loanNumber(card, c.var.office))
  return page(c, title, <GatherPage {...props} />)
}

function conditionsOf(c: WebContext): FormState {
  const typed = Object.entries(c.req.query()).filter(([name]) => name.startsWith('condition-'))
  return { values: Object.fromEntries(typed), faults: {} }
}

type Items = { id: string; tag: string; codeKey: string; name: string; retired: boolean }[]
type Gathering = { card: LoanCard; way: Way; found: Set<number> }

/** Lines that were found before, with the marks of the very tap that asked. */
function marked(c: WebContext, card: LoanCard): Set<number> {
  const known = new Set(card.lines.map(({ line }) => line))
  const told = [...(c.req.queries('found') ?? []), ...(c.req.queries('tick') ?? [])].map(Number)
  const found = new Set(told.filter(line => known.has(line)))
  for (const line of c.req.queries('untick') ?? []) found.delete(Number(line))
  return found
}

/** The loan that a scan of another form, or its typed number, asks for. */
function otherLoan(meant: Meant, card: LoanCard, cards: LoanCard[], items: Items) {
  if (meant.kind === 'loan') return cards.find(({ id }) => id === meant.id && id !== card.id)
  if (meant.kind !== 'thing' || meant.number === null || items.length > 0) return undefined
  const { number, fiscalYear } = meant.number
  return cards.find(
    each => each.id !== card.id && each.number === number && each.fiscalYear === fiscalYear,
  )
}

type Scanned = { said: ScanSaid; line?: number; stray?: string }

function scannedNow(
  meant: Meant,
  loan: Gathering,
  items: Items,
  others: LoanCard[],
): Scanned | null {
  const only = (word: ScanWord) => ({ said: { word } })
  if (meant.kind === 'nothing' || meant.kind === 'person') return null
  if (meant.kind === 'foreign' || meant.kind === 'word') return { said: notKnown(meant) }
  if (meant.kind === 'loan') {
    return meant.id === loan.card.id ? only('same-loan') : { said: notKnown(meant) }
  }
  const item = items.find(
    ({ tag, codeKey }) => meant.tags.includes(tag) || meant.codes.includes(codeKey),
  )
  if (!item) {
    const typed = meant.number
    const same = typed?.number === loan.card.number && typed.fiscalYear === loan.card.fiscalYear
    return same ? only('same-loan') : { said: notKnown(meant) }
  }
  const { line, ...said } = judge(loan, item, others)
  if (said.word === 'found') return { said, line: line!.line }
  return said.word === 'again' ? { said } : { said, stray: item.tag }
}

function linesOf(c: WebContext, { card, way, found }: Gathering) {
  return awaitedOf(card, way).map(({ line, quantity }) => {
    const most = way === 'handovers' ? Math.min(quantity, line.shelf) : quantity
    const typed = Number(c.req.query(`${unitField[way]}-${line.line}`) ?? most)
    const units = Number.isInteger(typed) && typed >= 1 ? Math.min(typed, quantity) : most
    return { line, quantity, found: found.has(line.line), units }
  })
}
