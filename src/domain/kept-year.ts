import type { EvidenceKind } from './evidence.ts'

/** What a director should know before closing: none of it forbids, all of it is kept. */
export type Checklist = {
  /** Requests of the year or before that nobody has decided. */
  undecided: number
  /** Loans past their chase deadline in the year, out, and not chased in time. */
  unchased: number
  /** Lines with damaged or lost units that nobody has settled. */
  unsettled: number
  /** Months of the year that finance has not marked as reviewed. */
  unreviewed: number
  /** Findings of the annual check that are open still. */
  findings: number
  /** How far the annual check of the year is; absent in years closed before it was asked. */
  check?: CheckStage
}

/** An unfinished check of a year has no findings yet, and is itself what is open. */
export const checkStages = ['none', 'appointed', 'counting', 'reported'] as const
export type CheckStage = (typeof checkStages)[number]

/** What a document of a closed year is: a file of its evidence, their first page, or the pack. */
export type DocumentKind = EvidenceKind | 'index' | 'pack'

/**
 * A document of a closed year, whose very bytes are kept. Its name is its path in the evidence
 * pack; the pack itself has no file of its own, for it is made of the others.
 */
export type KeptDocument = {
  name: string
  type: string
  title: string
  kind: DocumentKind
  file: string | null
  sha256: string
  size: number
}
