import { Hono } from 'hono'
import * as z from 'zod'
import { listItems } from '../../db/item-list.ts'
import { labelItems, ownSheets, ownSheetsFrom, printers } from '../../db/labels.ts'
import { divisions } from '../../db/people.ts'
import type { FormState } from '../../views/form-state.ts'
import type { Label } from '../../views/labels/cells.tsx'
import { ChooseLabelsPage } from '../../views/labels/choose.tsx'
import { PreviewPage } from '../../views/labels/sheets.tsx'
import { labelWords } from '../../views/words/labels.ts'
import type { ItemFilter } from '../domain/item-list.ts'
import { type AnySheet, sheetsToChoose } from '../domain/label-sheets.ts'
import { labelsMost, layOut } from '../domain/labels.ts'
import { searchQuery } from '../domain/search.ts'
import { allow, refuse, type Verdict } from '../domain/verdict.ts'
import { categories } from '../domain/words.ts'
import { printLabels } from '../usecases/labels/print.ts'
import { askedOf, notUnderstood, oneOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import {
  codesFor,
  copiesField,
  keepPaper,
  keptPaper,
  paperFields,
  papersFrom,
} from './label-papers.ts'

const rowsShown = 100

const ids = z.preprocess(value => [value ?? []].flat(), z.array(z.string()))
const printing = z.object({
  ...paperFields,
  q: z.string().default(''),
  category: z.string().default(''),
  division: z.string().default(''),
  scope: z.enum(['ticked', 'all']).default('ticked'),
  item: ids,
  copies: copiesField,
})
type Asked = z.infer<typeof printing>

/** The page to choose from, with whatever was typed and ticked before. */
const choose = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const { values } = state
  const ticked = new Set([values.item ?? []].flat())
  const filter = filterOf(values)
  const [desk, found, picked, offices, sheetRows, known] = await seated(
    c,
    listItems(db, filter, searchQuery(filter.q), rowsShown + 1),
    labelItems(db, [...ticked]),
    divisions(db),
    ownSheets(db),
    printers(db),
  )
  mustHold(desk, 'labels.print')
  if (filter.division !== '' && !offices.some(({ id }) => id === filter.division)) {
    throw notUnderstood([labelWords[c.var.language].division])
  }
  // What the address brings along stands first, or the page of a thing would lead to a long list.
  const brought = c.req.method === 'GET' ? ticked : new Set<unknown>()
  const rows = found.slice(0, rowsShown)
  const listed = rows.filter(({ id }) => !brought.has(id))
  const shown = new Set(listed.map(({ id }) => id))
  const status = state.refusal || Object.keys(state.faults).length > 0 ? 422 : 200
  return page(
    c,
    labelWords[c.var.language].title,
    <ChooseLabelsPage
      state={{ ...state, values: { ...keptPaper(c), ...values } }}
      listed={listed}
      next={found.length > rowsShown ? rows.at(-1)!.id : null}
      chosen={picked.filter(({ id }) => !shown.has(id))}
      ticked={ticked}
      divisions={offices}
      papers={papersFrom(sheetRows, known)}
    />,
    { status },
  )
}

/** What was asked for: the paper, the things, and how they come to lie on it. */
const laidOut = async (c: WebContext, asked: Asked) => {
  const { db } = c.var.open
  const filter = filterOf(asked)
  const most = asked.scope === 'all' ? labelsMost + 1 : 0
  const [desk, all, sheetRows] = await seated(
    c,
    listItems(db, filter, searchQuery(filter.q), most),
    ownSheets(db),
  )
  mustHold(desk, 'labels.print')
  const wanted = asked.scope === 'all' ? all.map(({ id }) => id) : asked.item
  const items = await labelItems(db, wanted)
  const sheet = sheetsToChoose(ownSheetsFrom(sheetRows)).find(({ id }) => id === asked.sheet)
  const pages = drawn(asked, sheet, items, c.var.open.publicUrl)
  return { desk, items, pages }
}

type Item = { tag: string; name: string; code: string }
type Drawn = { sheet: AnySheet; pages: (Label | null)[][] }

function drawn(
  asked: Asked,
  sheet: AnySheet | undefined,
  items: Item[],
  publicUrl: string,
): Verdict<Drawn> {
  if (!sheet) return refuse('sheet-gone', undefined, 'sheet')
  const laid = layOut(sheet.measures, items, asked)
  if (!laid.ok) return laid
  const tags = items.map(({ tag }) => tag)
  const codes = codesFor(sheet, tags, publicUrl)
  if (!codes.ok) return codes
  const label = (item: Item | null) => item && { ...item, qr: codes.value.get(item.tag)! }
  return allow({ sheet, pages: laid.value.map(cells => cells.map(label)) })
}

/** The sheets of labels, or the page to choose from with what is wrong. */
const preview = async (c: WebContext, asked: Asked) => {
  const { pages } = await laidOut(c, asked)
  if (!pages.ok) return choose(c, refusalState(asked, pages.why))
  keepPaper(c, asked)
  return page(
    c,
    labelWords[c.var.language].title,
    <PreviewPage {...pages.value} printer={asked.printer || null} asked={textsOf(asked)} />,
    { bare: true },
  )
}

/** Writes the printing down and goes on to the page that prints. */
const print = async (c: WebContext, asked: Asked) => {
  const { desk, items, pages } = await laidOut(c, asked)
  if (!pages.ok) return choose(c, refusalState(asked, pages.why))
  keepPaper(c, asked)
  const verdict = await printLabels(desk, { ...asked, items: items.map(({ id }) => id) })
  return answered(c, verdict, why => choose(c, refusalState(asked, why)))
}

function filterOf(values: Record<string, unknown>): ItemFilter {
  const text = (name: string) => String(values[name] ?? '')
  return {
    q: text('q'),
    category: text('category'),
    division: text('division'),
    kind: '',
    place: '',
    after: text('after'),
  }
}

const again = (c: WebContext, state: FormState) => choose(c, state)

export const labels = new Hono<Env>()
  .get('/', c => {
    const { category } = labelWords[c.var.language]
    askedOf(c, z.object({ category: oneOf(categories) }), { category })
    const { item = [], ...rest } = c.req.queries()
    const values = Object.fromEntries(Object.entries(rest).map(([name, all]) => [name, all[0]!]))
    return choose(c, { values: { ...values, item }, faults: {} })
  })
  // Searching and turning the page change nothing; they are posts because ticks may be hundreds.
  .post('/', form(z.looseObject({ item: ids }), again), c =>
    choose(c, { values: textsOf(c.req.valid('form')), faults: {} }),
  )
  .get('/preview', c => c.redirect('/labels', 303))
  .post('/preview', form(printing, again), c => preview(c, c.req.valid('form')))
  .post('/printings', form(printing, again), c => print(c, c.req.valid('form')))

/** What was asked for as the texts of a form, without its command. */
function textsOf(values: Record<string, unknown>): Record<string, string | string[]> {
  const texts = Object.entries(values).filter(([name]) => name !== 'commandId')
  return Object.fromEntries(
    texts.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  )
}
