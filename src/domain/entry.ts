import type { AgencyLetter } from './agency-letter.ts'
import type { FollowedAnnouncement } from './announcement.ts'
import type { AppointmentKind } from './appointment.ts'
import type { Authority } from './authority.ts'
import type { ConsumableNeed } from './consumable.ts'
import type { CivilDate, FiscalYear, Instant } from './dates.ts'
import type { CheckDetails } from './entries/checks.ts'
import type { LabelDetails } from './entries/labels.ts'
import type { OfficeDetails } from './entries/office.ts'
import type { OrderDetails } from './entries/orders.ts'
import type { WrittenLater } from './entries/written-later.ts'
import type { YearDetails } from './entries/years.ts'
import type { Route } from './floor.ts'
import type { WrittenItem } from './item.ts'
import type { Place } from './place.ts'
import type { FollowedProcedure, OpinionPost, Procedure } from './procedure.ts'
import type { SignatureBound } from './proof.ts'
import type { BorrowerClass, Channel, ChaseChannel, SettlementWay, UseLocation } from './words.ts'

/** What stands in files of its own. */
type FurtherDetails = OfficeDetails & OrderDetails & CheckDetails & LabelDetails

/**
 * What each kind of entry says beside its columns. The names stand in the book for ever:
 * a kind may gain an optional field, and never loses or renames one.
 */
export type Details = YearDetails &
  FurtherDetails & {
    // Stream `item:ID`.
    'item-registered': { item: WrittenItem; tag: string }
    'item-described': { item: WrittenItem }
    /** `claimed`: the tag stood on a blank label, which was stuck on the thing and read. */
    'item-tagged': { tag: string; reason: string; claimed?: true }
    /** An officer read the label that sticks on the thing. */
    'label-seen': { tag: string }
    'sent-to-repair': { note: string }
    'returned-to-shelf': { note: string }
    'found-missing': { note: string }
    'found-again': { note: string }
    'written-off': {
      reason: string
      order: string
      /** The order that appointed the fact-finding committee (clause 214); none where it wore out. */
      factFindingOrder?: string
    }

    // Stream `loan:ID`.
    requested: {
      fiscalYear: FiscalYear
      number: number
      borrower: string
      borrowerClass: BorrowerClass
      /** The borrower's division at that time; staff only. */
      borrowerDivision: string | null
      owningDivision: string
      workType: string
      useLocation: UseLocation
      startOn: CivilDate
      dueOn: CivilDate
      channel: Channel
      /** Why a paper form was written down later than it happened. */
      lateReason?: string
      /** The version of the manual that it followed; absent where none was in force. */
      procedure?: FollowedProcedure
      /** For the public: the announcement that allowed it, and the purpose of its list. */
      announcement?: FollowedAnnouncement
      /** By which another agency asked (clause 208 (1)). */
      letter?: AgencyLetter
      /** Of consumables, by clause 210; absent where the form is of durable things. */
      consumable?: ConsumableNeed
      /** What it waits for instead of a day; `dueOn` is `openDue` then. */
      dueCondition?: string
      lines: { line: number; item: string; quantity: number }[]
    }
    approved: {
      lines: { line: number; quantity: number }[]
      post: string
      note?: string
      lateReason?: string
      /** By what authority; absent in an old register and before it was kept. */
      authority?: Authority
    }
    refused: { reason: string; post: string; lateReason?: string; authority?: Authority }
    cancelled: { reason: string }
    /** Advice before the decision; it decides nothing. */
    opined: {
      post: OpinionPost
      favourable: boolean
      text: string
      lateReason?: string
      /** Of whoever stood in for the post: their own position, and the order that says so. */
      acting?: { position: string; order: string }
    }
    /** Moves shelf→loan. Category, division and value are kept as they were on that day. */
    'handed-over': { category: string; unitValueSatang: number } & WrittenLater & Proven
    /** Moves loan→shelf (good), loan→repair (damaged) or loan→lost. */
    returned: { note?: string } & WrittenLater & Proven
    /** Moves loan→shelf, back again. `first` is the line's first hand-over that stays, if one does. */
    'hand-over-corrected': { reason: string; first?: FirstHandOver | null }
    /** Moves back to the loan. `lastReturnedOn` is the line's last return that stays, if one does. */
    'return-corrected': { reason: string; lastReturnedOn?: CivilDate | null }
    /** Asked by the borrower, or by an officer for them; the newest asking is the one that counts. */
    'extension-asked': { dueOn: CivilDate; reason: string; lateReason?: string }
    'extension-refused': {
      dueOn: CivilDate
      reason: string
      post: string
      lateReason?: string
      authority?: Authority
    }
    extended: {
      from: CivilDate
      dueOn: CivilDate
      reason: string
      post?: string
      lateReason?: string
      authority?: Authority
    }
    /** What a form of consumables waited for has come: due from that day on. */
    'condition-met': { dueOn: CivilDate; note?: string; lateReason?: string }
    chased: {
      channel: ChaseChannel
      /** Who was spoken to. */
      who?: string
      /** The number of the letter, of a chase by letter. */
      letter?: string
      answer: string
      lateReason?: string
    }
    /** Moves repair→shelf or lost→shelf, or nothing where money was paid for what was not put right. */
    settled: {
      way: SettlementWay
      condition: 'damaged' | 'lost'
      units: number
      paidSatang: number
      receipt: string
      /** An officer checked what was repaired or brought instead; absent before it was asked. */
      checked?: boolean
      /** Why it is not the price at the time of the loan. */
      amountReason?: string
      note?: string
      lateReason?: string
    }

    // Stream `person:ID`. Names stand in the erasable table, bound by `personalHash`.
    'person-registered': { class: BorrowerClass; division: string | null; account: boolean }
    'person-described': { class: BorrowerClass; division: string | null }
    'roles-given': { roles: { role: string; division: string | null }[] }
    'account-opened': { username: string }
    'account-closed': { reason: string }
    'password-reset': Record<string, never>
    'sessions-ended': Record<string, never>

    // Stream `office`, beside what entries/office.ts says.
    'appointment-made': {
      appointment: string
      person: string
      role: string
      division: string | null
      from: CivilDate
      to: CivilDate
      order: string
      kind?: AppointmentKind
      routes?: Route[]
      mostValueSatang?: number
      mostDays?: number
    }
    'appointment-ended': { appointment: string; reason: string }
    imported: { file: string; sha256: string; what: string; added: number; changed: number }

    // Stream `procedure:WORK TYPE`. A draft is written anew, whole, until it is adopted.
    'procedure-drafted': { version: number; content: Procedure }
    /** By a committee order: its number, and its id where it stands in this book. */
    'procedure-adopted': {
      version: number
      order: string
      orderId?: string
      effectiveOn: CivilDate
    }

    // Stream `seal`.
    sealed: { through: number; seal: string }
  }
