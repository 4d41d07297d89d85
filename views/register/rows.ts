import type { LoanStanding } from '../../src/domain/loan.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import type { RegisterLine, RegisterLoan } from '../../src/domain/register/row.ts'
import { type Markup, markup } from '../parts/markup.ts'
import { type StateKind, stateSigns } from '../parts/state.tsx'
import { unbroken, unbrokenPiece } from '../parts/unbroken-markup.ts'
import { count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'
import { begun, type Language } from '../words/words.ts'
import type { Sayer } from './say.ts'

// The rows of the register are most of its page, and drawn as markup: a loan has fifty elements.

const kinds: Record<LoanStanding, StateKind> = {
  requested: 'held',
  approved: 'held',
  out: 'loan',
  overdue: 'overdue',
  unsettled: 'repair',
  closed: 'done',
  refused: 'quiet',
  cancelled: 'quiet',
}

type Words = (typeof registerWords)[Language]

/**
 * How loans are said: in which language, by which sayer, under which number, and to whom: may they
 * open them?
 */
export type Told = {
  language: Language
  say: Sayer
  number: (loan: RegisterLoan) => string
  opens: boolean
}

/** A loan's rows, one for each line; the cells of the whole loan stand in the first and reach down. */
export function loanRows(loan: RegisterLoan, told: Told): Markup {
  const { lines, number, fiscalYear } = loan
  const down = lines.length > 1 ? markup` rowspan="${lines.length}"` : ''
  const rows = lines.map((line, at) =>
    lineRow(line, at === 0 ? loanCells(loan, down, told) : null, lines[0]!, told),
  )
  return markup`<tbody id="n${number}-${fiscalYear}">${rows}</tbody>`
}

/** The cells of a loan, as they stand among those of its first line. */
type LoanCells = { head: Markup; borrower: Markup; term: Markup; remarks: Markup }

function loanCells(loan: RegisterLoan, down: Markup | '', told: Told): LoanCells {
  return {
    head: headCells(loan, down, told),
    borrower: borrowerCells(loan, down, told),
    term: termCells(loan, down, told),
    remarks: remarkCells(loan, down, told),
  }
}

function headCells(loan: RegisterLoan, down: Markup | '', { say, number, opens }: Told): Markup {
  const kind = kinds[loan.state]
  const sign = markup`<span class="sign" aria-hidden="true">${stateSigns[kind]}</span>`
  const state = markup`<span class="state ${kind}">${sign}<span>${unbroken(begun(say.state(loan)))}</span></span>`
  const link = opens
    ? markup`<a href="/loans/${loan.id}" class="whole">${number(loan)}</a>`
    : markup`<span class="whole">${number(loan)}</span>`
  return markup`<td class="paper number"${down}>${loan.number}</td><td class="number-cell"${down}>${link}<span class="screen">${state}</span></td>`
}

function borrowerCells(loan: RegisterLoan, down: Markup | '', { say }: Told): Markup {
  const { name, unit } = loan.borrower
  const borrowerClass = say.borrowerClass(loan)
  const what = [loan.purpose, loan.placeOfUse].filter(Boolean).join(' · ')
  const small = [
    unit && markup`<small>${unbroken(unit, unit.split(' '))}</small>`,
    markup`<small class="screen">${begun(borrowerClass)}</small>`,
    what && markup`<small class="screen">${unbroken(what)}</small>`,
  ]
  return markup`<td class="borrower-cell"${down}>${person(name)}${small}</td><td class="paper"${down}>${borrowerClass}</td>`
}

function termCells(loan: RegisterLoan, down: Markup | '', { language, say }: Told): Markup {
  const { purpose, placeOfUse, approver } = loan
  const due = isOpen(loan) ? say.due(loan) : markup`<span class="whole">${say.due(loan)}</span>`
  const label = registerWords[language].dueShort
  return markup`<td class="paper"${down}>${several([purpose, placeOfUse].filter(Boolean))}</td><td data-label="${label}"${down}>${due}</td><td class="paper"${down}>${several([approver.name, say.post(loan)].filter(Boolean))}</td>`
}

function remarkCells(loan: RegisterLoan, down: Markup | '', { language, say }: Told): Markup {
  const w = registerWords[language]
  const chases = say.chases(loan)
  const remarks = say.remarks(loan)
  const approver = loan.approver.name || say.post(loan)
  // A post is longer than the column: it breaks between its words, as a text does.
  const names = loan.approver.name.split(' ')
  const onScreen = [
    approver && markup`<p class="screen">${unbroken(`${w.approver} ${approver}`, names)}</p>`,
    ...chases.map(chase => markup`<p class="screen">${unbroken(`${w.chases} ${chase}`)}</p>`),
  ]
  const isNothing = chases.length + remarks.length === 0 && approver === ''
  return markup`<td class="paper"${down}>${several(chases)}</td><td class="remarks-cell${isNothing && ' nothing'}"${down}>${onScreen}${several(remarks, '')}</td>`
}

function lineRow(
  line: RegisterLine,
  loan: LoanCells | null,
  first: RegisterLine,
  { language, say }: Told,
): Markup {
  const w = registerWords[language]
  const issuers = say.officers(line.handOvers)
  const receivers = say.officers(line.returns)
  const out = say.handOvers(line)
  const wasFirsts =
    loan === null &&
    `${out}` === `${say.handOvers(first)}` &&
    `${issuers}` === `${say.officers(first.handOvers)}`
  const back = several([...say.returns(line), ...say.settlements(line)])
  const code = line.code && markup`<small class="screen">${unbroken(line.code)}</small>`
  const cells = [
    loan?.head ?? '',
    line.handOvers.length === 0
      ? nothing
      : markup`<td data-label="${w.handedOverShort}" class="day${wasFirsts && ' same'}">${several(out)}${officers(issuers)}</td>`,
    loan?.borrower ?? '',
    markup`<td class="thing">${unbrokenPiece(line.name)}${code}</td><td class="paper">${line.code || '–'}</td>`,
    markup`<td data-label="${w.quantityShort}" class="number">${count(line.handedOver)} ${line.unit}${asked(line, w)}</td>`,
    loan?.term ?? '',
    markup`<td class="paper">${several([...new Set([...issuers, ...receivers])])}</td>`,
    line.returns.length === 0 && line.settlements.length === 0
      ? nothing
      : markup`<td data-label="${w.returnedShort}" class="returned-cell">${back}${officers(receivers)}</td>`,
    line.outstanding === 0
      ? markup`<td class="number nothing">${line.handedOver === 0 ? '–' : '0'}</td>`
      : markup`<td data-label="${w.outstanding}" class="number">${count(line.outstanding)}</td>`,
    loan?.remarks ?? '',
  ]
  return markup`<tr>${cells}</tr>`
}

/** A phone leaves out what did not happen, and that nothing is out any more. */
const nothing = markup`<td class="nothing">–</td>`

/** A column is narrower than most names: they break between their words, and nowhere else. */
const person = (name: string) => markup`<span>${unbroken(name, name.split(' '))}</span>`

function officers(names: string[]): Markup | '' {
  if (names.length === 0) return ''
  const words = names.flatMap(name => name.split(' '))
  return markup`<small class="screen">${unbroken(names.join(', '), words)}</small>`
}

/** How many were asked for, where it was not what went out. */
function asked({ handedOver, requested }: RegisterLine, w: Words): Markup | '' {
  return handedOver === requested ? '' : markup`<small>${w.asked(count(requested))}</small>`
}

function several(of: string[], none = '–'): Markup | string {
  const [only] = of
  if (only === undefined) return none
  if (of.length === 1) return unbrokenPiece(only)
  return markup`${of.map(each => markup`<p>${unbroken(each)}</p>`)}`
}
