import type { SignedWay } from '../../../src/domain/proof.ts'
import type { LinePhoto } from './queue.ts'
import { seal, unseal } from './seal.ts'
import { readDraft, removeDraft, type Who, writeDraft } from './store.ts'

/** What was filled into a page of the office that lost its signal: it goes on in the field desk. */
export type Draft = {
  /** The command of that page: were it sent before, it is not done a second time. */
  id: string
  loan: string
  way: SignedWay
  /** By the names of the loan's own form. */
  fields: Record<string, string>
  photos: LinePhoto[]
}

/** One at a time, closed like whatever waits. */
export async function keepDraft({ person, key }: Who, { photos, ...said }: Draft): Promise<void> {
  const lines = photos.map(({ line }) => line)
  const files = photos.map(({ photo }) => photo)
  await writeDraft(person, await seal(key, { ...said, lines }, files))
}

export async function keptDraft({ person, key }: Who): Promise<Draft | null> {
  const sealed = await readDraft(person)
  const opened = sealed && (await unseal<Omit<Draft, 'photos'> & { lines: number[] }>(key, sealed))
  if (!opened) return null
  const { lines, ...said } = opened.said
  return { ...said, photos: opened.files.map((photo, at) => ({ line: lines[at]!, photo })) }
}

export const dropDraft = ({ person }: Who): Promise<unknown> => removeDraft(person)
