import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { compare } from '../../src/domain/compare.ts'

export const zipType = 'application/zip'

/** A file of an archive. `isPacked` where its bytes are small already, as those of a scan are. */
export type ZipFile = { path: string; isPacked?: boolean; make(): Promise<Uint8Array> }

/**
 * Every file says that it was made then, in whatever zone the machine stands: the same files give
 * the same bytes.
 */
const fixedTime = new Date(1980, 0, 1)

const byPath = (a: { path: string }, b: { path: string }) => compare(a.path, b.path)

/**
 * An archive that is made while it is read, one file after another by their paths: no more of it
 * stands in memory than the file that is being packed.
 */
export function zipped(files: ZipFile[]): ReadableStream<Uint8Array> {
  const waiting = files.toSorted(byPath)
  let out: ReadableStreamDefaultController<Uint8Array>
  const zip = new Zip((error, chunk) => {
    if (error) out.error(error)
    else if (chunk.length > 0) out.enqueue(chunk)
  })
  return new ReadableStream({
    start(controller) {
      out = controller
    },
    async pull(controller) {
      const file = waiting.shift()
      if (!file) {
        zip.end()
        controller.close()
        return
      }
      const bytes = await file.make()
      const entry = file.isPacked
        ? new ZipPassThrough(file.path)
        : new ZipDeflate(file.path, { level: 6 })
      entry.mtime = fixedTime
      zip.add(entry)
      entry.push(bytes, true)
    },
  })
}

type TextFile = { path: string; text: AsyncIterable<string> | Iterable<string> }

/**
 * An archive of texts that are themselves made while it is read, in the order in which they come:
 * no more of them stands in memory than the piece that is being packed.
 */
export async function* zippedText(
  files: AsyncIterable<TextFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const packed: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) packed.push(chunk as Uint8Array<ArrayBuffer>)
  })
  for await (const { path, text } of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = fixedTime
    zip.add(entry)
    for await (const piece of text) {
      entry.push(strToU8(piece))
      yield* packed.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* packed.splice(0)
  }
  zip.end()
  yield* packed.splice(0)
}

/** A workbook or a document, which is an archive itself, without the time at which it was made. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive)
  const core = files['docProps/core.xml']
  if (core)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replace(times, `$1${fixedInstant}<`))
  return zipSync(files, { level: 6, mtime: fixedTime })
}

const fixedInstant = '1980-01-01T00:00:00Z'
const times = /(<dcterms:(?:created|modified)[^>]*>)[^<]*</g
