import * as z from 'zod'
import type { FormState, FormWord } from '../../views/form-state.ts'
import { lengths } from '../domain/lengths.ts'
import { conditionMost, type Proof, signedAs } from '../domain/proof.ts'
import type { WebContext } from '../web/env.ts'
import { filesUpTo } from '../web/paper.ts'

/**
 * What a hand-over (`POST /loans/:id/handovers`) and a return (`…/returns`) may carry beside their
 * quantities, as `multipart/form-data`. All of it may be left out:
 *
 * - `photo-1` … files of line 1, several under the one name: JPEG, PNG or WebP, at most 300 KB each
 *   once the camera's own notes are taken out, six a line and 24 in all (src/domain/proof.ts);
 * - `condition-1` … a word on how line 1 leaves or comes back;
 * - `signature` … the strokes of a signature, `10,20 11,21;30,40`, on a pad of 600 × 200;
 * - `signedAs` … `borrower`, or `other` with the signer's name in `signedBy`;
 * - `signedText` … the sentence that stood over the pad. It must be the one that belongs to the
 *   quantities sent (`signedText` of src/domain/proof.ts), else the signature is refused.
 */
export type ProofFields = {
  photos: Map<number, File[]>
  conditions: Map<number, string>
  signing: Proof['signing']
}

const lineField = /^(photo|condition)-(\d{1,3})$/

/** The schema of those fields that are there in what was sent. */
export function proofShape(raw: Record<string, unknown>) {
  const conditions = Object.keys(raw).filter(field => lineField.exec(field)?.[1] === 'condition')
  const text = z.string().trim().max(conditionMost)
  return z.object({
    ...Object.fromEntries(conditions.map(field => [field, text])),
    signature: z.string().trim().default(''),
    signedAs: z.enum(signedAs, { error: 'not-in-list' satisfies FormWord }).default('borrower'),
    signedBy: z.string().trim().max(lengths.personLine).default(''),
    signedText: z.string().trim().default(''),
  })
}

/** What of them was filled in, once the schema let them pass. */
export function proofFields(
  raw: Record<string, unknown>,
  said: z.output<ReturnType<typeof proofShape>>,
): ProofFields {
  const fields: ProofFields = { photos: new Map(), conditions: new Map(), signing: null }
  for (const [field, value] of Object.entries<unknown>({ ...raw, ...said })) {
    const [, name, number] = lineField.exec(field) ?? []
    const line = Number(number)
    if (name === 'condition' && value !== '') fields.conditions.set(line, String(value))
    if (name !== 'photo') continue
    // A field in which nothing was chosen sends a file without a name and without a byte.
    const sent: unknown[] = [value].flat()
    const files = sent.filter(each => each instanceof File).filter(({ size }) => size > 0)
    if (files.length > 0) fields.photos.set(line, files)
  }
  const { signature: strokes, signedAs: as, signedBy: name, signedText: text } = said
  return { ...fields, signing: strokes === '' ? null : { strokes, as, name, text } }
}

export async function givenProof({ photos, ...rest }: ProofFields): Promise<Proof> {
  const read = [...photos].map(async ([line, files]) => {
    const bytes = files.map(async file => new Uint8Array(await file.arrayBuffer()))
    return [line, await Promise.all(bytes)] as const
  })
  return { ...rest, photos: new Map(await Promise.all(read)) }
}

/** More than any form of small photos has; photos that no script made small are told at their field. */
const readMegabytes = 32

/** A body that is too large is not even read. */
export function proofLimit(again: (c: WebContext, state: FormState) => Promise<Response>) {
  const refusal = { word: 'photos-too-heavy', facts: { most: readMegabytes } } as const
  return filesUpTo(readMegabytes * 1024 * 1024, c => again(c, { values: {}, faults: {}, refusal }))
}
