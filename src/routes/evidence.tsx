import { Hono } from 'hono'
import * as z from 'zod'
import { zipped, zipType } from '../../views/documents/zip.ts'
import { EvidencePage } from '../../views/evidence/evidence.tsx'
import { evidenceRows } from '../../views/evidence/items-form.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { evidenceWords } from '../../views/words/evidence.ts'
import { firstItems } from '../../views/words/evidence-paper.ts'
import { type EvidenceItem, evidenceLimits } from '../domain/evidence.ts'
import { listEvidence } from '../usecases/reports/list-evidence.ts'
import type { Env, WebContext } from '../web/env.ts'
import { several } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { type EvidenceFound, readEvidence } from './evidence-found.ts'
import { lacksOf, mustBeWhole, packedFiles, packOf } from './evidence-pack.ts'
import { refusedFor } from './report-files.tsx'

async function show(c: WebContext, state: FormState): Promise<Response> {
  const found = await readEvidence(c)
  const { year, years, span, own, suggested } = found
  const isClosed = found.read.closed !== null
  const content = (
    <EvidencePage
      year={year}
      years={years}
      isClosed={isClosed}
      state={state}
      lastDay={span.last}
      items={own}
      suggested={suggested ?? firstItems.map(item => ({ ...item, code: '' }))}
      files={packedFiles(c, found)}
      lacks={lacksOf(found)}
      kept={packKept(found)}
    />
  )
  const status = state === freshForm ? 200 : 422
  const title = evidenceWords[c.var.language].title(year)
  return refusedFor(c, found.read) ?? (page(c, title, content, { status }) as Response)
}

function packKept({ read: { closed } }: EvidenceFound) {
  const pack = closed?.documents.find(({ kind }) => kind === 'pack')
  return closed && pack ? { closedOn: closed.closedOn, sha256: pack.sha256 } : null
}

const { code, text, items } = evidenceLimits
const itemsForm = z.object({
  code: several.pipe(z.array(z.string().trim().max(code)).max(items * 2)),
  text: several.pipe(z.array(z.string().trim().max(text)).max(items * 2)),
  files: several,
})

/** A row that says nothing at all is room that was left empty. */
const isSaid = ({ code, text, files }: EvidenceItem) => `${code}${text}` !== '' || files.length > 0

export const evidence = new Hono<Env>()
  .get('/:year{[0-9]{4}}/evidence', c => show(c, freshForm))
  .post('/:year{[0-9]{4}}/evidence', form(itemsForm, show), async c => {
    const [desk] = await seated(c)
    const input = c.req.valid('form')
    const rows = evidenceRows(input.code, input.text, input.files).filter(isSaid)
    const verdict = await listEvidence(desk, Number(c.req.param('year')), rows)
    return answered(c, verdict, why => show(c, refusalState(input, why)))
  })
  .get('/:year{[0-9]{4}}/evidence.zip', async c => {
    const found = await readEvidence(c)
    const wrong = refusedFor(c, found.read)
    if (wrong) return wrong
    const files = packOf(c, found)
    await mustBeWhole(c, files)
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Disposition', `attachment; filename="evidence-${found.year}.zip"`)
    return c.body(zipped(files), 200, { 'Content-Type': zipType })
  })
