import { nameInFull } from '../../src/domain/code.ts'
import { backWith } from '../../src/domain/did.ts'
import { type Awaited, awaitedOf, type ScanSaid, type Way } from '../../src/domain/gathering.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import type { FormState } from '../form-state.ts'
import { Borrower } from '../parts/borrower.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { StateMark } from '../parts/state.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { ProofFields } from '../proof/fields.tsx'
import { useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { scanWords } from '../words/scans.ts'
import { loanNumber } from '../words/things.ts'
import { ScanField } from './field.tsx'
import { ScanResult, useSaid } from './said.tsx'

/** A line of the loan: how many are awaited, whether it was scanned, and how many are there. */
type GatheredLine = Awaited & { found: boolean; units: number }

/** Something scanned that is not of this loan, by its tag. */
export type Stray = { tag: string; said: ScanSaid }

export type GatherProps = {
  card: LoanCard
  way: Way
  lines: GatheredLine[]
  strays: Stray[]
  said: ScanSaid | null
  /** The words on conditions that were typed before a scan or a mark. */
  conditions: FormState
}

/** `quantity-1` of a hand-over, `good-1` of a return: the fields of the loan's own forms. */
export const unitField = { handovers: 'quantity', returns: 'good' } as const

/**
 * A hand-over or a return that is put together by scanning, in any order: what is there, what is
 * missing, what does not belong. The page holds all of it, and nothing is written before the tap.
 */
export function GatherPage(props: GatherProps) {
  const { card, way, lines, strays, said, conditions } = props
  const w = useWords(scanWords)
  const number = useLoanNumber()
  const { newCommandId, today, language } = useView()
  const path = `/loans/${card.id}/${way}`
  const command = newCommandId()
  const back = backWith('/scans', way, loanNumber(card))
  const title = way === 'handovers' ? w.handing : w.returning
  const found = lines.filter(line => line.found).length
  return (
    <article class="gather narrow">
      <h1>{title(number(card))}</h1>
      <p class="gather-who">
        <Borrower card={card} named />
      </p>
      {way === 'handovers' && card.startOn > today && (
        <p class="note repair">{w.early(nearDate(card.startOn, today, language))}</p>
      )}
      <ScanResult said={said} />
      <form method="post" action={path} enctype="multipart/form-data">
        <ScanField readAt={path} />
        <input type="hidden" name="commandId" value={command} />
        <input
          type="hidden"
          name="back"
          value={`${back}&loan=${card.id}&command=${encodeURIComponent(command)}`}
        />
        <Strays path={path} strays={strays} />
        <h2>{w.lines}</h2>
        <p class="gather-progress">
          <progress value={found} max={lines.length} aria-label={w.lines} />
          {w.progress(count(found), count(lines.length))}
        </p>
        <ul class="cards gather-lines">
          {lines.map(line => (
            <LineRow way={way} path={path} line={line} />
          ))}
        </ul>
        {found > 0 && (
          <ProofFields
            way={way}
            prefix={way}
            state={conditions}
            number={number(card)}
            borrower={card.borrowerName}
            lines={lines
              .filter(line => line.found)
              .map(({ line: { line, unit, ...thing }, units }) => ({
                line,
                name: nameInFull(thing),
                unit,
                all: units,
              }))}
          />
        )}
        <Finish {...props} />
      </form>
      <p class="actions">
        {way === 'returns' && <a href={`/loans/${card.id}?do=returns#returns`}>{w.notGood}</a>}
        {way === 'returns' && awaitedOf(card, 'handovers').length > 0 && (
          <a href={`/loans/${card.id}/handovers`}>{w.alsoHandOver}</a>
        )}
        <a href={`/loans/${card.id}`}>{w.seeLoan}</a>
      </p>
    </article>
  )
}

type RowProps = { way: Way; path: string; line: GatheredLine }

function LineRow({ way, path, line: gathered }: RowProps) {
  const { line, quantity, found, units } = gathered
  const w = useWords(scanWords)
  const field = `${unitField[way]}-${line.line}`
  const short = way === 'handovers' && line.shelf < quantity
  return (
    <li class={found ? 'card found' : 'card missing'}>
      {found && <input type="hidden" name="found" value={String(line.line)} />}
      <div>
        <p>
          <strong>
            <Unbroken text={line.name} />
          </strong>{' '}
          <span class="whole">
            {count(quantity)} {line.unit}
          </span>
          {line.code && (
            <span class="small quiet">
              {' '}
              <Unbroken text={line.code} />
            </span>
          )}
        </p>
        <StateMark kind={found ? 'free' : 'held'}>{found ? w.lineFound : w.lineMissing}</StateMark>
        {short && <StateMark kind="overdue">{w.ofShelf(count(line.shelf), line.unit)}</StateMark>}
      </div>
      {found ? (
        <>
          {quantity > 1 ? (
            <div class="gather-units">
              <label for={field}>{w.howMany(count(quantity), line.unit)}</label>
              <Stepper
                name={field}
                id={field}
                label={line.name}
                unit={line.unit}
                value={units}
                most={quantity}
              />
            </div>
          ) : (
            <input type="hidden" name={field} value="1" />
          )}
          <MarkButton path={path} name="untick" value={line.line} label={w.untickOf(line.name)}>
            {w.untick}
          </MarkButton>
        </>
      ) : (
        <MarkButton path={path} name="tick" value={line.line} label={w.tickOf(line.name)}>
          {w.tick}
        </MarkButton>
      )}
    </li>
  )
}

/** Changes the page and nothing else: it is read again with that mark. */
function MarkButton(props: {
  path: string
  name: 'tick' | 'untick' | 'drop'
  value: string | number
  label: string
  children: string
}) {
  const { path, name, value, label, children } = props
  return (
    <button
      type="submit"
      class="plain"
      formmethod="get"
      formaction={path}
      formnovalidate
      name={name}
      value={String(value)}
      aria-label={label}
    >
      {children}
    </button>
  )
}

function Strays({ path, strays }: { path: string; strays: Stray[] }) {
  const w = useWords(scanWords)
  const say = useSaid()
  if (strays.length === 0) return null
  return (
    <section class="gather-strays">
      <h2>{w.strays}</h2>
      <ul class="cards">
        {strays.map(({ tag, said }) => (
          <li class="card overdue">
            <input type="hidden" name="aside" value={tag} />
            <StateMark kind="overdue">
              <Unbroken {...say(said)} />
            </StateMark>
            <MarkButton path={path} name="drop" value={tag} label={w.dropOf(said.name ?? '')}>
              {w.drop}
            </MarkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One button for all that is good; where something is missing, it says of how many. */
function Finish({ way, lines, strays }: GatherProps) {
  const w = useWords(scanWords)
  const there = lines.filter(line => line.found)
  if (there.length === 0) return <p class="quiet">{w.nothingYet}</p>
  const whole = there.length === lines.length && strays.length === 0
  const [one] = there
  const words =
    way === 'handovers'
      ? { one: w.handOver, all: w.handOverAll, part: w.handOverPart }
      : { one: w.takeBack, all: w.takeBackAll, part: w.takeBackPart }
  const text =
    there.length < lines.length
      ? words.part(count(there.length), count(lines.length))
      : lines.length === 1
        ? words.one(one!.line.name)
        : words.all(count(lines.length))
  return (
    <p class="actions gather-finish">
      <button type="submit" class={whole ? 'primary' : undefined}>
        {text}
      </button>
    </p>
  )
}
