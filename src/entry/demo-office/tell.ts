import { postHolders, postHoldersFrom } from '../../../db/approvers.ts'
import { linesOfLoan, loanById, loanFrom } from '../../../db/loans.ts'
import { item } from '../../../db/schema/items.ts'
import { officeSettings, settingsFrom } from '../../../db/seat.ts'
import { approverOf } from '../../domain/approver.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { openDue } from '../../domain/open-due.ts'
import type { SignedWay } from '../../domain/proof.ts'
import type { Actor } from '../../domain/rights.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { approve } from '../../usecases/loans/approve.ts'
import { askExtension } from '../../usecases/loans/ask-extension.ts'
import { cancel } from '../../usecases/loans/cancel.ts'
import { chase } from '../../usecases/loans/chase.ts'
import { extend } from '../../usecases/loans/extend.ts'
import { handOver } from '../../usecases/loans/hand-over.ts'
import { opine } from '../../usecases/loans/opine.ts'
import { refuse } from '../../usecases/loans/refuse.ts'
import { type RequestBorrower, request } from '../../usecases/loans/request.ts'
import { settle } from '../../usecases/loans/settle.ts'
import { takeBack } from '../../usecases/loans/take-back.ts'
import { accounts } from './accounts.ts'
import { letterOf } from './agencies.ts'
import { occasionOf } from './announcements.ts'
import { actorsByName, countingFrom, deskAs, done } from './desk-as.ts'
import { proofOf } from './proofs.ts'
import type { Shown, Step, Tale, Visitor } from './tale.ts'

type Teller = {
  open: OpenDesk
  actors: Map<string, Actor>
  officer: Actor
  office: Record<string, string>
  items: { id: string; code: string; name: string }[]
  day: (distance: number) => CivilDate
}

/** What happens beside the loans, in its place among their days. */
export type Happening = { day: number; happen: () => Promise<void> }

/** Tells the tales through the use cases, day by day over all of them, as an office lives them. */
export async function tell(
  open: OpenDesk,
  { tales, happenings }: { tales: Tale[]; happenings: Happening[] },
  today: CivilDate,
  officer: string,
): Promise<void> {
  const actors = await actorsByName(open.db)
  const items = await open.db
    .select({ id: item.id, code: item.code, name: item.name })
    .from(item)
    .orderBy(item.code)
  const teller = {
    open,
    actors,
    items,
    day: countingFrom(today),
    officer: personOf(actors, officer),
    office: settingsFrom(await officeSettings(open.db)),
  }
  const loans = new Map<Tale, string>()
  const told = tales.flatMap((tale): Happening[] => [
    { day: enteredOn(tale), happen: async () => void loans.set(tale, await ask(teller, tale)) },
    ...tale.steps.map(step => ({
      day: step.day,
      happen: () => act(teller, loans.get(tale)!, step),
    })),
  ])
  // By their days; on one day the loans come first, as the tales stand.
  const all = [...told, ...happenings].sort((one, other) => one.day - other.day)
  for (const { happen } of all) await happen()
}

/** The day on which the request came into the book. */
const enteredOn = ({ days, entered }: Tale) => days[0] + (entered?.[0] ?? 0)

/** Asks for the loan; answers its id. */
async function ask(teller: Teller, tale: Tale): Promise<string> {
  const { open, actors, officer, day } = teller
  const { borrower, purpose, workType, place: placeOfUse, use: useLocation } = tale
  const [asked, start, due] = tale.days
  const asker = typeof borrower === 'string' && !tale.counter ? personOf(actors, borrower) : officer
  const answer = done(
    `ask for "${purpose}"`,
    await request(deskAs(open, asker, day(enteredOn(tale))), {
      wanted: tale.things.map(([name, quantity]) => ({ item: itemOf(teller, name), quantity })),
      borrower: borrowerFrom(teller, tale),
      ...purposesOf(borrower, purpose),
      ...(await ofAgency(teller, tale)),
      placeOfUse,
      workType,
      useLocation,
      contact: '',
      lateReason: tale.entered?.[1] ?? '',
      startOn: day(start),
      requestedOn: day(asked),
      severalForms: false,
      ...(tale.need ? { ...tale.need, enough: true, dueOn: openDue } : { dueOn: day(due) }),
    }),
  )
  return new URLSearchParams(answer.split('?')[1]).get('loan')!
}

