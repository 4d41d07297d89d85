import { Hono } from 'hono'
import { z } from 'zod'
import { zipped, zipType } from '../../views/documents/zip.ts'
import { EvidencePage } from '../../views/evidence/evidence.tsx'
import { evidenceRows } from '../../views/evidence/items-form.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { ReportRefused } from '../../views/reports/report.tsx'
import { evidenceWords } from '../../views/words/evidence.ts'
import { firstItems } from '../../views/words/evidence-paper.ts'
import { reportWords } from '../../views/words/reports.ts'
import { type EvidenceItem, evidenceLimits } from '../domain/evidence.ts'
import { listEvidence } from '../usecases/reports/list-evidence.ts'
import type { Env, WebContext } from '../web/env.ts'
import { several } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { type EvidenceFound, readEvidence } from './evidence-found.ts'
import { lacksOf, packedFiles, packOf } from './evidence-pack.ts'

/** No evidence is shown nor given of figures that disagree: the page says where. */
function refused(c: WebContext, { disagreements }: EvidenceFound): Response | null {
  if (disagreements.length === 0) return null
  const title = reportWords[c.var.language].wrongTitle
  const content = <ReportRefused disagreements={disagreements} />
  return page(c, title, content, { status: 409 }) as Response
}

async function show(c: WebContext, state: FormState): Promise<Response> {
  const found = await readEvidence(c)
  const { year, years, span, own, suggested, isClosed } = found
  const content = (
    <EvidencePage
      {...{ year, years, isClosed, state, lastDay: span.last, items: own }}
      suggested={suggested ?? firstItems.map(item => ({ ...item, code: '' }))}
      files={packedFiles(c, found)}
      lacks={lacksOf(found)}
    />
  )
  const status = state === freshForm ? 200 : 422
  const title = evidenceWords[c.var.language].title(year)
  return refused(c, found) ?? (page(c, title, content, { status }) as Response)
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
    const wrong = refused(c, found)
    if (wrong) return wrong
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Disposition', `attachment; filename="evidence-${found.year}.zip"`)
    return c.body(zipped(packOf(c, found)), 200, { 'Content-Type': zipType })
  })
