import { Hono } from 'hono'
import * as z from 'zod'
import { checklistFinds, checklistFrom } from '../../db/years.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { ClosingPage } from '../../views/reports/closing.tsx'
import { closingWords } from '../../views/words/closing.ts'
import { type Closing, mayClose } from '../domain/closing.ts'
import { lengths } from '../domain/lengths.ts'
import { acknowledge } from '../usecases/years/acknowledge.ts'
import { close } from '../usecases/years/close.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { drawDocuments } from './closing-documents.ts'
import { readYear } from './report-found.ts'

const remarksForm = z.object({ remarks: z.string().trim().max(lengths.remarks).default('') })

/** What cannot be undone is asked twice: the tick beside the button is the second answer. */
const closingForm = remarksForm.extend({
  confirmed: z
    .string()
    .default('')
    .refine(tick => tick === '1', 'not-confirmed'),
})

/** How the closing of a year stands: what is open, who closed it, what was kept. */
async function show(c: WebContext, state: FormState): Promise<Response> {
  const { db } = c.var.open
  const read = await readYear(c)
  const { report, closed, desk, years, disagreements } = read
  const year = report.year.fiscal_year_be
  const checklist = closed?.checklist ?? checklistFrom(await checklistFinds(db, year), report.year)
  const known = { first: years.at(-1) ?? null, closed: read.lastClosed, disagreements }
  const content = (
    <ClosingPage
      year={year}
      closed={closed}
      checklist={checklist}
      state={state}
      verdict={mayClose(year, desk.today, known)}
    />
  )
  const status = state === freshForm ? 200 : 422
  return page(c, closingWords[c.var.language].title(year), content, { status }) as Response
}

export const closings = new Hono<Env>()
  .get('/:year{[0-9]{4}}/closing', c => show(c, freshForm))
  .post('/:year{[0-9]{4}}/closings', form(closingForm, show), async c => {
    const { remarks } = c.req.valid('form')
    const [desk] = await seated(c)
    const year = Number(c.req.param('year'))
    const closedBy = { name: desk.actor.name, position: desk.actor.position, on: desk.today }
    const closing: Closing = { closedBy, acknowledgedBy: null }
    const verdict = await close(desk, year, remarks, (found, seal) =>
      drawDocuments(c, desk, { found, seal, closing }),
    )
    return answered(c, verdict, why => show(c, refusalState({ remarks }, why)))
  })
  .post('/:year{[0-9]{4}}/acknowledgements', form(remarksForm, show), async c => {
    const { remarks } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await acknowledge(desk, Number(c.req.param('year')), remarks)
    return answered(c, verdict, why => show(c, refusalState({ remarks }, why)))
  })
