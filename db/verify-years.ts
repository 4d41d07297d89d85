import { applyToYear, type ClosedByBook } from '../src/domain/draw-year.ts'
import type { Entry } from '../src/domain/entry.ts'
import type { KeptDocument } from '../src/domain/kept-year.ts'
import type { Db } from './db.ts'
import { allFiles, filesInDatabase } from './files.ts'
import { canonicalText, sha256Hex, sha256OfBytes } from './hash.ts'
import { Difference, differ } from './verifying.ts'
import { allClosedYears } from './years.ts'

/** Names the document that differs, rather than the whole list of them. */
function compareList(named: string, kept: KeptDocument[], bound: KeptDocument[]): void {
  for (const [index, document] of bound.entries()) {
    const text = (of: KeptDocument | undefined) => (of ? canonicalText(of) : 'none')
    const of = `${named}, document ${document.name}`
    differ(of, { row: text(kept[index]) }, { row: canonicalText(document) })
  }
  differ(`${named}, documents`, { count: kept.length }, { count: bound.length })
}

/** The closed years as the book says them, with the figures and documents that it binds. */
export class DrawnYears {
  private years = new Map<number, ClosedByBook>()

  draw(entry: Entry, named: string): void {
    const year = Number(entry.stream.slice('year:'.length))
    try {
      const drawn = applyToYear(this.years.get(year) ?? null, entry)
      if (drawn) this.years.set(year, drawn)
    } catch (error) {
      throw new Difference(`${named}: ${(error as Error).message}`)
    }
  }

  async compare(db: Db): Promise<void> {
    for (const { figures, facts, ...row } of await allClosedYears(db)) {
      const named = `closed year ${row.year}`
      const drawn = this.years.get(row.year)
      if (!drawn) throw new Difference(`${named} stands in no entry`)
      const {
        figures: figuresHash,
        facts: factsHash,
        papers,
        checklist,
        documents,
        ...rest
      } = drawn
      differ(named, row, {
        ...rest,
        figuresHash,
        factsHash,
        papers: canonicalText(papers),
        checklist: canonicalText(checklist),
        documents: row.documents,
      })
      compareList(named, JSON.parse(row.documents), documents)
      differ(`${named}, figures`, { sha256: sha256Hex(figures) }, { sha256: figuresHash })
      differ(`${named}, facts`, { sha256: sha256Hex(facts) }, { sha256: factsHash })
      await this.compareDocuments(db, drawn)
      this.years.delete(row.year)
    }
    const [missing] = this.years.keys()
    if (missing) throw new Difference(`closed year ${missing} is missing from its table`)
  }

  /** A document must be the very bytes that were kept; where another store has them, their hash. */
  private async compareDocuments(db: Db, { documents, year }: ClosedByBook): Promise<void> {
    const kept = new Map((await allFiles(db)).map(row => [row.id, row]))
    const database = filesInDatabase(db)
    for (const { file, name, sha256 } of documents) {
      const named = `document ${name} of ${year}`
      // The pack is made of the other documents, and has no content of its own.
      if (file === null) continue
      const row = kept.get(file)
      if (!row) throw new Difference(`${named} is missing from its table`)
      differ(named, { sha256: row.sha256 }, { sha256 })
      if (row.home !== database.name) continue
      const bytes = await database.get(file)
      if (bytes === null) throw new Difference(`${named} has lost its content`)
      differ(`${named}, content`, { sha256: sha256OfBytes(bytes) }, { sha256 })
    }
  }
}
