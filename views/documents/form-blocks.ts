import { type Signed, signatureOnForm } from '../../src/domain/before-after.ts'
import type { CivilDate } from '../../src/domain/dates.ts'
import { unsettledOf } from '../../src/domain/loan.ts'
import {
  decisionOnForm,
  type OpinionOnForm,
  opinionsOf,
  type Signer,
  signersOf,
} from '../../src/domain/loan-form.ts'
import {
  headTitleInFull,
  postInFull,
  settingsOf,
  titleOfDivisionHead,
} from '../../src/domain/office-settings.ts'
import type { OpinionPost } from '../../src/domain/procedure.ts'
import type { SignedWay } from '../../src/domain/proof.ts'
import { shortened, standInWords } from '../../src/domain/titles.ts'
import { type LoanShown, linesShown } from '../loans/shown.ts'
import { longDate } from '../words/dates.ts'
import { loanFormPaper as w } from '../words/loan-form.ts'
import { loanWords } from '../words/loans.ts'
import { manualWords } from '../words/manual.ts'
import type { Digits } from './digits.ts'

type Office = Record<string, string>

/** Whom the form is addressed to: the post that decides it, whoever stands in for its holder. */
export function addressee(shown: LoanShown | null, office: Office): string {
  if (shown === null) return ''
  const { loan } = shown
  const decided = standInWords.reduce(
    (post, word) => post.split(word).at(-1)!.trim(),
    loan.decidedPost ?? '',
  )
  return decided === '' ? postAsked(shown, office) : postInFull(decided, office)
}

/** The post that is to decide it, in full. */
function postAsked({ loan, approver, divisionNames }: LoanShown, office: Office): string {
  if (approver.post !== 'division-head') return headTitleInFull(office)
  const head = approver.holders.find(holder => !holder.appointed)
  const id = loan.owningDivision
  const name = divisionNames.get(id)
  if (head) return head.position
  return name ? titleOfDivisionHead(office, { id, name }) : loanWords.th.posts[approver.post]
}

/** When it is to come back: a day, or for consumables the condition that they wait for. */
export function dueOnForm({ loan }: LoanShown, say: Digits): { label: string; text: string } {
  const { dueCondition, firstDueOn } = loan
  if (dueCondition !== null) return { label: w.untilCondition, text: say(dueCondition) }
  return { label: w.until, text: say(longDate(firstDueOn, 'th')) }
}

/** The promise over the borrower's line: clause 209 for durable things, 210 for consumables. */
export function termsOnForm(shown: LoanShown | null, office: Record<string, string>): string {
  if (shown?.loan.kind === 'consumable') return w.terms.consumable
  const use = shown?.loan.borrowerClass === 'public' ? w.terms.publicUse : w.terms.use
  return `${use} ${settingsOf(office).clause209}`
}

/** A line to sign on: what they sign as, and the name of whoever acted signed in. */
export type Signing = {
  as: string
  /** Stands under the name: the full title of the post in which they sign. */
  post?: string
  name?: string | undefined
  on?: CivilDate | undefined
  /** What they drew on the screen, by its SHA-256; none leaves the line to the pen. */
  drawn?: string
}

/** A box and its words; `reason` is what follows them, '' for a line for the pen. */
export type Tick = { ticked: boolean; say: string; reason?: string }

/** A place on the form where somebody says something and signs it. */
export type Block = { title: string; text?: string; ticks: Tick[]; sign: Signing }

/**
 * The blocks before the hand-over, in the order in which they are signed, the decision last. One
 * list for the screen's form and for the PDF; null makes the blank form.
 */
export function formBlocks(shown: LoanShown | null, office: Office): Block[] {
  const { entries, loan } = shown ?? { entries: [], loan: null }
  const signers = shown && signersOf(shown.loan, entries)
  const named = (signer: Signer | null | undefined) => namedIn(shown, signer)
  const borrower = { as: w.borrower, ...named(signers?.borrower) }
  const agencyHead = { title: w.borrowerHead, text: w.agencyAsks, ticks: [], sign: { as: '' } }
  const opinions = shown ? opinionsOf(entries) : blankOpinions
  const decided = decisionOnForm(entries)
  return [
    { title: w.promise, text: w.promised, ticks: [], sign: borrower },
    ...(loan?.borrowerClass === 'agency' ? [agencyHead] : []),
    ...opinions.map(opinion => opinionBlock(opinion, named(opinion.signer), office)),
    {
      title: w.decision,
      ticks: [
        { ticked: decided?.approved === true, say: w.approved },
        { ticked: decided?.approved === false, say: w.refused, reason: decided?.reason ?? '' },
      ],
      sign: {
        as: w.approver,
        ...named(signers?.approver),
        post: shown ? postDecided(shown, office) : w.postByPen,
      },
    },
  ]
}

