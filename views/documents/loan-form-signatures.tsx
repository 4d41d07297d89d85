import type { Child } from 'hono/jsx'
import { type Line, unsettledOf } from '../../src/domain/loan.ts'
import type { Signer, Signers } from '../../src/domain/loan-form.ts'
import { type LoanShown, linesShown } from '../loans/shown.ts'
import { inThaiDigits } from '../words/dates.ts'
import { loanFormPaper as w } from '../words/loan-form.ts'
import { Box, thaiDate } from './loan-form-asks.tsx'

type SignaturesProps = { shown: LoanShown; signers: Signers }

/** The places to sign, two beside one another with lines of one length (domain.md 2.1, F1). */
export function Signatures({ shown, signers }: SignaturesProps) {
  const { loan, people } = shown
  const named = (signer: Signer | null) => ({
    name: signer ? people.get(signer.person)?.name : undefined,
    on: signer?.on,
  })
  const approved = loan.decision === 'approved' || loan.decision === 'partly-approved'
  return (
    <div class="lf-signs">
      <section>{loan.borrowerClass === 'agency' && <Sign as="" post={w.borrowerHead} />}</section>
      <section>
        <Sign as={w.borrower} {...named(signers.borrower)} />
      </section>
      <div class="lf-wide lf-pair">
        <section>
          <h2>{w.opinion}</h2>
          <p>
            <Box ticked={false}>{w.lendable}</Box>
          </p>
          <p>
            <Box ticked={false}>{w.notLendable}</Box> <span class="lf-blank" />
          </p>
          <Sign as={w.officer} />
        </section>
        <section>
          <h2>{w.decision}</h2>
          <p>
            <Box ticked={approved}>{w.approved}</Box>{' '}
            <Box ticked={loan.decision === 'refused'}>{w.refused}</Box>
          </p>
          <Sign as={w.approver} {...named(signers.approver)} post={loan.decidedPost} />
        </section>
      </div>
      <Pair title={w.handOver} said={w.handedOver}>
        <Sign as={w.takes} />
        <Sign as={w.issuer} {...named(signers.issuer)} />
      </Pair>
      <Pair title={w.return} said={w.returned} ticked={allGood(loan.lines)}>
        <Sign as={w.returner} />
        <Sign as={w.receiver} {...named(signers.receiver)} />
      </Pair>
      <Damages shown={shown} />
    </div>
  )
}

type PairProps = { title: string; said: string; ticked?: boolean; children: Child }

function Pair({ title, said, ticked, children }: PairProps) {
  return (
    <section class="lf-wide">
      <h2>
        {title} <span>{ticked === undefined ? said : <Box ticked={ticked}>{said}</Box>}</span>
      </h2>
      <div class="lf-pair">{children}</div>
    </section>
  )
}

/** A line for the pen; the name below only of whoever acted signed in, and the day with it. */
function Sign(props: {
  as: string
  name?: string | undefined
  on?: string | undefined
  post?: string | null
}) {
  const { as, name, on, post } = props
  return (
    <div class="lf-sign">
      <p>
        {w.signed} <span class="lf-line" /> {as}
      </p>
      <p class="lf-under">
        (<span class="lf-name">{name ?? ''}</span>)
      </p>
      {post && <p class="lf-under">{post}</p>}
      <p class="lf-under">
        {w.date} {on ? thaiDate(on) : <span class="lf-date" />}
      </p>
    </div>
  )
}

/** Stands under the return only when something came back damaged or not at all. */
function Damages({ shown }: { shown: LoanShown }) {
  const harmed = linesShown(shown).filter(line => line.returnedDamaged + line.lost > 0)
  if (harmed.length === 0) return null
  return (
    <section class="lf-wide lf-damages">
      {harmed.map(line => {
        const { returnedDamaged: damaged, lost, thing } = line
        const units = (count: number) => `${inThaiDigits(String(count))} ${thing.unit}`
        return (
          <p>
            <strong>{w.damagedOrLost}</strong> {thing.name}{' '}
            {damaged > 0 && w.damaged(units(damaged))} {lost > 0 && w.lost(units(lost))} ·{' '}
            {unsettledOf(line) > 0 ? w.unsettled : w.settled}
          </p>
        )
      })}
    </section>
  )
}

/** Everything that went out has come back, and good. */
function allGood(lines: Line[]): boolean {
  const out = lines.reduce((sum, line) => sum + line.handedOver, 0)
  return out > 0 && lines.every(line => line.returnedGood === line.handedOver)
}