export type EntryKind = keyof Details
/** How a line left or came back: in words, by photos (their SHA-256), and by whose drawn signature. */
export type Proven = { condition?: string; photos?: string[]; signature?: SignatureBound }
/** When a line first left, and what it was worth to whom that day. */
export type FirstHandOver = { on: CivilDate; category: string; unitValueSatang: number }

/** An entry before it has its turn: the writer gives it `seq`, `previousHash` and `hash`. */
export type NewEntry = {
  [Kind in EntryKind]: {
    id: string
    stream: string
    kind: Kind
    /** When it happened, by the calendar of the office. */
    happenedOn: CivilDate
    /** When it was written down. */
    recordedAt: Instant
    /** Who did it; null for an imported entry, whose register names only posts. */
    person: string | null
    loan: string | null
    line: number | null
    item: string | null
    quantity: number | null
    source: Place | null
    target: Place | null
    /** The entry that this one puts right. */
    corrects: string | null
    imported: boolean
    command: string | null
    /** SHA-256 over salt and text of the erasable part, where there is one. */
    personalHash: string | null
    detail: Details[Kind]
  }
}[EntryKind]

/** The columns that every kind shares: who, when, on whose command. */
export type EntryBase = Omit<NewEntry, 'stream' | 'kind' | 'detail'>

export type Entry = NewEntry & {
  /** Its turn in the whole book. */
  position: number
  /** Its turn in its stream: 1, 2, 3 … */
  seq: number
  previousHash: string
  hash: string
}

/** The entry of one kind, with its detail typed. */
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

export const streamOf = {
  item: (id: string) => `item:${id}`,
  loan: (id: string) => `loan:${id}`,
  person: (id: string) => `person:${id}`,
  procedure: (workType: string) => `procedure:${workType}`,
  order: (id: string) => `order:${id}`,
  announcement: (id: string) => `announcement:${id}`,
  check: (id: string) => `check:${id}`,
  /** Each checker counts in a stream of their own. */
  counts: (check: string, person: string) => `check:${check}:${person}`,
  year: (year: FiscalYear) => `year:${year}`,
  printing: (id: string) => `printing:${id}`,
  office: 'office',
  seal: 'seal',
} as const
