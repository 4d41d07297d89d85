import type { Loan } from '../../src/domain/loan.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { approvalWords, authorityText, basisText, ruleText } from '../words/approval.ts'
import type { Language } from '../words/words.ts'
import { ApproveAll } from './lending-forms.tsx'
import { LinesTable } from './lines.tsx'
import { OpinionsOnLoan } from './opinions.tsx'
import type { LoanShown } from './shown.ts'

/**
 * What an approver sees before the one tap: what is approved and what is free of it on those days,
 * the rule with its manual, by what authority, and the advice, which need not be there.
 */
export function Approval({ shown }: { shown: LoanShown }) {
  const { language } = useView()
  const w = useWords(approvalWords)
  const { deciding } = shown
  if (deciding === null) return null
  const { post, authority } = deciding
  return (
    <section class="card seal" aria-labelledby="approval">
      <h2 id="approval">{w.sheet}</h2>
      <LinesTable shown={shown} />
      <dl class="facts">
        <dt>{w.rule}</dt>
        <dd>
          <Unbroken text={`${ruleText(authority, language)} ·`} />{' '}
          <ManualFollowed loan={shown.loan} />
        </dd>
        <dt>{w.asWhom}</dt>
        <dd>
          <Unbroken
            text={`${post} · ${basisText(authority, language)}`}
            names={[basisText(authority, language)]}
          />
        </dd>
      </dl>
      <OpinionsOnLoan shown={shown} />
      <ApproveAll shown={shown} />
    </section>
  )
}

type Followed = Pick<Loan, 'workType' | 'procedureVersion' | 'approverRule'>

/** The version of the manual that the request followed, and whether it is stricter than the law. */
export function ManualFollowed({ loan }: { loan: Followed }) {
  const w = useWords(approvalWords)
  const { workType, procedureVersion: version, approverRule } = loan
  if (version === null) return <>{w.noManual}</>
  return (
    <>
      <a href={manualPath(workType, version)}>
        <Unbroken text={w.manual(workType, version)} />
      </a>
      {approverRule && ` · ${w.stricter}`}
    </>
  )
}

/** The rule and the authority of the decision, as its entry has kept them; null for none. */
export function decidedUnder({ entries }: LoanShown, language: Language): string | null {
  const decision = entries.findLast(({ kind }) => kind === 'approved' || kind === 'refused')
  if (decision?.kind !== 'approved' && decision?.kind !== 'refused') return null
  const { authority } = decision.detail
  return authority ? authorityText(authority, language) : null
}
