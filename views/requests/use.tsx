import { approverOf, type PostHolder, postOf } from '../../src/domain/approver.ts'
import { offeredWorkTypes } from '../../src/domain/request.ts'
import { type BorrowerClass, type UseLocation, useLocations } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'
import { Field } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { loanWords } from '../words/loans.ts'
import { requestWords } from '../words/requests.ts'
import type { RequestProps } from './shown.ts'

/** Nine answers, each one tap; the one that the borrower gave last is chosen already. */
export function WorkTypes({ state, last }: { state: FormState; last: string | null }) {
  const w = useWords(requestWords)
  const chosen = String(state.values.workType ?? last ?? '')
  const known = offeredWorkTypes.find(type => type === chosen) ?? offeredWorkTypes[0]
  return (
    <fieldset class="field chips" id="workType">
      <legend>{w.workType}</legend>
      {offeredWorkTypes.map(type => (
        <label>
          <input
            type="radio"
            name="workType"
            value={type}
            checked={type === known ? true : undefined}
            required
          />
          <span>{type}</span>
        </label>
      ))}
      <p class="hint">{w.vehicles}</p>
    </fieldset>
  )
}

/** Inside or outside, and with each who will decide: clause 208 depends on nothing else here. */
export function Where({ kind, lines, holders, state }: RequestProps) {
  const w = useWords(requestWords)
  const l = useWords(loanWords).useLocations
  const usual = kind === 'me' || kind === 'staff' ? 'inside' : 'outside'
  const chosen = String(state.values.useLocation ?? usual)
  const divisions = new Map(lines.map(line => [line.division, line.divisionName]))
  return (
    <>
      <fieldset class="field where" id="useLocation">
        <legend>{w.where}</legend>
        {useLocations.map(location => (
          <label class="radio">
            <input
              type="radio"
              name="useLocation"
              value={location}
              checked={location === chosen ? true : undefined}
              required
            />
            <span>
              {l[location]}
              <Deciders
                {...{ divisions, holders, location }}
                borrowerClass={kind === 'me' ? 'staff' : kind}
                person={String(state.values.person ?? '')}
                self={kind === 'me'}
              />
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        name="placeOfUse"
        label={w.place}
        hint={w.placeHint}
        state={state}
        more={{ maxlength: 200, autocomplete: 'off' }}
      />
    </>
  )
}

type DecidersProps = {
  /** Id to name of the owning divisions on this page. */
  divisions: Map<string, string>
  holders: PostHolder[]
  location: UseLocation
  borrowerClass: BorrowerClass
  person: string
  self: boolean
}

/** Who will decide, by post and name: one line where all forms go to the same desk. */
function Deciders(props: DecidersProps) {
  const { divisions, holders, location, borrowerClass, person, self } = props
  const { actor } = useView()
  const w = useWords(requestWords)
  const loan = {
    ...{ borrowerClass, useLocation: location },
    borrower: self ? (actor?.id ?? '') : person,
  }
  const said = [...divisions].map(([owningDivision, name]) => ({
    name,
    who: deciderText(approverOf({ ...loan, owningDivision }, holders).holders, holders, w.nobody),
  }))
  const same = said.every(each => each.who === said[0]?.who)
  return (
    <span class="decides">
      {(same ? said.slice(0, 1) : said).map(each => (
        <span>
          {w.decides}
          {!same && ` ${w.decidesFor(each.name)}`}: {each.who}
        </span>
      ))}
    </span>
  )
}

/** `นายก … (นาย …)`, for each who holds the post; what to do where nobody does. */
export function deciderText(mine: PostHolder[], holders: PostHolder[], nobody: string): string {
  if (mine.length === 0) return nobody
  return mine.map(holder => `${postOf(holder, holders)} (${holder.name})`).join(', ')
}
