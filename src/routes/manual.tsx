import { Hono } from 'hono'
import { signedOrders } from '../../db/orders.ts'
import { allVersions, procedureFrom, versionsOf } from '../../db/procedures.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { DraftPage } from '../../views/manual/draft.tsx'
import { ManualPage } from '../../views/manual/list.tsx'
import { VersionPage, WorkTypePage } from '../../views/manual/work-type.tsx'
import { manualWords } from '../../views/words/manual.ts'
import { manualDraftWords } from '../../views/words/manual-draft.ts'
import { lastTurn } from '../domain/drafting.ts'
import { readyProcedure } from '../domain/procedures-ready.ts'
import { may } from '../domain/rights.ts'
import { type WorkType, workTypeOfSlug } from '../domain/work-type.ts'
import { adoptProcedure, adoptProcedures } from '../usecases/manual/adopt.ts'
import { draftProcedure } from '../usecases/manual/draft.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, Refused, refusedPage } from '../web/page.tsx'
import { maybeSeated, mustHold, seated } from '../web/seated.ts'
import { adoptionForm, adoptionsForm, draftForm, procedureOf } from './manual-forms.ts'

/** The manual holds no personal data: whoever asks may read it, without signing in. */
export const manual = new Hono<Env>()
  .get('/', c => showManual(c, freshForm))
  .get('/adoptions', c => c.redirect('/manual', 303))
  .post('/adoptions', form(adoptionsForm, showManual), async c => {
    const { draft, ...by } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await adoptProcedures(desk, draft, by)
    return answered(c, verdict, async why => showManual(c, refusalState(await typedIn(c), why)))
  })
  .get('/:workType', c => showWorkType(c, freshForm))
  .get('/:workType/versions/:version', async c => {
    const workType = workTypeOf(c)
    const [desk, rows] = await maybeSeated(c, versionsOf(c.var.open.db, workType))
    const mayWrite = desk !== null && may(desk.actor, 'manual.write')
    const versions = rows.map(procedureFrom)
    const row = versions.find(each => String(each.version) === c.req.param('version'))
    if (!row || (row.status === 'draft' && !mayWrite)) {
      return refusedPage(c, { word: 'not-found' }, 404)
    }
    const title = `${workType} ${manualWords[c.var.language].version(row.version)}`
    return page(c, title, <VersionPage row={row} versions={versions} />) as Response
  })
  .get('/:workType/draft', c => showDraft(c, freshForm))
  .post('/:workType/draft', form(draftForm, showDraft), async c => {
    const fields = c.req.valid('form')
    const content = procedureOf(workTypeOf(c), fields)
    const [desk] = await seated(c)
    const verdict = await draftProcedure(desk, { content, seen: fields.seen })
    return answered(c, verdict, async why => showDraft(c, refusalState(await typedIn(c), why)))
  })
  .post('/:workType/adoptions', form(adoptionForm, showWorkType), async c => {
    const fields = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await adoptProcedure(desk, { workType: workTypeOf(c), ...fields })
    return answered(c, verdict, why => showWorkType(c, refusalState(fields, why)))
  })

/** What was typed, as it came: what a schema made of it is no text of a form. */
const typedIn = (c: WebContext) =>
  c.req.parseBody({ all: true }) as Promise<Record<string, unknown>>

/** The whole manual; below it, for whoever writes it, the drafts that one order may adopt together. */
async function showManual(c: WebContext, adoption: FormState): Promise<Response> {
  const { db } = c.var.open
  const finds = [allVersions(db), signedOrders(db)] as const
  const isAgain = adoption !== freshForm
  const [desk, rows, orders] = isAgain ? await seated(c, ...finds) : await maybeSeated(c, ...finds)
  if (isAgain && desk) mustHold(desk, 'manual.write')
  const mayWrite = desk !== null && may(desk.actor, 'manual.write')
  const done = mayWrite && c.req.query('done') === 'adopted'
  const content = (
    <ManualPage
      versions={rows.map(procedureFrom)}
      orders={orders}
      adoption={adoption}
      done={done}
    />
  )
  const title = manualWords[c.var.language].title
  return page(c, title, content, { status: isAgain ? 422 : 200 }) as Response
}

function workTypeOf(c: WebContext): WorkType {
  const workType = workTypeOfSlug(c.req.param('workType') ?? '')
  if (workType !== null) return workType
  throw new Refused({ word: 'not-found' }, 404)
}

async function showWorkType(c: WebContext, adoption: FormState): Promise<Response> {
  const workType = workTypeOf(c)
  const { db } = c.var.open
  const finds = [versionsOf(db, workType), signedOrders(db)] as const
  const isAgain = adoption !== freshForm
  const [desk, rows, orders] = isAgain ? await seated(c, ...finds) : await maybeSeated(c, ...finds)
  if (isAgain && desk) mustHold(desk, 'manual.write')
  const mayWrite = desk !== null && may(desk.actor, 'manual.write')
  const versions = rows.map(procedureFrom)
  const done = c.req.query('done')
  const content = (
    <WorkTypePage
      workType={workType}
      versions={versions.filter(each => mayWrite || each.status === 'adopted')}
      orders={orders}
      adoption={adoption}
      done={mayWrite && (done === 'drafted' || done === 'adopted') ? done : null}
    />
  )
  return page(c, workType, content, { status: isAgain ? 422 : 200 }) as Response
}

/** What the form begins with: the draft, else the last version, else what comes ready. */
async function showDraft(c: WebContext, state: FormState): Promise<Response> {
  const workType = workTypeOf(c)
  const [desk, rows] = await seated(c, versionsOf(c.var.open.db, workType))
  mustHold(desk, 'manual.write')
  const versions = rows.map(procedureFrom)
  const draft = versions.find(each => each.status === 'draft')
  const last = draft ?? versions[0]
  const content = (
    <DraftPage
      workType={workType}
      version={draft?.version ?? (versions[0]?.version ?? 0) + 1}
      content={last?.content ?? readyProcedure(workType)}
      seen={lastTurn(versions)}
      state={state}
    />
  )
  const title = manualDraftWords[c.var.language].title(workType)
  const status = state === freshForm ? 200 : 422
  return page(c, title, content, { status }) as Response
}
