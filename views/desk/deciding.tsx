import { type Deciding, grantableOf } from '../../src/domain/deciding.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { awaitedOf } from '../../src/domain/opinion.ts'
import { ManualFollowed } from '../loans/approval.tsx'
import { FreeThen } from '../loans/free-then.tsx'
import { Opinions } from '../loans/opinions.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { approvalWords, basisText, ruleText } from '../words/approval.ts'
import { deskWords } from '../words/desk.ts'
import { count } from '../words/numbers.ts'
import { opinionWords } from '../words/opinions.ts'
import { partWords } from '../words/parts.ts'
import { thingText } from '../words/things.ts'
import type { DeskPart } from './piles.ts'
import { Taps } from './taps.tsx'

type DecideProps = { card: LoanCard; deciding: Deciding }

/** More lines stand on the loan's own page; those that are short of units come first. */
const linesMost = 4

/** What is asked for, and beside each thing what is free of it on those days. */
export function AskedThings({ card, deciding }: DecideProps) {
  const w = useWords(partWords)
  const isShort = ({ line, requested }: LoanCard['lines'][number]) =>
    Number((deciding.lines.get(line)?.units ?? 0) < requested)
  const lines = card.lines.toSorted((one, other) => isShort(other) - isShort(one))
  const more = lines.length - linesMost
  return (
    <ul class="plain">
      {lines.slice(0, linesMost).map(line => (
        <li>
          <Unbroken text={line.name} />{' '}
          <strong class="whole">
            {count(line.requested)} {line.unit}
          </strong>{' '}
          <span class="kept small">
            <FreeThen line={line} unit={line.unit} found={deciding.lines} />
          </span>
        </li>
      ))}
      {more > 0 && <li class="quiet">{w.moreThings(more)}</li>}
    </ul>
  )
}

/** The advice so far; to whoever decides, also what is still awaited, which they need not wait for. */
export function Advice({ card, part }: { card: LoanCard; part: DeskPart }) {
  return <Opinions given={card.opinions} awaited={part === 'toDecide' ? awaitedOf(card) : []} />
}

/** The rule, as whom, and the one tap: all of it, or what is free of it. */
export function Decide({ card, deciding }: DecideProps) {
  const { language } = useView()
  const w = useWords(approvalWords)
  const { post, authority } = deciding
  return (
    <>
      <p class="small quiet">
        <Unbroken text={ruleText(authority, language)} /> · <ManualFollowed loan={card} />
        <br />
        {w.asWhom} {post} · {basisText(authority, language)}
      </p>
      <ApproveTap card={card} deciding={deciding} />
    </>
  )
}

function ApproveTap({ card, deciding }: DecideProps) {
  const w = useWords(approvalWords)
  const d = useWords(deskWords)
  const units = (line: number) => deciding.lines.get(line)?.units ?? 0
  const free = card.lines.filter(({ line }) => units(line) > 0)
  const [one] = free
  const single = free.length === 1 && one ? thingText(one.name, units(one.line), one.unit) : null
  const lines = count(free.length)
  switch (grantableOf(card.lines, deciding.lines)) {
    case 'all':
      return (
        <Taps card={card} deed="approvals" otherwise={d.decideOtherwise}>
          {single ? d.approve(single) : d.approveAll(lines)}
        </Taps>
      )
    case 'part': {
      const fields = free.map(({ line }) => [`quantity-${line}`, String(units(line))])
      return (
        <Taps
          card={card}
          deed="approvals"
          otherwise={d.decideOtherwise}
          fields={Object.fromEntries(fields)}
        >
          {single ? w.approveFree(single) : w.approveFreeLines(lines)}
        </Taps>
      )
    }
    default:
      return (
        <div class="actions">
          <a class="button" href={`/loans/${card.id}`}>
            {w.see}
          </a>
        </div>
      )
  }
}

export function OpineTap({ card }: { card: LoanCard }) {
  const w = useWords(opinionWords)
  return (
    <Taps card={card} deed="opinions" otherwise={w.otherwise} fields={{ favourable: 'yes' }}>
      {w.give}
    </Taps>
  )
}
