import type { Entry } from '../../src/domain/entry.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { awaitedOf, type Opinion } from '../../src/domain/opinion.ts'
import type { OpinionPost } from '../../src/domain/procedure.ts'
import { useOpinionNames } from '../manual/posts.ts'
import { Radios, TextArea } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { useWords } from '../view.ts'
import { opinionWords } from '../words/opinions.ts'
import { begun } from '../words/words.ts'
import { DatedFields, LoanForm, Quiet } from './fields.tsx'
import { type LoanShown, stateFor } from './shown.ts'

type OpinionsProps = {
  given: Opinion[]
  awaited: OpinionPost[]
  /** True once it was decided: what is missing then will never come. */
  decided?: boolean
}

/** The advice that was given, and which is awaited: an awaited one keeps nobody from deciding. */
export function Opinions({ given, awaited, decided = false }: OpinionsProps) {
  const w = useWords(opinionWords)
  const opinionNames = useOpinionNames()
  if (given.length + awaited.length === 0) return null
  return (
    <ul class="plain">
      {given.map(({ post, favourable, text }) => (
        <li>
          <StateMark kind={favourable ? 'done' : 'lost'}>
            {w.saidBy(opinionNames[post], w.favour[favourable ? 'yes' : 'no'])}
          </StateMark>
          {text && <span> – {text}</span>}
        </li>
      ))}
      {awaited.map(post => (
        <li>
          <StateMark kind={decided ? 'quiet' : 'held'}>
            {decided ? w.notGiven(opinionNames[post]) : w.awaited(opinionNames[post])}
          </StateMark>
        </li>
      ))}
    </ul>
  )
}

/** What the loan's own entries say of it. */
export function OpinionsOnLoan({ shown }: { shown: LoanShown }) {
  const { loan, entries } = shown
  const w = useWords(opinionWords)
  const decided = loan.decision !== null
  const awaited = awaitedOf(loan)
  return (
    <>
      <Opinions given={opinionsIn(entries)} awaited={awaited} decided={decided} />
      {!decided && awaited.length > 0 && <p class="quiet small">{w.why}</p>}
    </>
  )
}

function opinionsIn(entries: Entry[]): Opinion[] {
  return entries.flatMap(entry => (entry.kind === 'opined' ? [entry.detail] : []))
}

/** In favour with one tap; everything else by the quiet form below. */
export function OpineInFavour({ shown }: { shown: LoanShown }) {
  const w = useWords(opinionWords)
  const opinionNames = useOpinionNames()
  const [post] = shown.advise
  if (!post) return null
  return (
    <>
      <p>{w.asPost(opinionNames[post])}</p>
      <LoanForm shown={shown} change="opinions" class="loan-tap">
        <input type="hidden" name="post" value={post} />
        <input type="hidden" name="favourable" value="yes" />
        <button type="submit" class="primary">
          {w.give}
        </button>
      </LoanForm>
    </>
  )
}

export function OpineForm({ shown }: { shown: LoanShown }) {
  const w = useWords(opinionWords)
  const opinionNames = useOpinionNames()
  const state = stateFor(shown, 'opinions')
  const [post] = shown.advise
  if (!post) return null
  return (
    <Quiet shown={shown} change="opinions" label={`${opinionNames[post]}: ${w.otherwise}`}>
      <LoanForm shown={shown} change="opinions">
        <input type="hidden" name="post" value={post} />
        <Radios
          name="favourable"
          id="opinions-favourable"
          label={w.yours}
          state={state}
          value="no"
          options={(['no', 'yes'] as const).map(value => ({
            value,
            label: begun(w.favour[value]),
          }))}
        />
        <TextArea
          name="text"
          id="opinions-text"
          label={w.text}
          hint={w.textHint}
          state={state}
          more={{ maxlength: lengths.note }}
        />
        <DatedFields shown={shown} change="opinions" />
        <button type="submit">{w.send}</button>
      </LoanForm>
    </Quiet>
  )
}
