import type { Entry } from '../src/domain/entry.ts'
import { type LabelRow, type Printing, printingFrom } from '../src/domain/label.ts'
import type { Db } from './db.ts'
import { canonicalText } from './hash.ts'
import {
  label,
  labelPrinting,
  labelSheet,
  printedLabel,
  printer,
  tagClaim,
} from './schema/labels.ts'
import { compareRows, Difference } from './verifying.ts'

type Rows<Table extends { $inferSelect: unknown }> = Map<string, Table['$inferSelect']>

/** Papers, printers, what was printed, claimed and read, as the book says them. */
export class DrawnLabels {
  private sheets: Rows<typeof labelSheet> = new Map()
  private printers: Rows<typeof printer> = new Map()
  private printings = new Map<string, Printing>()
  private printed: Rows<typeof printedLabel> = new Map()
  private claims: Rows<typeof tagClaim> = new Map()
  private labels = new Map<string, LabelRow>()
  /** Tags that were printed blank. */
  private blanks = new Set<string>()

  draw(entry: Entry, named: string): void {
    if (entry.kind === 'label-sheet-described') {
      const { sheet: id, name, measures } = entry.detail
      this.sheets.set(id, { id, name, measures: canonicalText(measures), dropped: false })
    }
    if (entry.kind === 'label-sheet-dropped') {
      const before = this.sheets.get(entry.detail.sheet)
      if (!before) throw new Difference(`${named}: there is no such paper to drop`)
      this.sheets.set(before.id, { ...before, dropped: true })
    }
    if (entry.kind === 'printer-described') {
      const { printer: id, name, right, down } = entry.detail
      this.printers.set(id, { id, name, right, down, dropped: false })
    }
    if (entry.kind === 'printer-dropped') {
      const before = this.printers.get(entry.detail.printer)
      if (!before) throw new Difference(`${named}: there is no such printer to drop`)
      this.printers.set(before.id, { ...before, dropped: true })
    }
    this.drawPrinting(entry)
    this.drawReading(entry, named)
  }

  private drawPrinting(entry: Entry): void {
    if (entry.kind !== 'labels-printed' && entry.kind !== 'blank-tags-printed') return
    const row = printingFrom(entry)
    const { id: printing, printedOn } = row
    this.printings.set(printing, row)
    const put = (tag: string, item: string | null, index: number) =>
      this.printed.set(`${printing} ${index + 1}`, { printing, n: index + 1, tag, item })
    if (entry.kind === 'blank-tags-printed') {
      entry.detail.tags.forEach((tag, index) => {
        this.blanks.add(tag)
        put(tag, null, index)
      })
      return
    }
    entry.detail.labels.forEach(({ tag, item }, index) => {
      put(tag, item, index)
      this.labels.set(tag, { tag, item, printing, printedOn, seenOn: null, seenBy: null })
    })
  }

  /** A tag that was claimed, and a label that was read: both say that it works. */
  private drawReading(entry: Entry, named: string): void {
    const isClaim = entry.kind === 'item-tagged' && entry.detail.claimed === true
    if (!isClaim && entry.kind !== 'label-seen') return
    const { tag } = (entry as Extract<Entry, { kind: 'label-seen' | 'item-tagged' }>).detail
    const item = entry.item!
    const person = entry.person ?? ''
    if (isClaim) {
      if (!this.blanks.has(tag)) throw new Difference(`${named}: the tag was never printed blank`)
      if (this.claims.has(tag)) throw new Difference(`${named}: the tag was claimed before`)
      this.claims.set(tag, { tag, item, claimedOn: entry.happenedOn, person })
    }
    const before = this.labels.get(tag)
    const { printing = null, printedOn = null } = before ?? {}
    const seen = { seenOn: entry.happenedOn, seenBy: person }
    this.labels.set(tag, { tag, item, printing, printedOn, ...seen })
  }

  async compare(db: Db): Promise<void> {
    const [sheets, printers, printings, printed, claims, labels] = await db.batch([
      db.select().from(labelSheet),
      db.select().from(printer),
      db.select().from(labelPrinting),
      db.select().from(printedLabel),
      db.select().from(tagClaim),
      db.select().from(label),
    ])
    const byId = (row: { id: string }) => row.id
    const byTag = (row: { tag: string }) => row.tag
    compareRows('label sheet', sheets, [...this.sheets.values()], byId)
    compareRows('printer', printers, [...this.printers.values()], byId)
    compareRows('printing', printings, [...this.printings.values()], byId)
    const byTurn = (row: { printing: string; n: number }) => `${row.printing} ${row.n}`
    compareRows('printed label', printed, [...this.printed.values()], byTurn)
    compareRows('claim of tag', claims, [...this.claims.values()], byTag)
    compareRows('label', labels, [...this.labels.values()], byTag)
  }
}
