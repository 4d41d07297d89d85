import { Hono } from 'hono'
import * as z from 'zod'
import { itemByTag } from '../../db/items.ts'
import { labelCounts, lackingItems, tagsKnown } from '../../db/labels.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { type Lack, LackingPage, lacks } from '../../views/labels/lacking.tsx'
import { printingWords } from '../../views/words/printings.ts'
import { tagRead } from '../domain/label.ts'
import { meantBy, scanMost } from '../domain/scan-text.ts'
import { seeLabel } from '../usecases/items/see-label.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath, line } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { showPrinting } from './label-printings.tsx'

const shownAtOnce = 50
const scanForm = z.object({ text: line(scanMost), back: backPath })

const show = async (c: WebContext, state: FormState) => {
  const { db } = c.var.open
  const query = new URLSearchParams(/\?(.*)/.exec(String(state.values.back ?? c.req.url))?.[1])
  const asked = lacks.find(each => each === query.get('lack'))
  const after = query.get('after')?.slice(0, 40) ?? ''
  const most = (lack: Lack) => ((asked ?? lack) === lack ? shownAtOnce + 1 : 0)
  const [desk, printed, none, [counts], confirmed] = await seated(
    c,
    lackingItems(db, 'printed', after, most('printed')),
    lackingItems(db, 'none', after, most('none')),
    labelCounts(db),
    itemByTag(db, c.req.query('confirmed') ?? ''),
  )
  mustHold(desk, 'labels.print')
  // Without being asked it shows where there is something to do.
  const lack = asked ?? (printed.length > 0 ? 'printed' : 'none')
  const found = { printed, none }[lack]
  const items = found.slice(0, shownAtOnce)
  const next = found.length > shownAtOnce ? items.at(-1)!.id : null
  return page(
    c,
    printingWords[c.var.language].lacking,
    <LackingPage
      lack={lack}
      items={items}
      counts={counts!}
      next={next}
      first={after === ''}
      state={state}
      confirmed={confirmed[0]?.name ?? null}
    />,
    { status: state === freshForm ? 200 : 422 },
  )
}

/** Back to the page where it was read, which shows the fault at its field. */
const again = (c: WebContext, state: FormState) => {
  const printing = /^\/labels\/printings\/([\w-]{1,40})/.exec(String(state.values.back ?? ''))
  return printing ? showPrinting(c, printing[1]!, state) : show(c, state)
}

/** Stuck and scanned: what lacks a working label, and the step that confirms one. */
export const labelLacking = new Hono<Env>()
  .get('/lacking', c => show(c, freshForm))
  .post('/scans', form(scanForm, again), async c => {
    const { text, back } = c.req.valid('form')
    const { db, publicUrl } = c.var.open
    const meant = meantBy(text, publicUrl)
    const tags = [...(meant.kind === 'thing' ? meant.tags : []), tagRead(text)]
    const [desk, known] = await seated(c, tagsKnown(db, tags))
    const tag = known[0]?.tag ?? tagRead(text)
    const path = (back ?? '/labels/lacking').replace(/[?&]confirmed=[^&]*/, '')
    const sign = path.includes('?') ? '&' : '?'
    const answer = `${path}${sign}confirmed=${encodeURIComponent(tag)}`
    const verdict = await seeLabel(desk, tag, answer)
    return answered(c, verdict, why => again(c, refusalState({ text, back: back ?? '' }, why)))
  })
