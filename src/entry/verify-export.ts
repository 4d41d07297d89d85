import { createReadStream, readFileSync } from 'node:fs'
import * as hashing from '../../db/hash.ts'
import { BookDifference } from '../domain/book/difference.ts'
import { firstDifference } from '../domain/book/figures.ts'
import { LineSplitter } from '../domain/book/line-splitter.ts'
import { BookReading } from '../domain/book/reading.ts'
import { sealFrom } from '../domain/book/seal.ts'

/** What was asked cannot be understood, so that nothing was compared. */
class NotUnderstood extends Error {}

/**
 * `node verify.mjs book.jsonl [--report report-2568.json] [--seal SEAL]`: checks an exported book
 * with nothing but the file. Prints `N entries in M streams, intact` and exits 0, or names the
 * first line and entry that differ and exits 1. Asked for what cannot be understood, it compares
 * nothing and exits 2. The build makes one file of it (build.ts).
 */

async function main(given: string[]): Promise<void> {
  const { file, report, seal } = argumentsOf(given)
  const book = new BookReading(hashing)
  const lines = new LineSplitter()
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (const line of lines.push(piece as Buffer)) book.read(line)
  }
  lines.end()
  book.finish()
  if (report !== null) compareReport(book, report)
  if (seal !== null) compareSeal(book, seal)
  const { entries, streamCount, head, lastSeal, position, closed } = book
  console.log(`${entries} entries in ${streamCount} streams, intact`)
  const of = head!.year === null ? 'the whole book' : `the book of fiscal year ${head!.year}`
  console.log(`${of} of ${head!.office}, entries ${head!.first} to ${head!.last}, on ${head!.on}`)
  if (lastSeal.seal === '') console.log('no seal stands in it')
  else console.log(`last seal ${lastSeal.seal}, up to entry ${lastSeal.through} of ${position}`)
  for (const year of closed.keys()) console.log(`figures of ${year} are those of its closing`)
  if (report !== null) console.log(`${report}: its figures are those of the entries`)
  if (seal !== null) console.log(`the seal ${seal} stands in this book`)
}

function argumentsOf(given: string[]) {
  const option = (name: string) => {
    const at = given.indexOf(name)
    return at < 0 ? null : (given.splice(at, 2)[1] ?? '')
  }
  const [report, seal] = [option('--report'), option('--seal')]
  const [file, ...more] = given
  if (!file || more.length > 0 || report === '' || seal === '') {
    throw new NotUnderstood(
      'usage: node verify.mjs book.jsonl [--report report-2568.json] [--seal SEAL]',
    )
  }
  return { file, report, seal: seal === null ? null : understood(seal) }
}

function understood(typed: string): string {
  const seal = sealFrom(typed)
  if (seal !== null) return seal
  throw new NotUnderstood(
    `not a seal: "${typed}". A seal is 64 signs, digits and the letters a to f, as the report prints it.`,
  )
}

function compareReport(book: BookReading, file: string): void {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const year = Number(report.fiscal_year_be)
  if (!book.knows(year)) {
    throw new BookDifference(`${file} is of ${year}, and the book is that of ${book.head!.year}`)
  }
  const different = firstDifference(report, book.figuresOf(year, book.head!.on))
  if (different !== null) throw new BookDifference(`${file}, ${different}`)
}

function compareSeal(book: BookReading, seal: string): void {
  if (book.seals.has(seal) || book.head!.base.seal === seal) return
  throw new BookDifference(`the seal ${seal} does not stand in this book`)
}

await main(process.argv.slice(2)).catch((error: Error) => {
  console.log(error instanceof BookDifference ? `differs: ${error.message}` : error.message)
  process.exitCode = error instanceof NotUnderstood ? 2 : 1
})
