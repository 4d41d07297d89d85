import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, openSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip } from 'node:zlib'
import { faultOf } from '../file-fault.ts'
import {
  BackupRefused,
  type Manifest,
  manifestFrom,
  manifestName,
  manifestText,
} from './manifest.ts'
import { BrokenTar, collected, filesInTar, type TarFile, tarOf } from './tar.ts'

/** A manifest names every part, and a photo is one; what claims to be larger is none. */
const manifestMostBytes = 64_000_000
const pieceBytes = 1 << 20

/** SHA-256 and length of a file on disk. */
export async function measured(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    hash.update(piece)
    bytes += piece.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Packs the manifest and the parts it names into one file, which only its owner may read, and
 * waits until the disk has it. `pathOf` says where a part lies now.
 */
export async function pack(
  file: string,
  manifest: Manifest,
  pathOf: (part: string) => string,
): Promise<void> {
  const text = Buffer.from(manifestText(manifest))
  const files: TarFile[] = [
    { name: manifestName, bytes: text.length, content: Readable.from([text]) },
    ...manifest.parts.map(({ name, bytes }) => ({
      name,
      bytes,
      content: createReadStream(pathOf(name), { highWaterMark: pieceBytes }),
    })),
  ]
  // Hashes and random ids hardly shrink: the quickest level costs little and gains most of it.
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: pieceBytes })
  const fd = openSync(file, 'wx', 0o600)
  await pipeline(tarOf(files), gzip, createWriteStream(file, { fd, flush: true }))
}

/** What a packed file holds, without reading more of it than its manifest. */
export function manifestOf(file: string): Promise<Manifest> {
  return readingPacked(file, files => firstOf(files, file))
}

/**
 * Reads a packed file from its beginning to its end and gives each part to `keep`; without one the
 * file is only checked. Throws BackupRefused where anything in it is not as it was written.
 * `accept` may refuse what the manifest says before anything is kept.
 */
export function unpack(
  file: string,
  accept: (manifest: Manifest) => void = () => undefined,
  keep: (part: TarFile) => Promise<void> = async () => undefined,
): Promise<Manifest> {
  return readingPacked(file, async files => {
    const manifest = await firstOf(files, file)
    accept(manifest)
    const missing = new Map(manifest.parts.map(part => [part.name, part]))
    for await (const part of files) {
      const wanted = missing.get(part.name)
      missing.delete(part.name)
      if (!wanted || wanted.bytes !== part.bytes) throw damaged(file, part.name)
      const hash = createHash('sha256')
      await keep({ ...part, content: hashed(part.content, hash) })
      for await (const piece of part.content) hash.update(piece)
      if (hash.digest('hex') !== wanted.sha256) throw damaged(file, part.name)
    }
    const [absent] = missing.keys()
    if (absent !== undefined) throw damaged(file, absent)
    return manifest
  })
}

/** What to do where a file is not what it was; no part of it is ever brought back. */
const instead = 'Copy it again from where it came, or take the backup of another day.'

const damaged = (file: string, part: string) =>
  new BackupRefused(`${file} is damaged: ${part} in it is not as it was written. ${instead}`)

async function* hashed(content: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
}

async function firstOf(files: AsyncGenerator<TarFile>, file: string): Promise<Manifest> {
  const { value: first } = await files.next()
  if (first?.name !== manifestName || first.bytes > manifestMostBytes) {
    throw new BackupRefused(`${file} is no backup of this product.`)
  }
  return manifestFrom(Buffer.concat(await collected(first.content)).toString('utf8'), file)
}

/** Reads the files in it in their order; what cannot be unpacked is named as the damage it is. */
async function readingPacked<Read>(
  file: string,
  read: (files: AsyncGenerator<TarFile>) => Promise<Read>,
): Promise<Read> {
  const source = createReadStream(file, { highWaterMark: pieceBytes })
  const gunzip = createGunzip({ chunkSize: pieceBytes })
  const unpacking = pipeline(source, gunzip).catch(() => undefined)
  try {
    return await read(packedFiles(gunzip))
  } catch (error) {
    throw notUnpacked(file, error as NodeJS.ErrnoException)
  } finally {
    source.destroy()
    gunzip.destroy()
    await unpacking
  }
}

async function* packedFiles(unpacked: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  yield* filesInTar(unpacked)
  // The end of the packing bears a checksum of its own, so it is read, too.
  for await (const _ of unpacked);
}

function notUnpacked(file: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof BrokenTar || error.code?.startsWith('Z_')) {
    return new BackupRefused(
      `${file} is damaged or no backup of this product: ${error.message}. ${instead}`,
    )
  }
  if (error.path === file || error.syscall === 'read') {
    return new BackupRefused(`${file} cannot be read: ${faultOf(error)}.`)
  }
  return error
}
