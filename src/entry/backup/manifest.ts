import { z } from 'zod'
import { canonicalText, sha256Hex } from '../../../db/hash.ts'
import { version } from '../../../package.json'
import { WrongSetting } from '../settings.ts'

/** Why no backup was made or restored, said in one line. */
export class BackupRefused extends WrongSetting {}

/** Of the packed file. A file of a later format is refused, one of an earlier is read. */
export const backupFormat = 1
export const manifestName = 'manifest.json'
export const databasePart = 'yuem-khuen.db'
export const settingsPart = 'settings.json'

const partSchema = z.object({ name: z.string(), bytes: z.int().min(0), sha256: z.string() })
const headsSchema = z.object({
  position: z.int(),
  hash: z.string(),
  streams: z.int(),
  digest: z.string(),
  seal: z.object({ through: z.int(), seal: z.string() }).nullable(),
})
const manifestSchema = z.object({
  /** A copy of the database, or everything in open formats. */
  kind: z.enum(['backup', 'export']),
  format: z.int(),
  product: z.string(),
  madeAt: z.string(),
  office: z.string(),
  /** A demonstration stays one wherever it is brought back. */
  demonstration: z.boolean(),
  /** The migrations that the database has taken. */
  schema: z.array(z.string()),
  parts: z.array(partSchema),
  book: headsSchema,
  /** What `npm run verify` says of the copy; `not-done` where its schema is an earlier one. */
  verification: z.object({
    state: z.enum(['intact', 'differs', 'not-done']),
    said: z.string(),
  }),
})
export type Manifest = z.output<typeof manifestSchema>
export type Part = z.output<typeof partSchema>

/** The manifest's text: what it says, and the hash of what it says. */
export function manifestText(manifest: Manifest): string {
  const hash = sha256Hex(canonicalText(manifest))
  return `${JSON.stringify({ ...manifest, hash }, null, 2)}\n`
}

/** Reads it back. Throws BackupRefused where it is damaged, or of a later version of the product. */
export function manifestFrom(text: string, file: string): Manifest {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new BackupRefused(`${file} is damaged: its manifest cannot be read.`)
  }
  const { hash, ...said } = read as Record<string, unknown>
  if (Number(said.format) > backupFormat) {
    throw new BackupRefused(
      `${file} was made by version ${said.product} of this product, which writes a later format: install that version, or a newer one.`,
    )
  }
  const parsed = manifestSchema.safeParse(said)
  if (!parsed.success || hash !== sha256Hex(canonicalText(said))) {
    throw new BackupRefused(`${file} is damaged: its manifest is not as it was written.`)
  }
  return parsed.data
}

/** The product's version, as its package says. */
export const productVersion = (): string => version
