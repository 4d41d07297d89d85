import { postHoldersFrom } from '../../db/approvers.ts'
import { freedomAskedFrom } from '../../db/freedom-asked.ts'
import { entryFrom } from '../../db/ledger.ts'
import type { loanPageFinds } from '../../db/loan-page.ts'
import { thingsFrom } from '../../db/loan-things.ts'
import { loanFrom } from '../../db/loans.ts'
import { longestLoansFrom } from '../../db/longest-loans.ts'
import type { LoanShown } from '../../views/loans/shown.ts'
import { approverOf, mayDecide } from '../domain/approver.ts'
import { sizeOf } from '../domain/authority.ts'
import { correctable } from '../domain/correcting.ts'
import { grantable } from '../domain/deciding.ts'
import { extensionBound } from '../domain/extending.ts'
import { mayAdviseAs } from '../domain/opinion.ts'
import { may } from '../domain/rights.ts'
import type { Desk } from '../usecases/desk.ts'
import { decidesAs, sizeWith } from '../usecases/loans/decide-as.ts'

type Finds = ReturnType<typeof loanPageFinds>
type Rows = readonly [
  ...Parameters<typeof loanFrom>,
  entries: Parameters<typeof entryFrom>[0][],
  things: Parameters<typeof thingsFrom>[0],
  people: Awaited<Finds[4]>,
  personal: Awaited<Finds[5]>,
  divisions: Awaited<Finds[6]>,
  holders: Parameters<typeof postHoldersFrom>[0],
  free: Parameters<typeof freedomAskedFrom>[0],
  longest: Parameters<typeof longestLoansFrom>[0],
  photos: Awaited<Finds[10]>,
]

/** A loan's page from its rows, for whoever reads it; null when there is no such loan. */
export function loanShown(
  { actor, today }: Pick<Desk, 'actor' | 'today'>,
  [rows, lines, entryRows, thingRows, people, personal, divisions, holderRows, ...more]: Rows,
): LoanShown | null {
  const [freeRows, longest, photos] = more
  const loan = loanFrom(rows, lines)
  if (loan === null) return null
  const entries = entryRows.map(entryFrom)
  const things = thingsFrom(thingRows)
  const stock = new Map([...things].map(([item, thing]) => [item, thing.stock]))
  const holders = postHoldersFrom(holderRows)
  const mine = actor.id === loan.borrower
  const worth = loan.lines.map(({ item, requested }) => ({
    quantity: requested,
    priceSatang: things.get(item)!.priceSatang,
  }))
  const asked = { ...loan, size: sizeOf(loan, worth) }
  const dueOn = loan.extensionDueOn ?? loan.dueOn
  const toExtend = { ...loan, size: sizeWith({ ...loan, dueOn }, things) }
  const decides = decidesAs(actor, asked, holders)
  const decide = decides.ok
  const freedom = freedomAskedFrom(freeRows).get(loan.id) ?? new Map()
  const handOver = may(actor, 'loans.hand-over', loan.owningDivision)
  const followUp = may(actor, 'loans.follow-up', loan.owningDivision)
  const mistaken = entries.filter(({ id }) => correctable(loan, entries, id, stock))
  return {
    loan,
    entries,
    things,
    people: new Map(people.map(person => [person.id, person])),
    divisionNames: new Map(divisions.map(({ id, name }) => [id, name])),
    purpose: purposeFrom(personal.find(({ seq }) => seq === 1)?.content ?? null),
    photos: new Map(
      photos.map(({ erasedAt, ...photo }) => [
        photo.sha256,
        { ...photo, erased: erasedAt !== null },
      ]),
    ),
    signers: new Map(personal.flatMap(({ entry, content }) => signerFrom(entry, content))),
    approver: approverOf(asked, holders),
    extensionBound: extensionBound(loan, longestLoansFrom(longest)),
    deciding:
      decides.ok && loan.decision === null
        ? { ...decides.value, lines: grantable(loan, freedom, today) }
        : null,
    may: {
      decide,
      handOver,
      followUp,
      extend: mayDecide(actor, toExtend, holders).ok,
      askExtension: mine || handOver || followUp,
      cancel: mine || handOver,
    },
    advise: mayAdviseAs(actor, loan),
    correctable: new Set(handOver ? mistaken.map(({ id }) => id) : []),
    again: null,
    done: null,
    undo: null,
    open: null,
    chosenCase: '',
  }
}

function purposeFrom(content: string | null): LoanShown['purpose'] {
  if (content === null) return null
  const { purpose = '', placeOfUse = '' } = JSON.parse(content) as Record<string, string>
  return { purpose, placeOfUse }
}

/** Who signed on the screen, by the entry that it is bound to; nobody once it was erased. */
function signerFrom(entry: string, content: string | null) {
  const { signer, signedText } = JSON.parse(content ?? '{}') as Record<string, string>
  return signer && signedText ? [[entry, { signer, signedText }] as const] : []
}
