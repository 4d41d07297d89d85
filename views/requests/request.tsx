import type { BasketLine } from '../../src/domain/basket.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { splitIntoForms } from '../../src/domain/request.ts'
import type { FormState } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Field, Form } from '../parts/form.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { requestWords } from '../words/requests.ts'
import { ConsumableFields, LetterFields } from './agency.tsx'
import { BorrowerFields, type BorrowerKind, borrowerKinds } from './borrower.tsx'
import { Choice, isOfPaper } from './days.tsx'
import { Needs } from './needs.tsx'
import { PublicOff, PublicPurpose } from './public.tsx'
import type { RequestProps } from './shown.ts'
import { SendText, Where, WorkTypes } from './use.tsx'

/** The request form: what the law needs and no more, with everything filled in that can be. */
export function RequestPage(props: RequestProps) {
  const { kind, lines, offer, state } = props
  // What was typed before the announcement ended is shown again, with the reason on top.
  const isTold = state.refusal !== undefined || Object.keys(state.faults).length > 0
  const isOff = kind === 'public' && offer === null && !isTold
  const isForm = !isOff && lines.length > 0
  const w = useWords(requestWords)
  const forOthers = useMay('loans.request-for-others')
  return (
    <>
      <h1>{w.title}</h1>
      {forOthers && !isForm && <ForWhom kind={kind} />}
      {isOff ? (
        <PublicOff />
      ) : lines.length === 0 ? (
        <Empty text={w.empty}>
          <p>{w.emptyHow}</p>
          <a class="button primary" href="/items">
            {w.search}
          </a>
        </Empty>
      ) : (
        <RequestForm {...props} forOthers={forOthers} />
      )}
    </>
  )
}

/**
 * For an officer at the counter: each kind of borrower is asked for what it needs. Within the form they
 * take along what was typed before somebody noticed for whom it is.
 */
function ForWhom({ kind, inForm = false }: { kind: BorrowerKind; inForm?: boolean }) {
  const w = useWords(requestWords)
  const labels = { me: w.forMe, staff: w.forStaff, agency: w.forAgency, public: w.forPublic }
  return (
    <nav class="tabs" aria-label={w.forWhom}>
      <span class="quiet">{w.forWhom}</span>
      {borrowerKinds.map(each =>
        inForm && each !== kind ? (
          <button
            type="submit"
            name="turn"
            value={each}
            formaction="/requests/checks"
            formnovalidate
          >
            {labels[each]}
          </button>
        ) : (
          <a
            href={each === 'me' ? '/requests/new' : `/requests/new?for=${each}`}
            aria-current={each === kind ? 'page' : undefined}
          >
            {labels[each]}
          </a>
        ),
      )}
    </nav>
  )
}

function RequestForm(props: RequestProps & { forOthers: boolean }) {
  const { kind, lines, state, forOthers } = props
  const offer = kind === 'public' ? props.offer : null
  const w = useWords(requestWords)
  const a = useWords(agencyWords)
  const forms = splitIntoForms(lines)
  const inKind = kind === 'agency' && lines.some(line => line.kind === 'consumable')
  return (
    <Form
      action="/requests"
      state={state}
      class="request narrow"
      files={kind === 'agency'}
      labels={useLabels(lines, offer !== null)}
    >
      <button class="first-submit" type="submit" tabindex={-1}>
        {w.send}
      </button>
      {forOthers && <ForWhom kind={kind} inForm />}
      <Choice {...props} forms={forms} />
      {kind !== 'me' && <BorrowerFields kind={kind} choices={props.choices} state={state} />}
      {kind === 'agency' && <LetterFields state={state} />}
      {inKind && <ConsumableFields state={state} />}
      {offer ? (
        <PublicPurpose offer={offer} state={state} />
      ) : (
        <Field
          name="purpose"
          label={w.purpose}
          hint={w.purposeHint}
          state={state}
          required
          more={{ maxlength: lengths.request.purpose, autocomplete: 'off', enterkeyhint: 'next' }}
        />
      )}
      <WorkTypes {...props} />
      <Needs {...props} />
      <Where {...props} />
      {forOthers && <LatePaper state={state} />}
      <p class="prose small quiet">{inKind ? a.terms : w.terms}</p>
      {kind !== 'me' && !inKind && <p class="prose small quiet">{w.termsCounter}</p>}
      <div class="actions send">
        <button class="primary" type="submit">
          <SendText forms={forms.length} />
        </button>
        <span class="small quiet">{w.numberAfter}</span>
      </div>
    </Form>
  )
}

/** A paper form from a day without electricity: its own date, and why it comes late. */
function LatePaper({ state }: { state: FormState }) {
  const { today } = useView()
  const w = useWords(requestWords)
  const touched = ['requestedOn', 'lateReason'].some(
    field => state.values[field] || state.faults[field] || state.refusal?.field === field,
  )
  return (
    <details class="fold" id="paper" open={touched || isOfPaper(state) ? true : undefined}>
      <summary>{w.lateTitle}</summary>
      <Field
        name="requestedOn"
        label={w.requestedOn}
        type="date"
        hint={w.requestedOnHint}
        state={state}
        more={{ max: today }}
      />
      <Field
        name="lateReason"
        label={w.lateReason}
        state={state}
        more={{ maxlength: lengths.request.lateReason }}
      />
    </details>
  )
}

/** What the summary of faults calls each field, in the order of the page. */
function useLabels(lines: BasketLine[], announced: boolean): Record<string, string> {
  const w = useWords(requestWords)
  const a = useWords(agencyWords)
  return {
    ...Object.fromEntries(lines.map((line, index) => [`quantity.${index}`, line.name])),
    startOn: w.from,
    dueOn: w.to,
    person: w.person,
    name: w.name,
    division: w.division,
    unit: w.agencyUnit,
    village: w.village,
    phone: w.phone,
    purpose: announced ? w.publicPurpose : w.purpose,
    workType: w.workType,
    useLocation: w.where,
    placeOfUse: w.place,
    letterNumber: a.letterNumber,
    letterOn: a.letterOn,
    file: a.letterFile,
    urgency: a.urgency,
    enough: a.enough,
    dueCondition: a.condition,
    requestedOn: w.requestedOn,
    lateReason: w.lateReason,
  }
}
