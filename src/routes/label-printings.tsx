import { Hono } from 'hono'
import * as z from 'zod'
import { itemByTag } from '../../db/items.ts'
import {
  blankSheets,
  labelsOfPrinting,
  ownSheets,
  ownSheetsFrom,
  printers,
  printingById,
  printings,
} from '../../db/labels.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { BlanksPage } from '../../views/labels/blanks.tsx'
import { PrintingPage } from '../../views/labels/printing.tsx'
import { PrintingsPage } from '../../views/labels/printings.tsx'
import { PrintPage } from '../../views/labels/sheets.tsx'
import { labelWords } from '../../views/words/labels.ts'
import { printingWords } from '../../views/words/printings.ts'
import { sheetById } from '../domain/label-sheets.ts'
import { layOut } from '../domain/labels.ts'
import { printBlankTags } from '../usecases/labels/print.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import {
  anyTag,
  codesFor,
  countField,
  keepPaper,
  keptPaper,
  paperFields,
  papersFrom,
} from './label-papers.ts'

const shownAtOnce = 40
const blankSheetsShown = 20

const blanksForm = z.object({ ...paperFields, count: countField })

const log = async (c: WebContext) => {
  const before = c.req.query('before')?.slice(0, 40) ?? ''
  const [desk, found] = await seated(c, printings(c.var.open.db, before, shownAtOnce + 1))
  mustHold(desk, 'labels.print')
  const shown = found.slice(0, shownAtOnce)
  const next = found.length > shownAtOnce ? shown.at(-1)!.id : null
  return page(
    c,
    printingWords[c.var.language].log,
    <PrintingsPage printings={shown} next={next} first={before === ''} />,
  )
}

/** One printing with what became of its labels; also where a label that was read is refused. */
export const showPrinting = async (c: WebContext, id: string, state: FormState) => {
  const { db } = c.var.open
  const [desk, [printing], labels, confirmed] = await seated(
    c,
    printingById(db, id),
    labelsOfPrinting(db, id),
    itemByTag(db, c.req.query('confirmed') ?? ''),
  )
  mustHold(desk, 'labels.print')
  if (!printing) return refusedPage(c, { word: 'not-found' }, 404)
  return page(
    c,
    printingWords[c.var.language].log,
    <PrintingPage
      printing={printing}
      labels={labels}
      state={state}
      confirmed={confirmed[0]?.name ?? null}
    />,
    { status: state === freshForm ? 200 : 422 },
  )
}

/** The sheets of a printing, to print; a label whose tag was replaced since stays empty. */
const showSheets = async (c: WebContext) => {
  const { db, publicUrl } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, [printing], labels, sheetRows] = await seated(
    c,
    printingById(db, id),
    labelsOfPrinting(db, id),
    ownSheets(db),
  )
  mustHold(desk, 'labels.print')
  const sheet = printing && sheetById(printing.sheet, ownSheetsFrom(sheetRows))
  if (!printing || !sheet) return refusedPage(c, { word: 'not-found' }, 404)
  const tags = labels.map(({ tag }) => tag)
  const codes = codesFor(sheet, tags, publicUrl)
  if (!codes.ok) return refusedPage(c, codes.why)
  const laid = layOut(sheet.measures, labels, printing)
  if (!laid.ok) return refusedPage(c, laid.why)
  const cell = (label: (typeof labels)[number] | null) => {
    if (label === null) return null
    if (printing.kind === 'items' && label.item !== label.printedFor) return null
    const name = printing.kind === 'items' ? label.name : null
    return { tag: label.tag, name, code: label.code ?? '', qr: codes.value.get(label.tag)! }
  }
  return page(
    c,
    labelWords[c.var.language].title,
    <PrintPage
      sheet={sheet}
      printing={printing}
      printer={printing.printer}
      pages={laid.value.map(cells => cells.map(cell))}
    />,
    { bare: true },
  )
}

const showBlanks = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const [desk, sheetRows, known, made] = await seated(
    c,
    ownSheets(db),
    printers(db),
    blankSheets(db, blankSheetsShown),
  )
  mustHold(desk, 'labels.print')
  return page(
    c,
    printingWords[c.var.language].blanks,
    <BlanksPage
      state={{ ...state, values: { ...keptPaper(c), ...state.values } }}
      papers={papersFrom(sheetRows, known)}
      made={made}
    />,
    { status: state === freshForm ? 200 : 422 },
  )
}

/** The log of what was printed, and blank tags. */
export const labelPrintings = new Hono<Env>()
  .get('/printings', log)
  .get('/printings/:id', c => showPrinting(c, c.req.param('id'), freshForm))
  .get('/printings/:id/sheets', showSheets)
  .get('/blanks', c => showBlanks(c, freshForm))
  .post('/blanks', form(blanksForm, showBlanks), async c => {
    const given = c.req.valid('form')
    const { db, publicUrl } = c.var.open
    const [desk, sheetRows] = await seated(c, ownSheets(db))
    mustHold(desk, 'labels.print')
    const sheet = sheetById(given.sheet, ownSheetsFrom(sheetRows))
    const codes = sheet && codesFor(sheet, [anyTag], publicUrl)
    if (codes && !codes.ok) return showBlanks(c, refusalState(given, codes.why))
    keepPaper(c, given)
    const verdict = await printBlankTags(desk, given)
    return answered(c, verdict, why => showBlanks(c, refusalState(given, why)))
  })
