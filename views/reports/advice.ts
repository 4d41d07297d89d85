import type { YearFacts } from '../../src/domain/statistics/facts.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { bookWords } from '../words/report-book.ts'
import type { Language } from '../words/words.ts'

export type Advice = { problems: string[]; suggestions: string[] }

/** A fact that stood out, and what is usually done about it. */
type Finding = { problem: string; suggestion: string }

/**
 * What the facts of a year suggest; finance begins with these sentences and may write others. The
 * same suggestion is made once, though two facts may lead to it.
 */
export function suggestedAdvice({ facts, year }: Report, language: Language): Advice {
  const findings = [
    ...damaged(facts, language),
    ...refused(facts, language),
    ...overdue(facts, language),
    ...missed(year.chase.missed, language),
    ...idle(facts, language),
    ...sought(facts, language),
  ]
  return {
    problems: findings.map(({ problem }) => problem),
    suggestions: [...new Set(findings.map(({ suggestion }) => suggestion))],
  }
}

/** What the report says: what finance wrote, else what the facts suggest. */
export function adviceOf(
  report: Report,
  notes: { problems: string; suggestions: string } | null,
  language: Language,
): Advice {
  const suggested = suggestedAdvice(report, language)
  return {
    problems: notes?.problems ? linesOf(notes.problems) : suggested.problems,
    suggestions: notes?.suggestions ? linesOf(notes.suggestions) : suggested.suggestions,
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(each => each.trim())
    .filter(each => each !== '')

function damaged({ mostDamaged }: YearFacts, language: Language): Finding[] {
  const [first] = mostDamaged
  const w = bookWords[language]
  if (!first) return []
  const rows = mostDamaged.map(({ item, units }) => ({ item, number: count(units) }))
  return [{ problem: w.damaged(rows), suggestion: w.damagedAdvice(first.item) }]
}

function refused({ mostRefused }: YearFacts, language: Language): Finding[] {
  const [first] = mostRefused
  const w = bookWords[language]
  if (!first) return []
  const rows = mostRefused.map(({ item, loans }) => ({ item, number: count(loans) }))
  return [{ problem: w.refused(rows), suggestion: w.refusedAdvice(first.item) }]
}

function overdue({ longestOverdue }: YearFacts, language: Language): Finding[] {
  const w = bookWords[language]
  if (longestOverdue.length === 0) return []
  const rows = longestOverdue.map(({ days, ...row }) => ({ ...row, number: count(days) }))
  return [{ problem: w.overdue(rows), suggestion: w.overdueAdvice }]
}

function missed(loans: number, language: Language): Finding[] {
  const w = bookWords[language]
  return loans === 0 ? [] : [{ problem: w.missed(count(loans)), suggestion: w.overdueAdvice }]
}

function idle({ idle: { items, ofItems, names } }: YearFacts, language: Language): Finding[] {
  const w = bookWords[language]
  if (items === 0) return []
  const problem = w.idle(count(items), count(ofItems), names.join(', '))
  return [{ problem, suggestion: w.idleAdvice }]
}

function sought({ mostSought }: YearFacts, language: Language): Finding[] {
  const [first] = mostSought
  const w = bookWords[language]
  if (!first) return []
  const rows = mostSought.map(({ item, on, loans, units }) => ({
    item,
    on: shortDate(on, language),
    loans: count(loans),
    units: count(units),
  }))
  return [{ problem: w.sought(rows), suggestion: w.soughtAdvice(first.item) }]
}
