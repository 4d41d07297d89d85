import { mayDraft } from '../../domain/drafting.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { isWorkType, manualPath } from '../../domain/work-type.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToProcedure, findVersions } from './write.ts'

/**
 * Writes the draft of a work type's next version, whole; a draft that stood there is replaced, and
 * stays in the book. Answers the work type's page.
 */
export async function draftProcedure(
  desk: Desk,
  { content, seen }: { content: Procedure; seen: number | null },
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'manual.write')) return refuse('not-allowed')
  const { workType } = content
  if (!isWorkType(workType)) return refuse('not-found')
  return decide(desk, async () => {
    const versions = await findVersions(desk, workType)
    const version = mayDraft(content, versions, seen)
    if (!version.ok) return version
    const detail = { version: version.value, content }
    const said = { kind: 'procedure-drafted', detail } as const
    const statements = appendToProcedure(desk, workType, versions, said)
    return allow({ statements, answer: `${manualPath(workType)}?done=drafted` })
  })
}
