import { type SignedWay, signedText } from '../../src/domain/proof.ts'
import type { ProofLine } from '../../views/proof/fields.tsx'
import { waveSigned } from './photos.ts'

type Signing = { way: SignedWay; number: string; borrower: string; lines: ProofLine[] }

/** A page as the browser reads its attributes. */
const plain = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What the pad of a loan's page sends when the borrower signs for everything, all of it good. */
export function signedOn(page: string): Record<'signature' | 'signedAs' | 'signedText', string> {
  const found = /data-signing="([^"]*)"/.exec(page)
  if (!found) throw new Error('The page has no place to sign.')
  const { way, number, borrower, lines }: Signing = JSON.parse(plain(found[1]!))
  const good = lines.map(({ name, unit, all }) => ({ name, unit, good: all, damaged: 0, lost: 0 }))
  const text = signedText(way, { signer: borrower, number, lines: good })
  return { signature: waveSigned(), signedAs: 'borrower', signedText: text }
}
