import { createReadStream, readFileSync } from 'node:fs'
import * as hashing from '../../db/hash.ts'
import { BookDifference } from '../domain/book/difference.ts'
import { firstDifference } from '../domain/book/figures.ts'
import { BookReading } from '../domain/book/reading.ts'

/**
 * `node verify.mjs book.jsonl [--report report-2568.json] [--seal SEAL]`: checks an exported book
 * with nothing but the file. Prints `N entries in M streams, intact` and exits 0, or names the
 * first line and entry that differ and exits 1. The build makes one file of it (build.ts).
 */
async function main(given: string[]): Promise<void> {
  const { file, report, seal } = argumentsOf(given)
  const book = new BookReading(hashing)
  for await (const line of linesOf(file)) book.read(line)
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
    throw new BookDifference(
      'usage: node verify.mjs book.jsonl [--report report-2568.json] [--seal SEAL]',
    )
  }
  return { file, report, seal: seal?.replace(/\s/g, '').toLowerCase() ?? null }
}

/** The lines of a file, whose text must be UTF-8 to the last byte; never the whole in memory. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const buffer = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer])
    let from = 0
    for (let to = buffer.indexOf(10); to >= 0; to = buffer.indexOf(10, from)) {
      number += 1
      yield decoded(decoder, buffer.subarray(from, to), number)
      from = to + 1
    }
    rest = buffer.subarray(from)
  }
  if (rest.length === 0) return
  throw new BookDifference(`line ${number + 1}: it has no end; the book was cut off here`)
}

function decoded(decoder: TextDecoder, bytes: Buffer, number: number): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new BookDifference(`line ${number}: it is no UTF-8`)
  }
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
  process.exitCode = 1
})
