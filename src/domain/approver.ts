import { kindOf } from './appointment.ts'
import { type Beyond, beyond, type Lent, type Size } from './authority.ts'
import type { CivilDate } from './dates.ts'
import { type FloorKind, type FloorRow, floorOf } from './floor.ts'
import type { Loan } from './loan.ts'
import type { Actor } from './rights.ts'
import { standInWords } from './titles.ts'
import { allow, type Refusal, refuse, type Verdict } from './verdict.ts'

/** Who holds a post that decides loans today: by their role, or by an appointment in force. */
export type PostHolder = {
  person: string
  name: string
  position: string
  role: 'division-head' | 'agency-head'
  /** The division that a division's head is head of; null for the head of the agency. */
  division: string | null
  /** True for a delegate, or for whoever is recorded as acting for the head. */
  appointed: boolean
  /** The appointment itself, with its bounds. */
  lent?: Lent
}

/** What the law asks of a loan before it names the approver. */
export type LoanToDecide = Pick<
  Loan,
  'borrower' | 'borrowerClass' | 'useLocation' | 'owningDivision'
> & {
  /** What the manual that it follows asks beyond clause 208. */
  approverRule?: Loan['approverRule']
  /** Durable where the loan does not say. */
  kind?: FloorKind
  /** Asked where an order has bounds; left out, such an order does not reach the loan. */
  size?: Size
}

/** Who decides a loan: the post, those who hold it today, and why it is not the usual one. */
export type Approver = {
  post: 'division-head' | 'agency-head' | 'acting-agency-head'
  division: string | null
  /** Whoever may decide; empty while nobody is recorded. */
  holders: PostHolder[]
  instead: 'head-borrows' | 'no-head' | null
  /** The law's floor that it stands on; null for what nobody may lend. */
  floor: FloorRow | null
}

/**
 * The approver by clause 208 (domain.md 1.2): for staff who use it inside, the head of the owning
 * division or a delegate; else the head of the agency or whoever acts for them. Never the
 * borrower: where the approver borrows, the head of the agency decides; where that is the
 * borrower, whoever is recorded as acting. A division without a head waits for nobody: 208 names
 * its head as the least authority, so the head of the agency decides there too. A delegate decides
 * within the bounds of their order only.
 */
export function approverOf(loan: LoanToDecide, holders: PostHolder[]): Approver {
  const row = floorOf(loan)
  if (loan.approverRule === 'agency-head' || row?.least !== 'division-head') {
    return agencyHead(loan, holders, null)
  }
  const heads = holders.filter(
    holder => holder.role === 'division-head' && holder.division === loan.owningDivision,
  )
  const instead = borrowsInPlaceOf(heads, loan.borrower)
  if (instead) return agencyHead(loan, holders, 'head-borrows')
  const others = heads.filter(head => head.person !== loan.borrower && !beyondOf(loan, head))
  if (others.length === 0) return agencyHead(loan, holders, 'no-head')
  const division = loan.owningDivision
  return { post: 'division-head', division, holders: others, instead: null, floor: row }
}

/** May this person decide that loan? Not a right of a role: the law names the approver. */
export function mayDecide(
  actor: Pick<Actor, 'id'>,
  loan: LoanToDecide,
  holders: PostHolder[],
): Verdict<PostHolder> {
  if (actor.id === loan.borrower) return refuse('borrower-cannot-decide')
  const approver = approverOf(loan, holders)
  if (approver.floor === null) return refuse('not-the-approver')
  const mine = approver.holders.filter(holder => holder.person === actor.id)
  const held = mine.find(holder => !holder.appointed) ?? mine[0]
  if (held) return allow(held)
  const over = holders
    .filter(holder => holder.person === actor.id && couldDecide(loan, holder))
    .flatMap(holder => beyondOf(loan, holder) ?? [])[0]
  return over ? tooFar(over, approver) : refuse('not-the-approver')
}

/** Which bound of their order a delegate goes beyond with that loan; null for none. */
function beyondOf(loan: LoanToDecide, { lent }: PostHolder): Beyond | null {
  return lent ? beyond(lent, floorOf(loan), loan.size ?? null) : null
}

/** Is it the post that decides such loans, bounds of an order left aside? */
function couldDecide(
  loan: LoanToDecide,
  { role, division }: Pick<PostHolder, 'role' | 'division'>,
): boolean {
  if (role === 'agency-head') return true
  const inside = floorOf(loan)?.least === 'division-head' && loan.approverRule !== 'agency-head'
  return inside && division === loan.owningDivision
}

/** An order that this person decided by, and no longer does. */
export type Lapsed = {
  role: PostHolder['role']
  division: string | null
  order: string
  toOn: CivilDate
  /** 1 where it was ended early. */
  ended: number
}

/**
 * Says it where somebody would have decided that loan by an order that is over: the page may have
 * been opened while it was in force.
 */
export function afterOrders(
  refused: { ok: false; why: Refusal },
  loan: LoanToDecide,
  holders: PostHolder[],
  lapsed: Lapsed[],
) {
  const over = lapsed.find(each => couldDecide(loan, each))
  if (refused.why.word !== 'not-the-approver' || !over) return refused
  const approver = approverOf(loan, holders)
  const who = approver.holders.map(holder => holder.name).join(', ')
  const { order, toOn, ended } = over
  return refuse('authority-lapsed', {
    order,
    toOn,
    ended,
    clause: approver.floor?.clause ?? '',
    who,
  })
}

/** The bound, the rule, and who may instead. */
function tooFar({ bound, most }: Beyond, { floor, holders }: Approver) {
  const who = holders.map(holder => holder.name).join(', ')
  return refuse('beyond-delegation', { bound, most, clause: floor?.clause ?? '', who })
}

/** The post as it stands in the book and the register: the position, and for whom it stands in. */
export function postOf(holder: PostHolder, holders: PostHolder[]): string {
  if (!holder.appointed) return holder.position
  const head = holders.find(
    each => !each.appointed && each.role === holder.role && each.division === holder.division,
  )
  const usual = { 'agency-head': 'หัวหน้าหน่วยงานของรัฐ', 'division-head': 'หัวหน้าหน่วยงานเจ้าของพัสดุ' }
  const title = head?.position ?? usual[holder.role]
  const [acting, byDelegation] = standInWords
  const standsIn = isActing(holder) ? acting : byDelegation
  return `${holder.position} ${standsIn}${title}`
}

function agencyHead(
  loan: LoanToDecide,
  holders: PostHolder[],
  instead: Approver['instead'],
): Approver {
  const heads = holders.filter(holder => holder.role === 'agency-head')
  const others = heads.filter(head => head.person !== loan.borrower && !beyondOf(loan, head))
  const floor = floorOf(loan)
  if (!borrowsInPlaceOf(heads, loan.borrower)) {
    return { post: 'agency-head', division: null, holders: others, instead, floor }
  }
  const acting = others.filter(isActing)
  const post = 'acting-agency-head'
  return { post, division: null, holders: acting, instead: 'head-borrows', floor }
}

/** Acts as the head; a delegate uses the head's own power, and so not on the head's own loan. */
function isActing({ appointed, role, lent }: PostHolder): boolean {
  return appointed && kindOf({ role, kind: lent?.kind ?? null }) === 'acting'
}

/**
 * Is the borrower the approver themselves? The holder of a post is; who only stands in is when
 * nobody holds it. A delegate who borrows leaves the decision with their head.
 */
function borrowsInPlaceOf(heads: PostHolder[], borrower: string): boolean {
  const held = heads.filter(head => !head.appointed)
  return (held.length > 0 ? held : heads).some(head => head.person === borrower)
}
