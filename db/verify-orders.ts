import { type AnnouncementRow, applyToAnnouncement } from '../src/domain/draw-announcement.ts'
import { applyToOrder, type OrderRow } from '../src/domain/draw-order.ts'
import type { Entry } from '../src/domain/entry.ts'
import { allAnnouncements, announcementColumns } from './announcements.ts'
import type { Db } from './db.ts'
import { allFiles, filesInDatabase } from './files.ts'
import { sha256OfBytes } from './hash.ts'
import { allOrders, orderColumns } from './orders.ts'
import { Difference, differ } from './verifying.ts'

/** Orders, announcements and the files bound to anything, as the book says them. */
export class DrawnOrders {
  private orders = new Map<string, OrderRow>()
  private announcements = new Map<string, AnnouncementRow>()
  private files = new Map<string, { sha256: string; stream: string }>()

  draw(entry: Entry, named: string): void {
    const { stream } = entry
    const letter = entry.kind === 'requested' && entry.detail.letter
    if (letter) this.files.set(letter.file, { sha256: letter.sha256, stream })
    if (entry.kind === 'paper-attached') {
      this.files.set(entry.detail.file, { sha256: entry.detail.sha256, stream })
    }
    const id = stream.slice(stream.indexOf(':') + 1)
    try {
      if (stream.startsWith('order:')) {
        this.orders.set(id, applyToOrder(this.orders.get(id) ?? null, entry))
      }
      if (stream.startsWith('announcement:')) {
        const before = this.announcements.get(id) ?? null
        this.announcements.set(id, applyToAnnouncement(before, entry))
      }
    } catch (error) {
      throw new Difference(`${named}: ${(error as Error).message}`)
    }
  }

  async compare(db: Db): Promise<void> {
    const orders = new Map([...this.orders].map(([id, row]) => [id, orderColumns(row)]))
    compareRows('order', await allOrders(db), orders)
    const announcements = [...this.announcements].map(
      ([id, row]) => [id, announcementColumns(row)] as const,
    )
    compareRows('announcement', await allAnnouncements(db), new Map(announcements))
    await this.compareFiles(db)
  }

  /** A scan must be the very bytes that were bound; where another store keeps them, their hash. */
  private async compareFiles(db: Db): Promise<void> {
    const kept = new Map((await allFiles(db)).map(row => [row.id, row]))
    const database = filesInDatabase(db)
    for (const [id, { sha256, stream }] of this.files) {
      const row = kept.get(id)
      if (!row) throw new Difference(`file ${id} of ${stream} is missing from its table`)
      differ(
        `file ${id}`,
        { sha256: row.sha256, belongsTo: row.belongsTo },
        { sha256, belongsTo: stream },
      )
      if (row.home !== database.name) continue
      const bytes = await database.get(id)
      if (bytes === null) throw new Difference(`file ${id} of ${stream} has lost its content`)
      differ(`file ${id}, content`, { sha256: sha256OfBytes(bytes) }, { sha256 })
    }
  }
}

function compareRows<Row extends { id: string }>(
  noun: string,
  kept: Row[],
  drawn: Map<string, Row>,
): void {
  for (const row of kept) {
    const wanted = drawn.get(row.id)
    if (!wanted) throw new Difference(`${noun} ${row.id} stands in no entry`)
    differ(`${noun} ${row.id}`, row, wanted)
    drawn.delete(row.id)
  }
  const [missing] = drawn.keys()
  if (missing) throw new Difference(`${noun} ${missing} is missing from its table`)
}