/** Under the approver's line: the post that decided, or that the law names until then. */
function postDecided(shown: LoanShown, office: Office): string {
  const { decidedPost } = shown.loan
  return decidedPost ? postInFull(decidedPost, office) : postAsked(shown, office)
}

/** The blank form asks whom most offices ask: the supply officer and the clerk (domain.md 1.2). */
const blankOpinions: OpinionOnForm[] = (['supply-officer', 'permanent-secretary'] as const).map(
  post => ({ post, given: null, signer: null }),
)

function opinionBlock(
  { post, given }: OpinionOnForm,
  named: Partial<Signing>,
  office: Office,
): Block {
  const supply = post === 'supply-officer'
  const { favourable, unfavourable } = supply ? w.supplyOpinion : w.opinion
  const text = given?.text ?? ''
  const yes = given?.favourable === true
  const no = given?.favourable === false
  return {
    title: supply ? w.supplyOpinion.title : w.opinionOf(opinionPostShort(post, office)),
    ticks: [
      { ticked: yes, say: favourable, ...(yes && text !== '' && { reason: text }) },
      { ticked: no, say: unfavourable, reason: no ? text : '' },
    ],
    sign: { ...signsOpinion(post, office, given?.acting?.position), ...named },
  }
}

/** The clerk by the title that the office uses; the rest by the manual's own words. */
function opinionPostShort(post: OpinionPost, office: Office): string {
  const { titles } = settingsOf(office)
  return post === 'permanent-secretary'
    ? shortened(titles.secretary)
    : manualWords.th.opinionNames[post]
}

/** The supply officer signs as that; a head of something under their full title. */
function signsOpinion(post: OpinionPost, office: Office, actingAs?: string): Signing {
  if (post === 'supply-officer') return { as: w.supplyOfficer }
  const title =
    post === 'permanent-secretary'
      ? settingsOf(office).titles.secretary
      : manualWords.th.opinionNames[post]
  const signed = actingAs ? `${actingAs} ${standInWords[0]}${title}` : title
  return { as: '', post: postInFull(signed, office) }
}

function drawnBy(shown: LoanShown | null, way: SignedWay): Partial<Signing> {
  const signed = shown && signatureOnForm(shown.entries, way)
  return signed ? drawnAs(shown, signed) : {}
}

/** A drawn signature with the name and the day that belong to it; nothing once it was erased. */
export function drawnAs({ photos, signers }: LoanShown, signed: Signed): Partial<Signing> {
  const photo = photos.get(signed.sha256)
  if (!photo || photo.erased) return {}
  return { drawn: signed.sha256, name: signers.get(signed.entry)?.signer, on: signed.on }
}

/** Two people on a form's line each: who hands over and takes, who brings back and receives. */
export type PairBlock = { title: string; said: string; ticked?: boolean; pair: [Signing, Signing] }

export function movementBlocks(shown: LoanShown | null): PairBlock[] {
  const signers = shown && signersOf(shown.loan, shown.entries)
  return [
    {
      title: w.handOver,
      said: w.handedOver,
      pair: [
        { as: w.takes, ...drawnBy(shown, 'handovers') },
        { as: w.issuer, ...namedIn(shown, signers?.issuer) },
      ],
    },
    {
      title: w.return,
      said: w.returned,
      ticked: allGood(shown),
      pair: [
        { as: w.returner, ...drawnBy(shown, 'returns') },
        { as: w.receiver, ...namedIn(shown, signers?.receiver) },
      ],
    },
  ]
}

/** What came back damaged or not at all, each with how many; none for most loans. */
export function harmed(shown: LoanShown | null, say: (text: string) => string): string[] {
  const lines = shown ? linesShown(shown) : []
  return lines.flatMap(line => {
    const { returnedDamaged: damaged, lost, thing } = line
    if (damaged + lost === 0) return []
    const units = (count: number) => say(`${count} ${thing.unit}`)
    const parts = [
      thing.name,
      damaged > 0 && w.damaged(units(damaged)),
      lost > 0 && w.lost(units(lost)),
      `(${unsettledOf(line) > 0 ? w.unsettled : w.settled})`,
    ]
    return [parts.filter(Boolean).join(' ')]
  })
}

/** Their name only when that person acted signed in; the rest leaves the line to the pen. */
function namedIn(shown: LoanShown | null, signer: Signer | null | undefined) {
  if (!signer) return {}
  return { name: shown?.people.get(signer.person)?.name, on: signer.on }
}

/** Everything that went out has come back, and good. */
function allGood(shown: LoanShown | null): boolean {
  const lines = shown?.loan.lines ?? []
  const out = lines.reduce((sum, line) => sum + line.handedOver, 0)
  return out > 0 && lines.every(line => line.returnedGood === line.handedOver)
}
