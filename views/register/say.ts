import type { CivilDate } from '../../src/domain/dates.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import type { RegisterLine, RegisterLoan, Remark } from '../../src/domain/register/row.ts'
import { agencyWords } from '../words/agencies.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { loanHistoryWords } from '../words/loan-history.ts'
import { loanWords } from '../words/loans.ts'
import { baht, count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'
import type { Language } from '../words/words.ts'

/** How the cells of the register are said: dates as a page or as a data file writes them. */
export type Sayer = ReturnType<typeof sayer>

export function sayer(language: Language, day: (date: CivilDate) => string) {
  const w = registerWords[language]
  const loans = loanWords[language]
  const forms = loanFormWords[language]
  const a = agencyWords[language]
  const posts: Record<string, string> = loans.posts

  const remark = (each: Remark, loan: RegisterLoan): string => {
    switch (each.word) {
      case 'imported':
        return w.imported
      case 'partly-approved':
        return w.partly
      case 'cancelled':
        return w.cancelled(day(each.on), each.reason)
      case 'refused':
        return w.refused(day(each.on), each.reason)
      case 'extended':
        return w.extended(day(each.from), day(each.dueOn), each.reason)
      case 'letter':
        return a.remarkLetter(each.number, day(each.date))
      case 'consumable':
        return a.remarkConsumable(each.urgency)
      case 'condition-met':
        return a.remarkMet(loan.dueCondition ?? '', day(each.on))
      case 'late': {
        const kinds: Record<string, string> = loanHistoryWords[language].kinds
        return w.late(kinds[each.what] ?? '', day(each.on), day(each.recordedOn), each.reason)
      }
      case 'corrected': {
        const line = loan.lines.find(({ line }) => line === each.line)
        const units = `${line?.name ?? ''} ${count(each.units)} ${line?.unit ?? ''}`.trim()
        const say = each.what === 'return' ? w.correctedReturn : w.correctedHandOver
        return say(units, day(each.correctedOn), day(each.on), each.reason)
      }
    }
  }

  return {
    day,
    /** The day; or what it waits for, while nothing is due. */
    due: (loan: RegisterLoan) => (isOpen(loan) ? (loan.dueCondition ?? '') : day(loan.dueOn)),
    remarks: (loan: RegisterLoan) => loan.remarks.map(each => remark(each, loan)),
    post: (loan: RegisterLoan) => posts[loan.approver.post] ?? loan.approver.post,
    borrowerClass: (loan: RegisterLoan) => loans.classes[loan.borrower.class],
    useLocation: (loan: RegisterLoan) => loans.useLocations[loan.useLocation],
    decision: (loan: RegisterLoan) => (loan.decision ? loans.decisions[loan.decision] : ''),
    state: (loan: RegisterLoan) =>
      loan.state === 'overdue' ? loans.overdue(loan.overdueDays) : loans.states[loan.state],
    chases: (loan: RegisterLoan) =>
      loan.chases.map(({ on, channel, answer }) =>
        [day(on), channel === 'unknown' ? '' : forms.channels[channel], answer]
          .filter(Boolean)
          .join(' '),
      ),
    handOvers: (line: RegisterLine) =>
      line.handOvers.map(({ on, units }) =>
        line.handOvers.length === 1 ? day(on) : `${day(on)}: ${count(units)}`,
      ),
    returns: (line: RegisterLine) =>
      line.returns.map(
        ({ on, units, condition }) => `${day(on)} ${count(units)} ${w.conditions[condition]}`,
      ),
    settlements: (line: RegisterLine) =>
      line.settlements.map(({ way, units, on, paidSatang, receipt }) =>
        w.settled(
          forms.ways[way],
          `${count(units)} ${line.unit}`.trim(),
          day(on),
          paidSatang > 0 ? baht(paidSatang) : '',
          receipt,
        ),
      ),
    officers: (movements: { officer: string }[]) => [
      ...new Set(movements.map(({ officer }) => officer).filter(Boolean)),
    ],
  }
}
