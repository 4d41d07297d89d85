import type { ClosedYear } from '../../src/domain/closing.ts'
import type { FiscalYear } from '../../src/domain/dates.ts'
import type { Checklist, KeptDocument } from '../../src/domain/kept-year.ts'
import { lengths } from '../../src/domain/lengths.ts'
import type { Verdict } from '../../src/domain/verdict.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Form, TextArea, Tick } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { closingWords } from '../words/closing.ts'
import { longDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { refusalText } from '../words/refusals.ts'

type ClosingProps = {
  year: FiscalYear
  closed: ClosedYear | null
  checklist: Checklist
  /** May the year be closed now? */
  verdict: Verdict
  state: FormState
}

/** A year's closing: what is open, the one act that is left, and what was kept. */
export function ClosingPage(props: ClosingProps) {
  const { year, closed, checklist, verdict, state } = props
  const w = useWords(closingWords)
  // What is confirmed as checked stands above the one act that nobody can take back; a form that was
  // refused tells why on top.
  const checksFirst = !closed && verdict.ok && state === freshForm
  return (
    <>
      <h1>{w.title(year)}</h1>
      {closed ? <Closed closed={closed} /> : <p>{w.open}</p>}
      {closed && <Acknowledging {...props} closed={closed} />}
      {!closed && !checksFirst && <Closing {...props} />}
      <h2>{closed ? w.checklistKept : w.checklist}</h2>
      {!closed && <p class="quiet">{w.checklistHint}</p>}
      <Checks checklist={checklist} reviewsOf={closed ? null : year} />
      {checksFirst && <Closing {...props} />}
      {closed && <Kept closed={closed} />}
      <p>
        <a href={`/reports/${year}`}>{w.toReport}</a>
      </p>
    </>
  )
}

function Closed({ closed }: { closed: ClosedYear }) {
  const { language } = useView()
  const w = useWords(closingWords)
  const { closedBy, acknowledgedBy } = closed.closing
  return (
    <>
      <p>
        <StateMark kind="done">
          {w.closed(longDate(closedBy.on, language), closedBy.name)}
        </StateMark>
      </p>
      {closed.remarks && <p class="remarks">{closed.remarks}</p>}
      {acknowledgedBy && (
        <p>
          <StateMark kind="done">
            {w.acknowledged(longDate(acknowledgedBy.on, language), acknowledgedBy.name)}
          </StateMark>
        </p>
      )}
      {closed.acknowledgedRemarks && <p class="remarks">{closed.acknowledgedRemarks}</p>}
    </>
  )
}

function Closing({ year, verdict, state }: ClosingProps) {
  const { language } = useView()
  const w = useWords(closingWords)
  const mayClose = useMay('years.close')
  if (!verdict.ok) {
    const earlier = verdict.why.word === 'earlier-year-open' ? verdict.why.facts?.year : undefined
    return (
      <>
        <p class="note repair">{refusalText(verdict.why, language)}</p>
        {earlier !== undefined && (
          <p class="actions">
            <a class="button primary" href={`/reports/${earlier}/closing`}>
              {w.toEarlier(Number(earlier))}
            </a>
          </p>
        )}
      </>
    )
  }
  if (!mayClose) return <p class="quiet">{w.whoCloses}</p>
  return (
    <Form
      action={`/reports/${year}/closings`}
      state={state}
      labels={{ remarks: w.remarks, confirmed: w.confirm(year) }}
    >
      <p class="prose">{w.effect}</p>
      <p class="prose">
        {w.evidenceFirst} <a href={`/reports/${year}/evidence`}>{w.toEvidence}</a>
      </p>
      <Remarks label={w.remarks} hint={w.remarksHint} state={state} />
      <Tick name="confirmed" label={w.confirm(year)} hint={w.final} state={state} required />
      <div class="actions">
        <button type="submit" class="primary">
          {w.close(year)}
        </button>
        <Busy text={w.busy} />
      </div>
    </Form>
  )
}

function Acknowledging({ year, closed, state }: ClosingProps & { closed: ClosedYear }) {
  const w = useWords(closingWords)
  const mayAcknowledge = useMay('years.acknowledge')
  if (closed.acknowledgedOn !== null) return null
  if (!mayAcknowledge) return <p class="quiet">{w.whoAcknowledges}</p>
  return (
    <Form
      action={`/reports/${year}/acknowledgements`}
      state={state}
      labels={{ remarks: w.ackRemarks }}
    >
      <Remarks label={w.ackRemarks} state={state} />
      <Submit>{w.acknowledge}</Submit>
    </Form>
  )
}

function Remarks({ label, hint, state }: { label: string; hint?: string; state: FormState }) {
  return (
    <TextArea
      name="remarks"
      label={label}
      state={state}
      more={{ maxlength: lengths.remarks }}
      {...(hint && { hint })}
    />
  )
}

const checks = ['undecided', 'unchased', 'unsettled', 'unreviewed', 'findings'] as const

/** `reviewsOf`: the year whose months can still be reviewed. */
function Checks({ checklist, reviewsOf }: { checklist: Checklist; reviewsOf: FiscalYear | null }) {
  const w = useWords(closingWords)
  const mayRead = useMay('register.read')
  return (
    <dl class="facts long">
      {checks.map(check => (
        <div>
          <dt>{w.items[check]}</dt>
          <dd>
            {checklist[check] === 0 ? (
              <StateMark kind="done">{w.nothing}</StateMark>
            ) : (
              <StateMark kind="overdue">{w.leftOpen[check](checklist[check])}</StateMark>
            )}
            {check === 'unreviewed' && checklist[check] > 0 && reviewsOf && mayRead && (
              <>
                {' '}
                <a href={`/register?year=${reviewsOf}#reviews`}>{w.toReviews}</a>
              </>
            )}
          </dd>
        </div>
      ))}
      {checklist.check && (
        <div>
          <dt>{w.annualCheck}</dt>
          <dd>
            <StateMark kind={checklist.check === 'reported' ? 'done' : 'overdue'}>
              {w.checkStages[checklist.check]}
            </StateMark>{' '}
            {mayRead && <a href="/checks">{w.toChecks}</a>}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** What a reader fetches one by one; the rest stands in the evidence pack. */
const givenAlone = ({ kind, name }: KeptDocument) =>
  kind === 'report' || kind === 'pack' || (kind === 'measure' && name.endsWith('.docx'))

function Kept({ closed }: { closed: ClosedYear }) {
  const w = useWords(closingWords)
  const byItself = closed.documents.filter(givenAlone)
  const inPack = closed.documents.filter(({ kind }) => kind !== 'pack')
  return (
    <>
      <h2>{w.seal}</h2>
      <p class="quiet">{w.sealText(count(closed.through))}</p>
      <p class="hash">{closed.seal}</p>
      <h2>{w.documents}</h2>
      <p class="quiet">{w.documentsHint}</p>
      <dl class="facts long">
        {byItself.map(document => (
          <Document document={document} href={addressOf(closed.year, document)} />
        ))}
        <div>
          <dt>{w.figures}</dt>
          <dd>
            <span class="hash">{closed.figuresHash}</span>
          </dd>
        </div>
      </dl>
      <details class="fold">
        <summary>{w.packFiles(inPack.length)}</summary>
        <p class="quiet">{w.packHint}</p>
        <dl class="facts long">
          {inPack.map(document => (
            <Document document={document} />
          ))}
        </dl>
      </details>
    </>
  )
}

function Document({ document, href }: { document: KeptDocument; href?: string }) {
  const w = useWords(closingWords)
  const { name, size, sha256 } = document
  return (
    <div>
      <dt>{href ? <a href={href}>{nameOf(name)}</a> : name}</dt>
      <dd>
        <span class="quiet">{w.bytes(count(size))}</span>
        <span class="hash">{sha256}</span>
      </dd>
    </div>
  )
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Where a document that is given by itself is fetched: `report-2568.pdf` at `/reports/2568.pdf`. */
function addressOf(year: FiscalYear, { name, kind }: KeptDocument): string {
  const ending = name.slice(name.lastIndexOf('.'))
  if (kind === 'report') return `/reports/${year}${ending}`
  return `/reports/${year}/${kind === 'pack' ? 'evidence' : 'measure'}${ending}`
}
