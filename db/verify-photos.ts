import { and, asc, eq, gt, or } from 'drizzle-orm'
import type { Entry } from '../src/domain/entry.ts'
import type { Db } from './db.ts'
import { filesInDatabase } from './files.ts'
import { sha256OfBytes } from './hash.ts'
import { type PhotoRow, photoId } from './photos.ts'
import { photo } from './schema/photos.ts'
import { chunkSize, Difference, differ } from './verifying.ts'

/** Photos and drawn signatures, as the entries of hand-overs and returns name them by their hash. */
export class DrawnPhotos {
  /** By their id, the entry that named each first, and the things that entries name it for. */
  private named = new Map<string, { named: string; items: Set<string | null> }>()
  /** Whose bytes stand in a home that cannot be read from here. */
  elsewhere = 0

  draw(entry: Entry, named: string): void {
    if (entry.kind !== 'handed-over' && entry.kind !== 'returned') return
    const { photos = [], signature } = entry.detail
    for (const sha256 of photos) this.name(entry, sha256, entry.item, named)
    if (signature) this.name(entry, signature.sha256, null, named)
  }

  private name({ loan }: Entry, sha256: string, item: string | null, named: string): void {
    const id = photoId({ loan: loan ?? '', sha256 })
    const found = this.named.get(id)
    if (found) found.items.add(item)
    else this.named.set(id, { named, items: new Set([item]) })
  }

  /** Every photo must be there with the very bytes that were bound, unless it was erased. */
  async compare(db: Db): Promise<void> {
    const database = filesInDatabase(db)
    let last: PhotoRow | undefined
    do {
      const rows: PhotoRow[] = await rowsAfter(db, last)
      for (const row of rows) await this.compareRow(row, database)
      last = rows.length < chunkSize ? undefined : rows.at(-1)
    } while (last)
    for (const [id, { named }] of this.named) {
      throw new Difference(`${named} names ${id}, which is missing from its table`)
    }
  }

  private async compareRow(row: PhotoRow, database: ReturnType<typeof filesInDatabase>) {
    const id = photoId(row)
    const found = this.named.get(id)
    if (found === undefined) throw new Difference(`${id} stands in no entry`)
    const { named, items } = found
    if (!items.has(row.item)) throw new Difference(`${named} names ${id} for another item`)
    this.named.delete(id)
    if (row.erasedAt !== null) return
    if (row.home !== database.name) {
      this.elsewhere += 1
      return
    }
    const bytes = await database.get(id)
    if (bytes === null) throw new Difference(`${named} names ${id}, which has lost its content`)
    differ(
      `${named} names ${id}, content`,
      { sha256: sha256OfBytes(bytes) },
      { sha256: row.sha256 },
    )
  }
}

function rowsAfter(db: Db, last: PhotoRow | undefined): Promise<PhotoRow[]> {
  const { loan, sha256 } = photo
  const after = last && or(gt(loan, last.loan), and(eq(loan, last.loan), gt(sha256, last.sha256)))
  return db.select().from(photo).where(after).orderBy(asc(loan), asc(sha256)).limit(chunkSize)
}
