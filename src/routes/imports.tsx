import { Hono } from 'hono'
import * as z from 'zod'
import { acceptedBefore, importById, latestImports } from '../../db/imports.ts'
import { type FormState, type FormWord, freshForm } from '../../views/form-state.ts'
import { ImportPage } from '../../views/imports/import.tsx'
import { ImportsPage } from '../../views/imports/imports.tsx'
import { importWords } from '../../views/words/imports.ts'
import { importableBy, mayImport } from '../domain/imports/may-import.ts'
import { importKinds } from '../domain/imports/outcome.ts'
import { fileLimits } from '../domain/imports/sheet.ts'
import { accept } from '../usecases/imports/accept.ts'
import { cancel } from '../usecases/imports/cancel.ts'
import { preview } from '../usecases/imports/preview.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { filesUpTo } from '../web/paper.ts'
import { seated } from '../web/seated.ts'

const latestShown = 20

const noFile: FormWord = 'no-file'
const upload = z.object({
  what: z.enum(importKinds),
  file: z.custom<File>(value => value instanceof File && value.size > 0, { message: noFile }),
})

/** Choosing a file, what it would bring, and the yes or no. */
export const imports = new Hono<Env>()
  .get('/', c => list(c))
  .post(
    '/',
    filesUpTo(fileLimits.bytes, c =>
      list(c, { values: {}, faults: { file: { word: 'file-too-large', most: 20 } } }),
    ),
    form(upload, list),
    async c => {
      const [desk] = await seated(c)
      const { what, file } = c.req.valid('form')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const verdict = await preview(desk, { what, name: file.name, bytes })
      return answered(c, verdict, why => list(c, refusalState({ what }, why)))
    },
  )
  .get('/:id', c => show(c, c.req.param('id')))
  .post('/:id/acceptance', form(z.object({}), again), async c => {
    const id = c.req.param('id')
    const [desk] = await seated(c)
    return answered(c, await accept(desk, id), why => show(c, id, refusalState({}, why)))
  })
  .post('/:id/cancellation', form(z.object({}), again), async c => {
    const id = c.req.param('id')
    const [desk] = await seated(c)
    return answered(c, await cancel(desk, id), why => show(c, id, refusalState({}, why)))
  })

function again(c: WebContext, state: FormState) {
  return show(c, c.req.param('id') ?? '', state)
}

async function list(c: WebContext, state = freshForm) {
  const [desk, rows] = await seated(c, latestImports(c.var.open.db, latestShown))
  const kinds = importableBy(desk.actor)
  if (kinds.length === 0) return refusedPage(c, { word: 'not-allowed' }, 403)
  const latest = rows.filter(row => kinds.includes(row.what))
  const shown = (
    <ImportsPage kinds={kinds} latest={latest} state={state} limits={desk.importLimits} />
  )
  return page(c, importWords[c.var.language].title, shown, {
    status: state === freshForm ? 200 : 422,
  })
}

async function show(c: WebContext, id: string, state = freshForm) {
  const { db } = c.var.open
  const [desk, rows] = await seated(c, importById(db, id))
  const row = rows[0]
  if (!row) return refusedPage(c, { word: 'not-found' }, 404)
  if (!mayImport(desk.actor, row.what)) return refusedPage(c, { word: 'not-allowed' }, 403)
  const [before] = row.state === 'waiting' ? await acceptedBefore(db, row.sha256) : []
  const outcome = JSON.parse(row.outcome)
  const shown = (
    <ImportPage file={row} outcome={outcome} before={before?.acceptedAt ?? null} state={state} />
  )
  return page(c, importWords[c.var.language].title, shown, {
    status: state === freshForm ? 200 : 422,
  })
}
