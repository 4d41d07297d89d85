import { Hono } from 'hono'
import type * as z from 'zod'
import { listedLoans, loansFound } from '../../db/loan-list.ts'
import { loanPageFinds } from '../../db/loan-page.ts'
import type { FormState } from '../../views/form-state.ts'
import { LoansPage } from '../../views/loans/list.tsx'
import { LoanPage, loanTitle } from '../../views/loans/loan.tsx'
import { type Change, changes, type LoanShown } from '../../views/loans/shown.ts'
import { loanWords } from '../../views/words/loans.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { loanStandings } from '../domain/loan.ts'
import { may, mayReadLoan } from '../domain/rights.ts'
import type { Refusal, RefusalWord, Verdict } from '../domain/verdict.ts'
import type { Desk } from '../usecases/desk.ts'
import { approve } from '../usecases/loans/approve.ts'
import { askExtension } from '../usecases/loans/ask-extension.ts'
import { cancel } from '../usecases/loans/cancel.ts'
import { chase } from '../usecases/loans/chase.ts'
import { correct } from '../usecases/loans/correct.ts'
import { extend } from '../usecases/loans/extend.ts'
import { handOver } from '../usecases/loans/hand-over.ts'
import { meetCondition } from '../usecases/loans/meet-condition.ts'
import { opine } from '../usecases/loans/opine.ts'
import { refuse } from '../usecases/loans/refuse.ts'
import { refuseExtension } from '../usecases/loans/refuse-extension.ts'
import { settle } from '../usecases/loans/settle.ts'
import { takeBack } from '../usecases/loans/take-back.ts'
import { undo } from '../usecases/loans/undo.ts'
import { askedOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { justDone, justDoneFinds, sayingWhich } from './just-done.ts'
import * as forms from './loan-forms.ts'
import { listAddress, listPath, searchOf } from './loan-search.ts'
import { loanShown } from './loan-shown.ts'
import { givenProof, proofLimit } from './proof-form.ts'

const rowsPerPage = 30

export const loans = new Hono<Env>()

loans.get('/', async c => {
  const [desk] = await seated(c)
  const mine = !may(desk.actor, 'loans.read-all')
  const { state } = loanWords[c.var.language]
  const query = c.req.query()
  askedOf(c, listAddress, { state, flag: state })
  const search = { ...searchOf(query), borrower: mine ? desk.actor.id : null }
  const found = await loansFound(desk.db, search, desk.today, rowsPerPage + 1)
  const rows = listedLoans(found.slice(0, rowsPerPage))
  const last = found.length > rowsPerPage ? rows.at(-1) : undefined
  const words = loanWords[c.var.language]
  return page(
    c,
    mine ? words.myLoans : words.loans,
    <LoansPage
      rows={rows}
      mine={mine}
      filters={loanStandings}
      flag={search.flag}
      state={{ values: { q: query.q ?? '', state: query.state ?? '' }, faults: {} }}
      next={last ? listPath(query, last) : null}
      first={search.after === null ? null : listPath(query)}
    />,
  )
})

loans.get('/:id', async c => {
  const finds = loanPageFinds(c.var.open.db, c.req.param('id'), dayInBangkok(c.var.open.now()))
  // The reads of an undoing stand first: those of the page are as many as they are.
  const asked = justDoneFinds(c, c.req.param('id'))
  const [desk, ...all] = await seated(c, ...asked, ...finds)
  const rows = all.slice(asked.length) as unknown as Parameters<typeof loanShown>[1]
  const undo = justDone(c, desk, all.slice(0, asked.length), c.req.param('id'))
  const { done: did, do: todo } = c.req.query()
  const done = changes.find(change => change === did) ?? null
  const open = changes.find(change => change === todo) ?? null
  const chosenCase = c.req.query('case') ?? ''
  return drawn(c, desk, loanShown(desk, rows), { done, undo, open, chosenCase })
})

change('approvals', forms.approvalForm, (desk, loan, given) => approve(desk, { loan, ...given }))
change('refusals', forms.refusalForm, (desk, loan, given) => refuse(desk, { loan, ...given }))
change('opinions', forms.opinionForm, (desk, loan, given) => opine(desk, { loan, ...given }))
change('cancellations', forms.cancellationForm, (desk, loan, given) =>
  cancel(desk, { loan, ...given }),
)
change('handovers', forms.handOverForm, async (desk, loan, { proof, ...given }) =>
  handOver(desk, { loan, ...given, proof: await givenProof(proof) }),
)
change('returns', forms.returnForm, async (desk, loan, { proof, ...given }) =>
  takeBack(desk, { loan, ...given, proof: await givenProof(proof) }),
)
change('corrections', forms.correctionForm, (desk, loan, given) =>
  given.command === '' ? correct(desk, { loan, ...given }) : undo(desk, { loan, ...given }),
)
change('extension-requests', forms.extensionAskedForm, (desk, loan, given) =>
  askExtension(desk, { loan, ...given }),
)
change('extensions', forms.extensionForm, (desk, loan, given) => extend(desk, { loan, ...given }))
change('extension-refusals', forms.extensionForm, (desk, loan, given) =>
  refuseExtension(desk, { loan, ...given }),
)
change('chases', forms.chaseForm, (desk, loan, given) => chase(desk, { loan, ...given }))
change('conditions', forms.conditionForm, (desk, loan, given) =>
  meetCondition(desk, { loan, ...given }),
)
change('settlements', forms.settlementForm, (desk, loan, given) => {
  const { what, way, units, paid: paidSatang, receipt, checked, amountReason, ...rest } = given
  const settlement = { ...what, way, units, paidSatang, receipt, checked, amountReason }
  return settle(desk, { loan, ...rest, settlement })
})

/**
 * `POST /loans/:id/…`: parses the form, asks the use case, and shows the loan as it now is, or the
 * page that the tap came from.
 */
function change<Schema extends z.ZodType>(
  name: Change,
  schema: Schema,
  act: (desk: Desk, loan: string, given: z.output<Schema>) => Promise<Verdict<string>>,
): void {
  const again = async (c: WebContext, state: FormState): Promise<Response> => {
    const finds = loanPageFinds(c.var.open.db, idOf(c), dayInBangkok(c.var.open.now()))
    const [desk, ...rows] = await seated(c, ...finds)
    return drawn(c, desk, loanShown(desk, rows), { again: { change: name, state } }, 422)
  }
  const isProven = name === 'handovers' || name === 'returns'
  if (isProven) loans.post(`/:id/${name}`, proofLimit(again))
  loans.post(`/:id/${name}`, form(schema, again), async c => {
    const [desk] = await seated(c)
    const given = c.req.valid('form' as never) as z.output<Schema>
    const verdict = await act(desk, idOf(c), given)
    const back = backPath.parse((await c.req.parseBody()).back)
    const where = verdict.ok ? (back ?? verdict.value) : ''
    // A hand-over and a return may be undone for a moment, wherever they are answered.
    const said = isProven ? sayingWhich(where, idOf(c), desk.command.id) : where
    if (verdict.ok) return c.redirect(said, 303)
    return answered(c, verdict, why => refused(c, desk, name, why))
  })
}

/** The loan as it is now, and why the change was refused. */
async function refused(c: WebContext, desk: Desk, name: Change, why: Refusal) {
  if (notTheirs.has(why.word)) return refusedPage(c, why, 403)
  const typed = await c.req.parseBody({ all: true })
  const rows = await desk.db.batch(loanPageFinds(desk.db, idOf(c), desk.today))
  const again = { change: name, state: refusalState(typed, why) }
  const status = overtaken.has(why.word) ? 409 : 422
  return drawn(c, desk, loanShown(desk, rows), { again }, status)
}

function drawn(
  c: WebContext,
  desk: Desk,
  shown: LoanShown | null,
  more: Partial<Pick<LoanShown, 'again' | 'done' | 'undo' | 'open' | 'chosenCase'>>,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  if (shown === null) return refusedPage(c, { word: 'not-found' }, 404)
  if (!mayReadLoan(desk.actor, shown.loan)) return refusedPage(c, { word: 'loan-of-another' }, 403)
  const title = loanTitle(shown.loan, loanWords[c.var.language].loan, c.var.office)
  return page(c, title, <LoanPage shown={{ ...shown, ...more }} />, { status })
}

const idOf = (c: WebContext) => c.req.param('id') ?? ''

/** The law names somebody else: nothing to mend in the form. */
const notTheirs = new Set<RefusalWord>([
  'not-the-approver',
  'authority-lapsed',
  'borrower-cannot-decide',
  'borrower-cannot-advise',
])

/** The form was right when it was shown; the loan has moved on since. */
const overtaken = new Set<RefusalWord>([
  'changed-meanwhile',
  'already-decided',
  'opinion-not-asked',
  'already-handed-over',
  'already-closed',
  'nothing-to-hand-over',
  'nothing-outstanding',
  'nothing-to-correct',
  'undo-too-late',
  'nothing-to-settle',
  'condition-none',
  'not-enough-on-shelf',
])
