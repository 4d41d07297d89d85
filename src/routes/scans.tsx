import { Hono } from 'hono'
import * as z from 'zod'
import { cardsFrom } from '../../db/cards.ts'
import { checkFrom, openChecks } from '../../db/checks.ts'
import { cardsByIds } from '../../db/desk.ts'
import { blankTag, unseenItem } from '../../db/labels.ts'
import { cardsNumbered, cardsOfNamed, itemsNamed } from '../../db/scans.ts'
import { type FormState, type FormWord, freshForm } from '../../views/form-state.ts'
import type { JustDone } from '../../views/parts/undo.tsx'
import { ScanPage } from '../../views/scans/scan.tsx'
import { scanWords } from '../../views/words/scans.ts'
import { freeOf } from '../domain/basket.ts'
import { mayCount } from '../domain/check.ts'
import { didFrom } from '../domain/did.ts'
import { awaitedOf, type ScanSaid, type Way } from '../domain/gathering.ts'
import { type ScanAction, scanAction } from '../domain/scan.ts'
import { meantBy, scanMost } from '../domain/scan-text.ts'
import { addToBasket } from '../usecases/basket/change.ts'
import type { Desk } from '../usecases/desk.ts'
import { noticeLabel } from '../usecases/items/see-label.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { justDone, justDoneFinds } from './just-done.ts'
import { calledInFull, gatherPath, loanPathOf, notKnown } from './scan-paths.ts'

const cardsMost = 12
const missing: FormWord = 'missing'
const scanForm = z.object({
  text: z
    .string()
    .max(scanMost)
    .refine(text => text.trim() !== '', { message: missing }),
})

/** A scan of anything: the desk understands what is meant, and goes where it is done. */
export const scans = new Hono<Env>()
  .get('/', async c => {
    const [desk, ...rows] = await seated(c, ...justDoneFinds(c))
    return show(c, freshForm, null, justDone(c, desk, rows))
  })
  .post('/', form(scanForm, again), async c => {
    const { text } = c.req.valid('form')
    const { db, publicUrl } = c.var.open
    const meant = meantBy(text, publicUrl)
    const named = meant.kind === 'thing' ? meant : { tags: [], codes: [] }
    const [desk, items, waiting, checks, numbered, called, unseen, blanks] = await seated(
      c,
      itemsNamed(db, named, 1),
      cardsOfNamed(db, named, cardsMost),
      openChecks(db),
      cardsNumbered(db, meant.kind === 'thing' ? meant.number : null),
      cardsByIds(db, meant.kind === 'loan' ? [meant.id] : []),
      unseenItem(db, named.tags),
      blankTag(db, named.tags),
    )
    await noticeLabel(desk, unseen)
    if (meant.kind === 'person') return c.redirect(`/people/${meant.id}/loans`, 303)
    const [loan] = cardsFrom([...called, ...(items.length === 0 ? numbered : [])])
    if (loan) return c.redirect(loanPathOf(desk.actor, loan), 303)
    const seen = { control: null, units: 1 }
    const check = checks.map(checkFrom).find(each => mayCount(each, desk.actor, seen).ok)
    const [item] = items
    const [blank] = blanks
    if (!item && blank) return c.redirect(`/i/${blank.tag}`, 303)
    // Whoever counts writes down as well what stands in no list: the label's page asks for it.
    const label = meant.kind === 'thing' && meant.host === null ? meant.tags[0] : undefined
    if (!item && check && label) return c.redirect(`/i/${encodeURIComponent(label)}`, 303)
    if (!item) return show(c, typedState(text), notKnown(meant))

    const free = freeOf(item)
    const thing = { ...item, free, cards: cardsFrom(waiting), inBasket: false }
    const counted = check ? { ...check, lastStore: null } : null
    const action = scanAction(desk.actor, thing, desk.today, counted)
    if (action.act === 'retired') {
      return show(c, typedState(text), { word: 'retired', name: calledInFull(item).name })
    }
    if (action.act === 'borrow' && !action.ahead) return intoBasket(c, desk, item.id, text)
    return c.redirect(loanOf(action, item.tag) ?? `/i/${item.tag}`, 303)
  })

/** The one loan that waits for the thing or has it; null where the thing's own page asks which. */
function loanOf(action: ScanAction, tag: string): string | null {
  if (action.act !== 'hand-over' && action.act !== 'take-back') return null
  const way: Way = action.act === 'hand-over' ? 'handovers' : 'returns'
  return awaitedOf(action.card, way).length === 0 ? null : gatherPath(action.card, way, tag)
}

async function intoBasket(c: WebContext, desk: Desk, item: string, text: string) {
  const paths = { next: `/basket?added=${item}`, again: `/basket?again=${item}` }
  const verdict = await addToBasket(desk, { item, quantity: 1, secondForm: false, ...paths })
  return answered(c, verdict, why => show(c, refusalState({ text }, why), null))
}

async function again(c: WebContext, state: FormState): Promise<Response> {
  await seated(c)
  return show(c, state, null)
}

const typedState = (text: string): FormState => ({ values: { text }, faults: {} })

function show(
  c: WebContext,
  state: FormState,
  said: ScanSaid | null,
  undo: JustDone | null = null,
) {
  const did = didFrom(c.req.query('did'), c.req.query('number'))
  const title = scanWords[c.var.language].title
  const content = <ScanPage state={state} said={said} did={did} undo={undo} />
  return page(c, title, content, { status: state === freshForm ? 200 : 422 })
}
