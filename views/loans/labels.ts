import { useView } from '../view.ts'
import { caseWords } from '../words/cases.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { opinionWords } from '../words/opinions.ts'
import { proofWords } from '../words/proof.ts'
import type { LoanShown } from './shown.ts'

/** The labels that the summary of faults needs, for every field that a form here has. */
export function labelsOf({ loan, things }: LoanShown): Record<string, string> {
  const { language } = useView()
  const f = loanFormWords[language]
  const lines = loan.lines.flatMap(({ line, item }) => {
    const name = things.get(item)?.name ?? ''
    return ['quantity', 'good', 'damaged', 'lost', 'photo', 'condition'].map(
      field => [`${field}-${line}`, name] as const,
    )
  })
  return {
    ...Object.fromEntries(lines),
    on: f.on,
    lateReason: f.lateReason,
    reason: f.reason,
    note: f.note,
    dueOn: f.newDue,
    channel: f.channel,
    who: f.who,
    letter: f.letter,
    answer: f.answer,
    what: f.what,
    way: f.way,
    units: f.units,
    checked: caseWords[language].checked,
    amountReason: caseWords[language].amountReason,
    signature: proofWords[language].signature,
    signedBy: proofWords[language].signedBy,
    paid: f.paid,
    receipt: f.receipt,
    text: opinionWords[language].text,
  }
}
