import { nameInFull } from '../code.ts'
import { strokesFrom } from '../images/signature.ts'
import { type SignedAs, type SignedWay, signedText } from '../proof.ts'
import { allow, refuse, type Verdict } from '../verdict.ts'
import type { FieldItem, FieldLoan } from './copy.ts'
import type { Chosen } from './moving.ts'

/** What was drawn on an officer's phone, and who drew it. */
export type FieldSigning = {
  strokes: string
  as: SignedAs
  /** Who signs for the borrower. */
  by: string
  /** The sentence that it stands under. */
  under: string
}

/** Of what such a form says; nobody signed where it says nothing. */
export function signedIn(
  { signature = '', signedAs, signedBy = '', signedText = '' }: Record<string, string>,
  { signer }: FieldLoan,
): FieldSigning {
  const as = signedAs === 'other' || signer === '' ? 'other' : 'borrower'
  return { strokes: signature, as, by: signedBy, under: signedText }
}

/** The sentence over the pad, as the office writes it of what is chosen now. */
export function sentenceInField(
  way: SignedWay,
  loan: FieldLoan,
  moved: { item: FieldItem | undefined; units: Chosen }[],
  { as, by }: FieldSigning,
): string {
  const signer = as === 'other' ? by.trim() : loan.signer
  const lines = moved.map(({ item, units }) => ({
    name: nameInFull(item ?? { name: '', code: '' }),
    unit: item?.unit ?? '',
    ...units,
  }))
  return signedText(way, { signer, number: loan.number, lines })
}

/**
 * The fields of a signature, none where nobody signed. What the office would refuse when the signer
 * has long gone is refused at once, by its own rules.
 */
export function signingFields(
  signing: FieldSigning,
  sentence: string,
): Verdict<Record<string, string>> {
  const { strokes, as, by, under } = signing
  if (strokes === '') return allow({})
  const drawn = strokesFrom(strokes)
  if (!drawn.ok) return drawn
  if (as === 'other' && by.trim() === '') return refuse('signer-missing', undefined, 'signedBy')
  if (under !== sentence) return refuse('signature-of-other-things', undefined, 'signature')
  const signer: Record<string, string> = as === 'other' ? { signedBy: by.trim() } : {}
  return allow({ signature: strokes, signedAs: as, ...signer, signedText: sentence })
}

/** The same command without its signature: what moved has moved, whoever signed. */
export function withoutSignature(fields: Record<string, string>): Record<string, string> {
  const { signature: _, signedAs: __, signedBy: ___, signedText: ____, ...rest } = fields
  return rest
}
