import { cardsFrom } from '../../db/cards.ts'
import { checkFrom, openChecks } from '../../db/checks.ts'
import {
  fieldCheckLines,
  fieldCounts,
  fieldItems,
  fieldLoans,
  type Since,
  sessionEnd,
} from '../../db/field.ts'
import { sha256Hex } from '../../db/hash.ts'
import { divisions } from '../../db/people.ts'
import { lastPosition } from '../../db/seals.ts'
import { borrowerText } from '../../views/words/things.ts'
import { mayCount } from '../domain/check.ts'
import type { CheckRow } from '../domain/draw-check.ts'
import type { FieldCheck, FieldCopy, FieldLoan, FieldNews } from '../domain/field/copy.ts'
import type { LoanCard } from '../domain/loan-card.ts'
import { loanNumber } from '../domain/office-settings.ts'
import { type Actor, may } from '../domain/rights.ts'
import { mayNameBorrower } from '../domain/scan.ts'
import type { Desk } from '../usecases/desk.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { theirDivisions } from './desk-piles.ts'

/** What a phone keeps at most; an office that has more is told so on the page. */
const itemsMost = 20_000
const loansMost = 1_000
/** What stands in a copy; one of another shape is given anew, and whole. */
const shape = 2
/** Further behind than that many entries, everything is told anew. */
const newsMost = 5_000

/** The checks in which this person counts. */
export function countedBy(actor: Actor, checks: CheckRow[]): CheckRow[] {
  return checks.filter(check => mayCount(check, actor, { control: null, units: 0 }).ok)
}

/** The field desk is for whoever hands things over, and for the checkers of a check under way. */
export function mustUseField(actor: Actor, checks: CheckRow[]): void {
  if (may(actor, 'loans.hand-over') || countedBy(actor, checks).length > 0) return
  throw new Refused({ word: 'not-allowed' }, 403)
}

/**
 * What is new since the copy that this token stands for, in two round trips. A token of another
 * scope (another person, a role or an office's setting that changed) is answered with the whole.
 */
export async function fieldNews(
  c: WebContext,
  token: string,
): Promise<{ desk: Desk; news: FieldNews }> {
  const { db, publicUrl } = c.var.open
  const [desk, [last], divisionRows, checkRows, [session]] = await seated(
    c,
    lastPosition(db),
    divisions(db),
    openChecks(db),
    sessionEnd(db, c.var.token ?? ''),
  )
  const { actor } = desk
  const open = checkRows.map(checkFrom)
  mustUseField(actor, open)
  const checks = countedBy(actor, open)
  const lends = theirDivisions(actor, 'loans.hand-over', divisionRows)
  const position = last?.position ?? 0
  const scope = scopeOf(c, desk, lends, checks)
  const since = sinceIn(token, scope, position)
  const now = {
    token: `${position}.${scope}`,
    at: desk.now().toISOString(),
    until: new Date((session?.until ?? 0) * 1000).toISOString(),
  }
  if (since === position) return { desk, news: { news: 'none', ...now } }
  const [itemRows, loanRows, ...checkFinds] = await db.batch([
    fieldItems(db, lends, since, itemsMost + 1),
    fieldLoans(db, lends, loansMost + 1),
    ...checks.flatMap(({ id }) => [
      fieldCheckLines(db, id, since === null ? itemsMost : 0),
      fieldCounts(db, id, since),
    ]),
  ])
  const cut = itemRows.length > itemsMost || loanRows.length > loansMost
  const copy: FieldCopy = {
    ...now,
    publicUrl,
    cut,
    office: desk.office?.name ?? '',
    person: { id: actor.id, name: actor.name },
    items: itemRows.filter(({ gone }) => gone === 0).map(({ gone: _, ...item }) => item),
    loans: cardsFrom(loanRows.slice(0, loansMost)).map(card => loanOf(card, desk, c)),
    checks: checks.map((check, index) =>
      fieldCheckFrom(check, checkFinds.slice(2 * index, 2 * index + 2)),
    ),
  }
  if (since === null) return { desk, news: { news: 'whole', copy } }
  const gone = itemRows.filter(row => row.gone === 1).map(({ id }) => id)
  return { desk, news: { news: 'some', copy, gone } }
}

/** A mark of whatever decides what is in a copy: of another mark, everything is told anew. */
function scopeOf(c: WebContext, desk: Desk, lends: string[], checks: CheckRow[]): string {
  const { language, open } = c.var
  const ids = checks.map(({ id }) => id)
  const scoped = [shape, desk.actor.id, lends, ids, desk.office, open.publicUrl, language]
  return sha256Hex(JSON.stringify(scoped)).slice(0, 16)
}

/** A check from its two finds: the lines of its list, and in which rooms they were counted. */
function fieldCheckFrom({ id, fiscalYear }: CheckRow, finds: unknown[]): FieldCheck {
  const [lines, counts] = finds as [
    Awaited<ReturnType<typeof fieldCheckLines>>,
    Awaited<ReturnType<typeof fieldCounts>>,
  ]
  const counted = counts.map(({ item, stores }) => [item, JSON.parse(stores) as string[]])
  return { id, fiscalYear, lines, counted: Object.fromEntries(counted) }
}

function sinceIn(token: string, scope: string, position: number): Since {
  const [, number, of] = /^(\d{1,15})\.([0-9a-f]{16})$/.exec(token) ?? []
  const since = Number(number)
  return of === scope && since <= position && position - since <= newsMost ? since : null
}

function loanOf(card: LoanCard, { actor, office = {} }: Desk, c: WebContext): FieldLoan {
  const named = mayNameBorrower(actor, card)
  const { id, kind, startOn, dueOn } = card
  return {
    id,
    kind,
    startOn,
    dueOn,
    number: loanNumber(card, office),
    borrower: borrowerText(card, named, c.var.language),
    signer: named ? card.borrowerName : '',
    lines: card.lines.map(({ line, item, approved, handedOver, outstanding }) => ({
      line,
      item,
      approved: approved ?? 0,
      handedOver,
      outstanding,
    })),
  }
}