/** A neighbour's letter of the day. */
async function ofAgency({ open, day }: Teller, tale: Tale) {
  const { borrower, days } = tale
  if (typeof borrower === 'string' || borrower.class !== 'agency') return {}
  return { letter: await letterOf(open, tale, borrower, day(days[0])) }
}

/** A villager's own words stand beside the purpose that the announcement has for them. */
function purposesOf(borrower: string | Visitor, purpose: string) {
  const isPublic = typeof borrower !== 'string' && borrower.class === 'public'
  return isPublic ? { purpose: occasionOf(purpose), purposeDetail: purpose } : { purpose }
}

function borrowerFrom({ actors }: Teller, { borrower, counter }: Tale): RequestBorrower {
  if (typeof borrower === 'string') {
    return counter ? { kind: 'staff', person: personOf(actors, borrower).id } : { kind: 'self' }
  }
  const { name, of: unit, position = '' } = borrower
  const nowhere = { division: null, phone: '', address: '' }
  return {
    kind: 'newcomer',
    newcomer: { class: borrower.class, name, position, unit, ...nowhere },
  }
}

/** One step of a loan, by whoever may take it on that day. */
async function act(teller: Teller, loan: string, step: Step): Promise<void> {
  const { open, actors, officer, office, day } = teller
  const desk = deskAs(open, officer, day(step.day))
  const proven = (way: SignedWay, { units, shown }: Extract<Step, { shown?: Shown }>) =>
    proofOf(open, loan, shown, { way, units, office })
  const take = async () => {
    switch (step.verb) {
      case 'approve':
        return approve(await approverDesk(teller, loan, step.day, step.by), {
          loan,
          units: byLine(step.units),
        })
      case 'opine':
        return opine(deskAs(open, personOf(actors, accounts.secretary[0]), day(step.day)), {
          loan,
          favourable: step.favourable,
          text: step.text,
        })
      case 'refuse':
        return refuse(await approverDesk(teller, loan, step.day), { loan, reason: step.reason })
      case 'cancel':
        return cancel(desk, { loan, reason: step.reason })
      case 'handOver':
        return handOver(
          { ...desk, office },
          { loan, units: byLine(step.units), ...(await proven('handovers', step)) },
        )
      case 'takeBack':
        return takeBack(
          { ...desk, office },
          { loan, units: byLine(step.units), note: step.note, ...(await proven('returns', step)) },
        )
      case 'chase':
        return chase(desk, { loan, channel: step.channel, answer: step.answer })
      case 'extend':
        return extend(await approverDesk(teller, loan, step.day), {
          loan,
          dueOn: day(step.due),
          reason: step.reason,
        })
      case 'askExtension':
        return askExtension(desk, { loan, dueOn: day(step.due), reason: step.reason })
      case 'settle': {
        const { line, condition, way, note } = step
        const money = { paidSatang: 0, receipt: '', amountReason: '', checked: true }
        return settle(desk, {
          loan,
          settlement: { line, condition, way, units: 1, ...money },
          note,
        })
      }
    }
  }
  done(`${step.verb} on day ${step.day}`, await take())
}

/** The desk of whoever the law names as the approver of that loan, or of who decides in their place. */
async function approverDesk(teller: Teller, id: string, distance: number, by?: string) {
  const { open, actors, day } = teller
  const on = day(distance)
  if (by !== undefined) return deskAs(open, personOf(actors, by), on)
  const [rows, lines, holderRows] = await open.db.batch([
    loanById(open.db, id),
    linesOfLoan(open.db, id),
    postHolders(open.db, on),
  ])
  const { holders } = approverOf(loanFrom(rows, lines)!, postHoldersFrom(holderRows))
  return deskAs(open, personOf(actors, holders[0]?.name ?? 'the approver'), on)
}

function byLine<Units>(units: Units[] | 'all'): ReadonlyMap<number, Units> | 'all' {
  return units === 'all' ? 'all' : new Map(units.map((each, index) => [index + 1, each]))
}

function personOf(actors: Map<string, Actor>, name: string): Actor {
  const actor = actors.get(name)
  if (!actor) throw new Error(`The sample office has nobody called ${name}.`)
  return actor
}

function itemOf({ items }: Teller, name: string): string {
  const found = items.find(each => each.code.startsWith(name)) ?? items.find(i => i.name === name)
  if (!found) throw new Error(`The sample office has nothing called ${name}.`)
  return found.id
}
