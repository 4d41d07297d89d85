import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { listItems } from '../../db/item-list.ts'
import { labelItems } from '../../db/labels.ts'
import { divisions } from '../../db/people.ts'
import type { FormState } from '../../views/form-state.ts'
import { ChooseLabelsPage } from '../../views/labels/choose.tsx'
import { offsetSteps } from '../../views/labels/offset.ts'
import { type Qr, qrFor } from '../../views/labels/qr.tsx'
import { type Label, SheetsPage, TrialPage } from '../../views/labels/sheets.tsx'
import { labelWords } from '../../views/words/labels.ts'
import type { ItemFilter } from '../domain/item-list.ts'
import { labelsMost, layOut, sheetNames, sheets } from '../domain/labels.ts'
import { searchQuery } from '../domain/search.ts'
import type { Verdict } from '../domain/verdict.ts'
import { categories } from '../domain/words.ts'
import { askedOf, notUnderstood, oneOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const rowsShown = 100
/** What this computer's printer needs: paper and offset, kept here and not with the person. */
const cookieName = 'yuem-khuen-labels'

const numberIn = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const step = numberIn(offsetSteps[0], offsetSteps.at(-1)!).catch(0)
const paper = z.object({
  sheet: z.enum(sheetNames),
  right: step.default(0),
  down: step.default(0),
})
const ids = z.preprocess(value => [value ?? []].flat(), z.array(z.string()))
const printing = paper.extend({
  ...{
    q: z.string().default(''),
    category: z.string().default(''),
    division: z.string().default(''),
  },
  scope: z.enum(['ticked', 'all']).default('ticked'),
  item: ids,
  start: numberIn(1, 65).default(1),
  copies: numberIn(1, 99).default(1),
})
type Printing = z.infer<typeof printing>
const trying = paper.loose().extend({ item: ids })

/** The page to choose from, with whatever was typed and ticked before. */
const choose = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const { values } = state
  const ticked = new Set([values.item ?? []].flat())
  const filter = filterOf(values)
  const [desk, found, picked, offices] = await seated(
    c,
    listItems(db, filter, searchQuery(filter.q), rowsShown + 1),
    labelItems(db, [...ticked]),
    divisions(db),
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
  const kept = keptPaper(c)
  const remembered = { ...kept, ...values }
  return page(
    c,
    labelWords[c.var.language].title,
    <ChooseLabelsPage
      state={{ ...state, values: remembered }}
      listed={listed}
      next={found.length > rowsShown ? rows.at(-1)!.id : null}
      chosen={picked.filter(({ id }) => !shown.has(id))}
      ticked={ticked}
      divisions={offices}
      sheet={sheetNames[0]}
    />,
    { status },
  )
}

/** The sheets of labels, or the page to choose from with what is wrong. */
const print = async (c: WebContext, asked: Printing) => {
  const { db } = c.var.open
  const filter = filterOf(asked)
  const most = asked.scope === 'all' ? labelsMost + 1 : 0
  const [desk, all] = await seated(c, listItems(db, filter, searchQuery(filter.q), most))
  mustHold(desk, 'labels.print')
  const wanted = asked.scope === 'all' ? all.map(({ id }) => id) : asked.item
  const items = await labelItems(db, wanted)
  const pages = drawn(asked, items, c.var.open.publicUrl)
  if (!pages.ok) return choose(c, refusalState(asked, pages.why))
  keepPaper(c, asked)
  const { right, down, sheet } = asked
  return page(
    c,
    labelWords[c.var.language].title,
    <SheetsPage
      sheet={sheet}
      offset={{ right, down }}
      pages={pages.value}
      asked={textsOf(asked)}
    />,
    { bare: true },
  )
}

type Item = { tag: string; name: string; code: string }

function drawn(asked: Printing, items: Item[], publicUrl: string): Verdict<(Label | null)[][]> {
  const sheet = sheets[asked.sheet]
  const laid = layOut(sheet, items, asked)
  if (!laid.ok) return laid
  const codes = new Map<string, Qr>()
  for (const { tag } of items) {
    const qr = qrFor(sheet, `${publicUrl}/i/${tag}`)
    if (!qr.ok) return qr
    codes.set(tag, qr.value)
  }
  const label = (item: Item | null) => item && { ...item, qr: codes.get(item.tag)! }
  return { ok: true, value: laid.value.map(cells => cells.map(label)) }
}

function filterOf(values: Record<string, unknown>): ItemFilter {
  const text = (name: string) => String(values[name] ?? '')
  return {
    ...{ q: text('q'), category: text('category'), division: text('division') },
    ...{ kind: '', place: '', after: text('after') },
  }
}

const trial = async (c: WebContext, asked: z.infer<typeof trying>) => {
  const [desk] = await seated(c)
  mustHold(desk, 'labels.print')
  const title = labelWords[c.var.language].trialTitle
  return page(c, title, <TrialPage {...asked} offset={asked} asked={textsOf(asked)} />, {
    bare: true,
  })
}

function keepPaper(c: WebContext, { sheet, right, down }: z.infer<typeof paper>) {
  const ageSeconds = 400 * 86_400
  const options = { path: '/labels', maxAge: ageSeconds, httpOnly: true, sameSite: 'Lax' } as const
  setCookie(c, cookieName, [sheet, right, down].join('_'), options)
}

function keptPaper(c: WebContext): Partial<Record<'sheet' | 'right' | 'down', string>> {
  const [sheet, right, down] = (getCookie(c, cookieName) ?? '').split('_')
  const kept = paper.safeParse({ sheet, right, down })
  if (!kept.success) return {}
  return { sheet: kept.data.sheet, right: String(kept.data.right), down: String(kept.data.down) }
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
  .get('/sheets', c => c.redirect('/labels', 303))
  .post('/sheets', form(printing, again), c => print(c, c.req.valid('form')))
  .get('/trial', c => c.redirect('/labels', 303))
  .post('/trial', form(trying, again), c => trial(c, c.req.valid('form')))

/** What was asked for as the texts of a form, without its command. */
function textsOf(values: Record<string, unknown>): Record<string, string | string[]> {
  const texts = Object.entries(values).filter(([name]) => name !== 'commandId')
  return Object.fromEntries(
    texts.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  )
}
