import { Hono } from 'hono'
import * as z from 'zod'
import { ownSheets, ownSheetsFrom, printers } from '../../db/labels.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { PrinterPage, PrintersPage } from '../../views/labels/printers.tsx'
import { TrialPage } from '../../views/labels/trial.tsx'
import { printerWords } from '../../views/words/printers.ts'
import { readySheetNames, sheetById, sheetsToChoose } from '../domain/label-sheets.ts'
import { lengths } from '../domain/lengths.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Desk } from '../usecases/desk.ts'
import {
  addPrinter,
  calibratePrinter,
  describePrinter,
  dropPrinter,
} from '../usecases/labels/printers.ts'
import type { Env, WebContext } from '../web/env.ts'
import { line } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { keptPaper, millimetres } from './label-papers.ts'

const offset = millimetres(-100, 100)
const nameForm = z.object({ name: line(lengths.printingName) })
const printerForm = z.object({ name: line(lengths.printingName), right: offset, down: offset })
const readingForm = z.object({
  readRight: offset,
  readDown: offset,
  ruler: millimetres(1, 1000).default(100),
})

const list = async (c: WebContext, state: FormState) => {
  const [desk, known] = await seated(c, printers(c.var.open.db))
  mustHold(desk, 'labels.print')
  const offered = known.filter(({ dropped }) => !dropped)
  return page(
    c,
    printerWords[c.var.language].title,
    <PrintersPage printers={offered} state={state} />,
    { status: state === freshForm ? 200 : 422 },
  )
}

const show = async (c: WebContext, states: { reading?: FormState; state?: FormState }) => {
  const { db } = c.var.open
  const [desk, known, rows] = await seated(c, printers(db), ownSheets(db))
  mustHold(desk, 'labels.print')
  const printer = known.find(({ id, dropped }) => id === c.req.param('id') && !dropped)
  if (!printer) return refusedPage(c, { word: 'not-found' }, 404)
  const { reading = freshForm, state = freshForm } = states
  const sheets = sheetsToChoose(ownSheetsFrom(rows))
  const sheet = keptPaper(c).sheet ?? readySheetNames[0]!
  return page(
    c,
    printer.name,
    <PrinterPage printer={printer} sheets={sheets} reading={reading} state={state} sheet={sheet} />,
    {
      status: reading === freshForm && state === freshForm ? 200 : 422,
    },
  )
}

const showReading = (c: WebContext, reading: FormState) => show(c, { reading })
const showPrinter = (c: WebContext, state: FormState) => show(c, { state })

const trial = async (c: WebContext) => {
  const { db } = c.var.open
  const [desk, known, rows] = await seated(c, printers(db), ownSheets(db))
  mustHold(desk, 'labels.print')
  const printer = known.find(({ id, dropped }) => id === c.req.param('id') && !dropped)
  const sheet = sheetById(c.req.query('sheet') ?? '', ownSheetsFrom(rows))
  if (!printer || !sheet) return refusedPage(c, { word: 'not-found' }, 404)
  const title = printerWords[c.var.language].trialTitle(printer.name)
  return page(c, title, <TrialPage sheet={sheet} printer={printer} />, { bare: true })
}

const send = async (
  c: WebContext,
  values: Record<string, unknown>,
  change: (desk: Desk) => Promise<Verdict<string>>,
  again: (c: WebContext, state: FormState) => Promise<Response> | Response,
) => {
  const [desk] = await seated(c)
  return answered(c, await change(desk), why => again(c, refusalState(values, why)))
}

/** The office's printers: each has a name, a trial sheet, and an offset that is kept with it. */
export const labelPrinters = new Hono<Env>()
  .get('/printers', c => list(c, freshForm))
  .post('/printers', form(nameForm, list), c => {
    const given = c.req.valid('form')
    return send(c, given, desk => addPrinter(desk, given.name), list)
  })
  .get('/printers/:id', c => show(c, {}))
  .get('/printers/:id/trial', trial)
  .post('/printers/:id/readings', form(readingForm, showReading), c => {
    const given = c.req.valid('form')
    return send(c, given, desk => calibratePrinter(desk, c.req.param('id'), given), showReading)
  })
  .post('/printers/:id', form(printerForm, showPrinter), c => {
    const given = c.req.valid('form')
    return send(c, given, desk => describePrinter(desk, c.req.param('id'), given), showPrinter)
  })
  .post('/printers/:id/removals', form(z.object({}), showPrinter), c =>
    send(c, {}, desk => dropPrinter(desk, c.req.param('id')), showPrinter),
  )
