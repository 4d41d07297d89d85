import type { Db } from '../../db/db.ts'
import {
  cardsDueLater,
  cardsDueOn,
  cardsOfBorrower,
  cardsOverdue,
  cardsToDecide,
  cardsToHandOver,
  cardsToOpine,
  cardsToSettle,
} from '../../db/desk.ts'
import { cardsToChase, cardsToExtend } from '../../db/desk-following.ts'
import type { Slice } from '../../db/slice.ts'
import { type DeskPart, pilePath } from '../../views/desk/piles.ts'
import type { PostHolder } from '../domain/approver.ts'
import type { CivilDate } from '../domain/dates.ts'
import type { LoanCard } from '../domain/loan-card.ts'
import { advisesAs } from '../domain/opinion.ts'
import { opinionPosts } from '../domain/procedure.ts'
import { may, type Right } from '../domain/rights.ts'
import type { Desk } from '../usecases/desk.ts'

type Seat = Pick<Desk, 'actor' | 'today'>
type Find = (slice: Slice) => ReturnType<typeof cardsToSettle>

/** How each pile of this person's work is found. */
export function pileFinds(
  db: Db,
  { actor, today }: Seat,
  divisions: { id: string }[],
  holders: PostHolder[],
): Record<DeskPart, Find> {
  const keeps = theirDivisions(actor, 'loans.hand-over', divisions)
  const follows = theirDivisions(actor, 'loans.follow-up', divisions)
  const asked = opinionPosts.map(post => ({
    post,
    divisions: divisions.map(({ id }) => id).filter(id => advisesAs(actor, post, id)),
  }))
  return {
    toDecide: slice => cardsToDecide(db, actor.id, holders, slice),
    toOpine: slice => cardsToOpine(db, actor.id, asked, slice),
    toExtend: slice => cardsToExtend(db, actor.id, holders, slice),
    toHandOver: slice => cardsToHandOver(db, keeps, today, slice),
    toChase: slice => cardsToChase(db, follows, today, slice),
    overdue: slice => cardsOverdue(db, follows, today, slice),
    dueToday: slice => cardsDueOn(db, follows, today, slice),
    toSettle: slice => cardsToSettle(db, follows, slice),
    dueLater: slice => cardsDueLater(db, keeps, today, slice),
    mine: slice => cardsOfBorrower(db, actor.id, slice),
  }
}

/** The divisions for which this person has a right. */
export function theirDivisions(
  actor: Desk['actor'],
  right: Right,
  divisions: { id: string }[],
): string[] {
  return divisions.map(({ id }) => id).filter(id => may(actor, right, id))
}

/** `2026-11-30,<loan>`: the card after which a page of a pile begins. */
export function afterOf(text: string | undefined): { on: CivilDate; loan: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2}),([\w-]{1,60})$/.exec(text ?? '')
  return match ? { on: match[1]!, loan: match[2]! } : null
}

/** The page of a pile that begins after that card, or its first. */
export function pilePage(part: DeskPart, after: { on: CivilDate; loan: string } | null): string {
  return after ? `${pilePath(part)}&after=${after.on},${after.loan}` : pilePath(part)
}

/** Where a card stands in its pile's order. */
export function standsAt(part: DeskPart, card: LoanCard): { on: CivilDate; loan: string } {
  return { on: dayOf(part, card), loan: card.id }
}

function dayOf(part: DeskPart, card: LoanCard): CivilDate {
  switch (part) {
    case 'toDecide':
    case 'toOpine':
      return card.requestedOn
    case 'toHandOver':
      return card.startOn
    case 'toExtend':
      return card.extensionDueOn!
    default:
      return card.dueOn
  }
}
