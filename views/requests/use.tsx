import { approverOf, type PostHolder, postOf } from '../../src/domain/approver.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { offeredWorkTypes } from '../../src/domain/request.ts'
import { type BorrowerClass, type UseLocation, useLocations } from '../../src/domain/words.ts'
import { FaultText, Field, fieldClass } from '../parts/form.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { loanWords } from '../words/loans.ts'
import { requestWords } from '../words/requests.ts'
import type { RequestProps } from './shown.ts'

/**
 * Nine answers, each one tap. None is chosen beforehand, since the register says what was answered;
 * the one that the borrower gave last is marked.
 */
export function WorkTypes(props: RequestProps) {
  const w = useWords(requestWords)
  const chosen = chosenWorkType(props)
  return (
    <fieldset class={fieldClass(props.state, 'workType', 'chips')} id="workType">
      <legend>{w.workType}</legend>
      <FaultText name="workType" id="workType" state={props.state} />
      {offeredWorkTypes.map((type, index) => (
        <label>
          <input
            type="radio"
            name="workType"
            value={type}
            checked={type === chosen ? true : undefined}
            data-work={index}
            data-rule={ruleOf(props, type)}
            required
          />
          <span>
            {type}
            {type === props.lastWorkType && <em class="last small">{w.lastTime}</em>}
          </span>
        </label>
      ))}
      <p class="hint">{w.vehicles}</p>
    </fieldset>
  )
}

/** What was chosen, once something was. */
export function chosenWorkType({ state }: Pick<RequestProps, 'state'>): string | undefined {
  return offeredWorkTypes.find(type => type === state.values.workType)
}

const ruleOf = ({ manual }: RequestProps, workType: string) =>
  manual.find(each => each.workType === workType)?.content.approver

/**
 * Inside or outside, and with each who will decide: clause 208 depends on nothing else here. One
 * is proposed, and the button that sends says which, so that whoever presses it has said so.
 */
export function Where(props: RequestProps) {
  const { kind, lines, holders, state } = props
  const w = useWords(requestWords)
  const l = useWords(loanWords).useLocations
  const usual = kind === 'me' || kind === 'staff' ? 'inside' : 'outside'
  const chosen = String(state.values.useLocation ?? usual)
  const stricter = offeredWorkTypes.some(type => ruleOf(props, type) === 'agency-head')
  const rules = stricter ? (['floor', 'agency-head'] as const) : (['floor'] as const)
  const divisions = new Map(lines.map(line => [line.division, line.divisionName]))
  return (
    <>
      <fieldset class={fieldClass(state, 'useLocation', 'where')} id="useLocation">
        <legend>{w.where}</legend>
        <FaultText name="useLocation" id="useLocation" state={state} />
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
              {rules.map(rule => (
                <Deciders
                  divisions={divisions}
                  holders={holders}
                  location={location}
                  rule={rule}
                  borrowerClass={kind === 'me' ? 'staff' : kind}
                  person={String(state.values.person ?? '')}
                  self={kind === 'me'}
                />
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        name="placeOfUse"
        label={w.place}
        hint={w.placeHint}
        state={state}
        more={{ maxlength: lengths.request.placeOfUse, autocomplete: 'off' }}
      />
    </>
  )
}

/** What is sent and where it will be used: the styles show the part that fits the answer. */
export function SendText({ forms }: { forms: number }) {
  const w = useWords(requestWords)
  const l = useWords(loanWords).useLocations
  return (
    <span>
      {forms === 1 ? w.send : w.sendSeveral(forms)}
      {useLocations.map(location => (
        <span class={`sends-${location}`}> {l[location]}</span>
      ))}
    </span>
  )
}

type DecidersProps = {
  /** Id to name of the owning divisions on this page. */
  divisions: Map<string, string>
  holders: PostHolder[]
  location: UseLocation
  /** Shown while a work type with that rule is chosen. */
  rule: 'floor' | 'agency-head'
  borrowerClass: BorrowerClass
  person: string
  self: boolean
}

/** Who will decide, by post and name: one line where all forms go to the same desk. */
function Deciders(props: DecidersProps) {
  const { divisions, holders, location, rule, borrowerClass, person, self } = props
  const { actor } = useView()
  const w = useWords(requestWords)
  const loan = {
    borrowerClass,
    useLocation: location,
    approverRule: rule === 'floor' ? null : rule,
    borrower: self ? (actor?.id ?? '') : person,
  }
  const said = [...divisions].map(([owningDivision, name]) => {
    const deciders = approverOf({ ...loan, owningDivision }, holders).holders
    const who = deciderText(deciders, holders, w.nobody)
    return { name, who, names: deciders.map(holder => holder.name) }
  })
  const same = said.every(each => each.who === said[0]?.who)
  return (
    <span class={`decides by-${rule}`}>
      {(same ? said.slice(0, 1) : said).map(each => (
        <span>
          {w.decides}
          {!same && ` ${w.decidesFor(each.name)}`}: <Unbroken text={each.who} names={each.names} />
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
