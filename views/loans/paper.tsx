import type { Child } from 'hono/jsx'
import { useView } from '../view.ts'
import { inThaiDigits, longDate } from '../words/dates.ts'
import { loanPaperWords as w } from '../words/loan-paper.ts'
import { loanWords } from '../words/loans.ts'
import { belongingOf, borrowerOf, type LoanShown, linesShown } from './shown.ts'

/** The form has this many rows, blank ones included, and grows by as many (domain.md 2.1). */
const rowsPerBlock = 7

const thai = (date: string) => inThaiDigits(longDate(date, 'th'))
const digits = (number: number | string) => inThaiDigits(String(number))

/**
 * The loan's page on paper: an A4 form to be signed by pen, since clause 208 wants written
 * evidence. On the screen it is not seen; printing the page prints this and nothing else.
 */
export function PaperLoan({ shown }: { shown: LoanShown }) {
  const { office } = useView()
  const { loan } = shown
  return (
    <article class="paper-loan" lang="th">
      <header>
        <h1>{w.title}</h1>
        <p>{office.name}</p>
        <p class="paper-number">
          {w.number} {digits(loan.number)}/{digits(loan.fiscalYear)} {w.date}{' '}
          {thai(loan.requestedOn)}
        </p>
      </header>
      <Asks shown={shown} />
      <PaperLines shown={shown} />
      <p class="paper-terms">{loan.borrowerClass === 'public' ? w.termsPublic : w.terms}</p>
      <Signatures shown={shown} />
      <footer>
        <p>{w.foot}</p>
        <p>
          {w.reference} {loan.id}
        </p>
      </footer>
    </article>
  )
}

function Asks({ shown }: { shown: LoanShown }) {
  const { loan, purpose, divisionNames, approver } = shown
  const { name, position, phone, address } = borrowerOf(shown)
  const post = loan.decidedPost ?? approver.holders[0]?.position
  const where = [belongingOf(shown), address].filter(Boolean).join(' ')
  const box = (on: boolean) => (on ? '☑' : '☐')
  return (
    <>
      <p>{w.addressed(post ?? loanWords.th.posts[approver.post])}</p>
      <p class="paper-asks">
        {w.borrower(name, position)} {w.belonging} {where || w.dots} {w.phone} {phone || w.dots}{' '}
        {w.asks} {divisionNames.get(loan.owningDivision)} {w.purpose} {purpose?.purpose || w.dots} (
        {loan.workType}) {w.place} {purpose?.placeOfUse || w.dots}{' '}
        {box(loan.useLocation === 'inside')} {w.inside} {box(loan.useLocation === 'outside')}{' '}
        {w.outside} {w.from} {thai(loan.startOn)} {w.until} {thai(loan.dueOn)}
      </p>
    </>
  )
}

/** The approved quantity where there is one, not the one that was asked for (domain.md 2.1). */
function PaperLines({ shown }: { shown: LoanShown }) {
  const lines = linesShown(shown)
  const blank = (rowsPerBlock - (lines.length % rowsPerBlock)) % rowsPerBlock
  return (
    <table class="paper-lines">
      <thead>
        <tr>
          {w.columns.map(column => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, requested, approved, thing }) => (
          <tr>
            <td>{digits(line)}</td>
            <td>{thing.code}</td>
            <td>{thing.name}</td>
            <td>{digits(approved ?? requested)}</td>
            <td>{thing.unit}</td>
            <td />
          </tr>
        ))}
        {Array.from({ length: blank }, () => (
          <tr>
            {w.columns.map(() => (
              <td>&nbsp;</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signatures({ shown }: { shown: LoanShown }) {
  const { loan, people } = shown
  const approved = loan.decision === 'approved' || loan.decision === 'partly-approved'
  const signedIn = loan.channel === 'online' && loan.requestedBy === loan.borrower
  const decided = loan.decision !== null && loan.decision !== 'cancelled'
  const decider = decided ? people.get(loan.decidedBy ?? '')?.name : undefined
  return (
    <div class="paper-signs">
      <Sign
        who={w.signers.borrower}
        name={signedIn ? borrowerOf(shown).name : undefined}
        date={signedIn ? thai(loan.requestedOn) : undefined}
      >
        {signedIn && w.online(thai(loan.requestedOn))}
      </Sign>
      <Sign who={w.signers.officer}>{w.checked}</Sign>
      <Sign
        who={w.signers.approver}
        name={decider}
        post={decided ? (loan.decidedPost ?? undefined) : undefined}
        date={decided ? thai(loan.decidedOn!) : undefined}
      >
        {w.approvedBox(approved ? '☑' : '☐', loan.decision === 'refused' ? '☑' : '☐')}
      </Sign>
      <Sign who={w.signers.issuer} second={w.signers.receiver}>
        {w.handedOver}
      </Sign>
      <Sign who={w.signers.returner} second={w.signers.takenBack}>
        {w.returned}
      </Sign>
    </div>
  )
}

/**
 * A place to sign. A name is printed under the line only where that person signed in
 * (domain.md trap 14); everybody else writes theirs.
 */
function Sign(props: {
  who: string
  second?: string
  name?: string | undefined
  post?: string | undefined
  date?: string | undefined
  children?: Child
}) {
  const { who, second, name, post, date, children } = props
  return (
    <section>
      {children && <p>{children}</p>}
      {[who, second].filter(Boolean).map(signer => (
        <p class="paper-sign">
          {w.signed} {w.dots} {signer}
          <br />({name ?? w.dots})
          {post && (
            <>
              <br />
              {post}
            </>
          )}
          <br />
          {date ? `${w.date} ${date}` : w.blankDate}
        </p>
      ))}
    </section>
  )
}
