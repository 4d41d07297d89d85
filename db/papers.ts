import type { Signer } from '../src/domain/order.ts'
import type { Paper } from '../src/domain/paper.ts'
import { canonicalText } from './hash.ts'

/** What pictures of official papers have alike: a text, who signed it, and its scans. */
type Picture = { content: { subject: string }; signer: Signer | null; papers: Paper[] }

/** The same as a table keeps it: JSON as RFC 8785 texts, and the subject beside, for lists. */
type Kept<Row extends Picture> = Omit<Row, keyof Picture> & {
  subject: string
  content: string
  signer: string | null
  papers: string
}

export function paperColumns<Row extends Picture>(picture: Row): Kept<Row> {
  const { content, signer, papers, ...row } = picture
  return {
    ...row,
    subject: content.subject,
    content: canonicalText(content),
    signer: signer && canonicalText(signer),
    papers: canonicalText(papers),
  }
}

export function paperFrom<Row extends Picture>(kept: Kept<Row>): Row {
  const { subject: _, content, signer, papers, ...row } = kept
  return {
    ...row,
    content: JSON.parse(content),
    signer: signer === null ? null : JSON.parse(signer),
    papers: JSON.parse(papers),
  } as unknown as Row
}
