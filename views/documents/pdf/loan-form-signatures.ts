import { unsettledOf } from '../../../src/domain/loan.ts'
import type { Signer, Signers } from '../../../src/domain/loan-form.ts'
import { type LoanShown, linesShown } from '../../loans/shown.ts'
import { longDate } from '../../words/dates.ts'
import { loanFormPaper as w } from '../../words/loan-form.ts'
import type { Digits } from './digits.ts'
import { mm, type Paper } from './paper.ts'
import { dotted, drawRuns } from './runs.ts'

const lineHeight = 1.32
const lineWidth = mm(40)

type Sign = { as: string; name?: string | undefined; on?: string | undefined; post?: string | null }
type Drawing = { paper: Paper; say: Digits; size: number }

/** The places to sign in two columns with lines of one length (domain.md 2.1, F1). */
export function drawFormSignatures(
  drawing: Drawing,
  shown: LoanShown | null,
  signers: Signers | null,
): void {
  const { paper, size } = drawing
  const named = (signer: Signer | null | undefined) => ({
    name: signer ? shown?.people.get(signer.person)?.name : undefined,
    on: signer?.on,
  })
  const loan = shown?.loan
  const agency = loan?.borrowerClass === 'agency'
  paper.space(3)
  const borrower = { as: w.borrower, ...named(signers?.borrower) }
  pair(drawing, agency ? { as: '', post: w.borrowerHead } : null, borrower)
  decision(drawing, {
    approved: loan?.decision === 'approved' || loan?.decision === 'partly-approved',
    refused: loan?.decision === 'refused',
    approver: { as: w.approver, ...named(signers?.approver), post: loan?.decidedPost ?? null },
  })
  section(drawing, w.handOver, w.handedOver, null)
  pair(drawing, { as: w.takes }, { as: w.issuer, ...named(signers?.issuer) })
  section(drawing, w.return, w.returned, allGood(shown))
  pair(drawing, { as: w.returner }, { as: w.receiver, ...named(signers?.receiver) })
  if (shown) damages(paper, shown, drawing.say, size)
}

type Decided = { approved: boolean; refused: boolean; approver: Sign }

/** The officer's opinion beside the decision. */
function decision(drawing: Drawing, { approved, refused, approver }: Decided): void {
  const { paper, size } = drawing
  const [line, column] = [size * lineHeight, paper.width / 2]
  paper.need(line * 7)
  paper.space(2)
  paper.rule()
  paper.space(3)
  const right = paper.left + column
  const bold = { size, bold: true }
  paper.textAt(w.opinion, paper.left, paper.y, column, bold)
  paper.textAt(w.decision, right, paper.y, column, bold)
  paper.y += line
  paper.tick(w.lendable, false, paper.left, paper.y, column, size)
  paper.tick(w.approved, approved, right, paper.y, mm(25), size)
  paper.tick(w.refused, refused, right + mm(28), paper.y, mm(30), size)
  paper.y += line
  paper.tick(w.notLendable, false, paper.left, paper.y, column, size)
  const from = mm(38)
  dotted(paper, paper.left + from, paper.y + size * 1.15, column - from - mm(6))
  paper.y += line
  pair(drawing, { as: w.officer }, approver)
}

function section({ paper, size }: Drawing, title: string, said: string, ticked: boolean | null) {
  const line = size * lineHeight
  // A heading never stands alone at the foot of a page.
  paper.need(line * 5)
  paper.space(2)
  paper.rule()
  paper.space(3)
  paper.textAt(title, paper.left, paper.y, mm(22), { size, bold: true })
  const x = paper.left + mm(22)
  if (ticked === null) paper.textAt(said, x, paper.y, paper.width - mm(22), { size })
  else paper.tick(said, ticked, x, paper.y, paper.width - mm(22), size)
  paper.y += line
}

function pair(drawing: Drawing, left: Sign | null, right: Sign): void {
  const { paper, size } = drawing
  const lines = left?.post || right.post ? 4 : 3
  const height = size * lineHeight * lines + size * 0.45
  paper.need(height)
  const column = paper.width / 2
  if (left) drawSign(drawing, left, paper.left)
  drawSign(drawing, right, paper.left + column)
  paper.y += height
}

/** A line for the pen; the name below only of whoever acted signed in, and the day with it. */
function drawSign({ paper, say, size }: Drawing, sign: Sign, x: number): void {
  const step = size * lineHeight
  let y = paper.y + size * 0.45
  const from = x + size * 2.5
  const under = { size, align: 'center' } as const
  const [left, wide] = [from - mm(8), lineWidth + mm(16)]
  paper.textAt(w.signed, x, y, size * 3, { size })
  dotted(paper, from, y + size * 1.15, lineWidth)
  paper.textAt(sign.as, from + lineWidth + mm(2), y, mm(35), { size })
  y += step
  if (sign.name) paper.textAt(`(${sign.name})`, left, y, wide, under)
  else paper.textAt(`(${'.'.repeat(44)})`, left, y, wide + mm(8), { ...under, size: size * 0.9 })
  y += step
  if (sign.post) {
    paper.textAt(sign.post, left - mm(6), y, wide + mm(12), under)
    y += step
  }
  const day = sign.on ? say(longDate(sign.on, 'th')) : '........ / ................ / ............'
  paper.textAt(`${w.date} ${day}`, left, y, wide, under)
}

/** Stands under the return only when something came back damaged or not at all. */
function damages(paper: Paper, shown: LoanShown, say: Digits, size: number): void {
  const harmed = linesShown(shown).filter(line => line.returnedDamaged + line.lost > 0)
  for (const line of harmed) {
    const { returnedDamaged: damaged, lost, thing } = line
    const parts = [
      thing.name,
      damaged > 0 && w.damaged(say(`${damaged} ${thing.unit}`)),
      lost > 0 && w.lost(say(`${lost} ${thing.unit}`)),
      `· ${unsettledOf(line) > 0 ? w.unsettled : w.settled}`,
    ]
    drawRuns(paper, [{ say: `${w.damagedOrLost}: ${parts.filter(Boolean).join(' ')}` }], size)
  }
}

/** Everything that went out has come back, and good. */
function allGood(shown: LoanShown | null): boolean {
  const lines = shown?.loan.lines ?? []
  const out = lines.reduce((sum, line) => sum + line.handedOver, 0)
  return out > 0 && lines.every(line => line.returnedGood === line.handedOver)
}
