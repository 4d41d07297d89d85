import { withoutTimes } from '../../views/documents/zip.ts'
import type { WebContext } from '../web/env.ts'
import type { EvidenceFound } from './evidence-found.ts'
import { documentName, reportDocuments } from './report-documents.ts'
import { drawnBytes, keptBytes } from './report-files.tsx'

export type ReportForm = { name: string; kind: string; make(): Promise<Uint8Array> }

/**
 * The report in every form that the product makes. Of a closed year they are the very bytes that
 * were kept; the others are drawn without the hour, so that the pack has none either.
 */
export function reportForms(c: WebContext, { read, year }: EvidenceFound): ReportForm[] {
  return reportDocuments.map(document => {
    const { kind } = document
    const name = documentName(year, kind)
    const isArchive = kind === 'xlsx' || kind === 'docx'
    const make = async () => {
      const kept = await keptBytes(c, read, name)
      if (kept) return kept
      const drawn = await drawnBytes(c, read, document)
      return isArchive ? withoutTimes(drawn) : drawn
    }
    return { name, kind, make }
  })
}

/** Refuses before anything is sent, where a kept document of a closed year was altered. */
export async function mustBeKept(c: WebContext, { read }: EvidenceFound): Promise<void> {
  for (const { name } of read.closed?.documents ?? []) await keptBytes(c, read, name)
}
