import type { Loan } from './loan.ts'
import type { Actor } from './rights.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

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
}

/** What the law asks of a loan before it names the approver. */
export type LoanToDecide = Pick<
  Loan,
  'borrower' | 'borrowerClass' | 'useLocation' | 'owningDivision'
> & {
  /** What the manual that it follows asks beyond clause 208. */
  approverRule?: Loan['approverRule']
}

/** Who decides a loan: the post, those who hold it today, and why it is not the usual one. */
export type Approver = {
  post: 'division-head' | 'agency-head' | 'acting-agency-head'
  division: string | null
  /** Whoever may decide; empty while nobody is recorded. */
  holders: PostHolder[]
  instead: 'head-borrows' | 'no-head' | null
}

/**
 * The approver by clause 208 (domain.md 1.2): for staff who use it inside, the head of the owning
 * division or a delegate; else the head of the agency or whoever acts for them. Never the
 * borrower: where the approver borrows, the head of the agency decides; where that is the
 * borrower, whoever is recorded as acting. A division without a head waits for nobody: 208 names
 * its head as the least authority, so the head of the agency decides there too.
 */
export function approverOf(loan: LoanToDecide, holders: PostHolder[]): Approver {
  const stricter = loan.approverRule === 'agency-head'
  if (stricter || loan.borrowerClass !== 'staff' || loan.useLocation === 'outside') {
    return agencyHead(loan, holders, null)
  }
  const heads = holders.filter(
    holder => holder.role === 'division-head' && holder.division === loan.owningDivision,
  )
  const instead = borrowsInPlaceOf(heads, loan.borrower)
  if (instead) return agencyHead(loan, holders, 'head-borrows')
  const others = heads.filter(head => head.person !== loan.borrower)
  if (others.length === 0) return agencyHead(loan, holders, 'no-head')
  return { post: 'division-head', division: loan.owningDivision, holders: others, instead: null }
}

/** May this person decide that loan? Not a right of a role: the law names the approver. */
export function mayDecide(
  actor: Pick<Actor, 'id'>,
  loan: LoanToDecide,
  holders: PostHolder[],
): Verdict<PostHolder> {
  if (actor.id === loan.borrower) return refuse('borrower-cannot-decide')
  const mine = approverOf(loan, holders).holders.filter(holder => holder.person === actor.id)
  const held = mine.find(holder => !holder.appointed) ?? mine[0]
  return held ? allow(held) : refuse('not-the-approver')
}

/** The post as it stands in the book and the register: the position, and for whom it stands in. */
export function postOf(holder: PostHolder, holders: PostHolder[]): string {
  if (!holder.appointed) return holder.position
  const head = holders.find(
    each => !each.appointed && each.role === holder.role && each.division === holder.division,
  )
  const [standsIn, title] =
    holder.role === 'agency-head'
      ? ['รักษาราชการแทน', head?.position ?? 'หัวหน้าหน่วยงานของรัฐ']
      : ['ปฏิบัติราชการแทน', head?.position ?? 'หัวหน้าหน่วยงานเจ้าของพัสดุ']
  return `${holder.position} ${standsIn}${title}`
}

function agencyHead(
  loan: LoanToDecide,
  holders: PostHolder[],
  instead: Approver['instead'],
): Approver {
  const heads = holders.filter(holder => holder.role === 'agency-head')
  const others = heads.filter(head => head.person !== loan.borrower)
  if (!borrowsInPlaceOf(heads, loan.borrower)) {
    return { post: 'agency-head', division: null, holders: others, instead }
  }
  const acting = others.filter(head => head.appointed)
  return { post: 'acting-agency-head', division: null, holders: acting, instead: 'head-borrows' }
}

/**
 * Is the borrower the approver themselves? The holder of a post is; who only stands in is when
 * nobody holds it. A delegate who borrows leaves the decision with their head.
 */
function borrowsInPlaceOf(heads: PostHolder[], borrower: string): boolean {
  const held = heads.filter(head => !head.appointed)
  return (held.length > 0 ? held : heads).some(head => head.person === borrower)
}
