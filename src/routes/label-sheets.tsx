import { Hono } from 'hono'
import * as z from 'zod'
import { ownSheets, ownSheetsFrom, printers } from '../../db/labels.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { SheetFormPage, SheetListPage } from '../../views/labels/own-sheets.tsx'
import { sheetStyle } from '../../views/labels/style.ts'
import { labelSheetWords } from '../../views/words/label-sheets.ts'
import { noOffset } from '../domain/label-printer.ts'
import {
  type Measures,
  mayBeCut,
  sheetById,
  sheetOf,
  sheetsToChoose,
} from '../domain/label-sheets.ts'
import { lengths } from '../domain/lengths.ts'
import type { Verdict } from '../domain/verdict.ts'
import { describeSheet, dropSheet } from '../usecases/labels/sheets.ts'
import type { Env, WebContext } from '../web/env.ts'
import { line, wholeNumber } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { anyTag, codesFor, millimetres } from './label-papers.ts'

const size = millimetres(5, 1000)
const space = millimetres(0, 500)
const count = wholeNumber.pipe(z.number().min(1).max(50))
const sheetForm = z.object({
  name: line(lengths.printingName),
  kind: z.enum(['sheet', 'roll'], 'not-chosen'),
  labelWidth: size,
  labelHeight: size,
  pageWidth: size,
  pageHeight: size,
  columns: count,
  rows: count,
  marginLeft: space,
  marginTop: space,
  gapAcross: space,
  gapDown: space,
})
type Given = z.infer<typeof sheetForm>

const list = async (c: WebContext) => {
  const [desk, rows] = await seated(c, ownSheets(c.var.open.db))
  mustHold(desk, 'labels.print')
  const content = <SheetListPage sheets={sheetsToChoose(ownSheetsFrom(rows))} />
  return page(c, labelSheetWords[c.var.language].title, content)
}

const show = async (c: WebContext, state: FormState) => {
  const id = c.req.param('id')
  const [desk, rows] = await seated(c, ownSheets(c.var.open.db))
  mustHold(desk, 'labels.print')
  const own = ownSheetsFrom(rows).find(sheet => sheet.id === id && !sheet.dropped) ?? null
  if (id !== undefined && own === null) return refusedPage(c, { word: 'not-found' }, 404)
  const w = labelSheetWords[c.var.language]
  return page(
    c,
    own === null ? w.addTitle : w.changeTitle(own.name),
    <SheetFormPage sheet={own} state={state} />,
    { status: state === freshForm ? 200 : 422 },
  )
}

const keep = async (c: WebContext, { name, ...measures }: Given) => {
  const [desk] = await seated(c)
  mustHold(desk, 'labels.print')
  const again = (why: Parameters<typeof refusalState>[1]) =>
    show(c, refusalState({ name, ...measures }, why))
  const readable = mayBeScanned(measures, c.var.open.publicUrl)
  if (!readable.ok) return again(readable.why)
  const verdict = await describeSheet(desk, c.req.param('id') ?? null, { name, measures })
  return answered(c, verdict, again)
}

/** A label that no phone could read is refused before it is kept, not when it is printed. */
function mayBeScanned(measures: Measures, publicUrl: string): Verdict<unknown> {
  const cut = mayBeCut(measures)
  if (!cut.ok) return cut
  const codes = codesFor({ id: '', name: '', measures: cut.value }, [anyTag], publicUrl)
  return codes.ok ? codes : { ok: false, why: { ...codes.why, field: 'labelWidth' } }
}

/** The sizes of a paper as a stylesheet, moved by what the printer is off. */
const style = async (c: WebContext) => {
  const { db } = c.var.open
  const [, rows, known] = await seated(c, ownSheets(db), printers(db))
  const sheet = sheetById(c.req.param('id') ?? '', ownSheetsFrom(rows))
  if (sheet === null) return c.notFound()
  const printer = known.find(({ id }) => id === c.req.query('printer')) ?? noOffset
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Type', 'text/css; charset=utf-8')
  return c.body(sheetStyle(sheetOf(sheet.measures), printer))
}

/** Papers that the office measured itself, beside the ready ones. */
export const labelSheets = new Hono<Env>()
  .get('/sheets', list)
  .get('/sheets/new', c => show(c, freshForm))
  .post('/sheets', form(sheetForm, show), c => keep(c, c.req.valid('form')))
  .get('/sheets/:id/style.css', style)
  .get('/sheets/:id', c => show(c, freshForm))
  .post('/sheets/:id', form(sheetForm, show), c => keep(c, c.req.valid('form')))
  .post('/sheets/:id/removals', form(z.object({}), show), async c => {
    const [desk] = await seated(c)
    const verdict = await dropSheet(desk, c.req.param('id'))
    return answered(c, verdict, why => show(c, refusalState({}, why)))
  })
