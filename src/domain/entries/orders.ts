import type { AnnouncementContent } from '../announcement.ts'
import type { CivilDate } from '../dates.ts'
import type { OrderContent, Signer } from '../order.ts'

/** What the entries of orders and announcements say. A draft is written anew, whole. */
export type OrderDetails = {
  // Stream `order:ID`.
  'order-drafted': { content: OrderContent }
  'order-described': { content: OrderContent }
  /** `calendarYear` in BE. `replaces` is the id of the order that it replaces, where it is here. */
  'order-signed': {
    number: number
    calendarYear: number
    /** Why the number is not the next one of its year. */
    numberReason?: string
    signedOn: CivilDate
    signer: Signer
    replaces?: string
  }
  /** Also in the streams `announcement:ID`, `loan:ID`: a scan, bound by its hash. */
  'paper-attached': { file: string; name: string; sha256: string }

  // Stream `announcement:ID`.
  'announcement-drafted': { content: AnnouncementContent }
  'announcement-described': { content: AnnouncementContent }
  'announcement-recorded': {
    number: number
    calendarYear: number
    date: CivilDate
    signer: Signer
    startOn: CivilDate
    endOn: CivilDate | null
    purposes: string[]
    categories: string[]
    items: string[]
    mostDays: number
  }
  'announcement-ended': { reason: string }
}
