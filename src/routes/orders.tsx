import { Hono } from 'hono'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import {
  numbersOfOrders,
  orderById,
  orderFrom,
  orderReplacing,
  ordersOfYear,
  yearsOfOrders,
} from '../../db/orders.ts'
import { staff } from '../../db/people.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { OrderFormPage } from '../../views/orders/form.tsx'
import { OrdersPage } from '../../views/orders/list.tsx'
import { OrderPage } from '../../views/orders/order.tsx'
import { orderWords } from '../../views/words/orders.ts'
import { postOf } from '../domain/approver.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { headTitleInFull, postInFull, settingsOf } from '../domain/office-settings.ts'
import { calendarYearOf, type OrderMember, paperNumber } from '../domain/order.ts'
import { readyOrder } from '../domain/orders-ready.ts'
import { attachToOrder } from '../usecases/orders/attach.ts'
import { describeOrder, draftOrder } from '../usecases/orders/draft.ts'
import { signOrder } from '../usecases/orders/sign.ts'
import { paperYear, paperYears } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, Refused, refusedPage } from '../web/page.tsx'
import { givenFile, paperForm, paperLimit } from '../web/paper.ts'
import { mustHold, seated } from '../web/seated.ts'
import { orderForm, orderOf, signerOf, signForm } from './order-forms.ts'

const today = (c: WebContext) => dayInBangkok(c.var.open.now())
const typed = async (c: WebContext) => c.req.parseBody({ all: true })

/** Committee orders: public papers, which everybody who is signed in may read. */
export const orders = new Hono<Env>()
  .get('/', list)
  .get('/new', c => showNew(c, freshForm))
  .post('/', form(orderForm, showNew), async c => {
    const fields = c.req.valid('form')
    const [desk, people] = await seated(c, staff(c.var.open.db))
    const verdict = await draftOrder(desk, orderOf(fields, people))
    return answered(c, verdict, async why => showNew(c, refusalState(await typed(c), why)))
  })
  .get('/:id', c => show(c, {}))
  .get('/:id/description', c => showEdit(c, freshForm))
  .post('/:id/description', form(orderForm, showEdit), async c => {
    const fields = c.req.valid('form')
    const [desk, people] = await seated(c, staff(c.var.open.db))
    const verdict = await describeOrder(desk, c.req.param('id'), orderOf(fields, people))
    return answered(c, verdict, async why => showEdit(c, refusalState(await typed(c), why)))
  })
  .post('/:id/signatures', form(signForm, againSigning), async c => {
    const { signerName, signerPosition, ...given } = c.req.valid('form')
    const [desk, holders] = await seated(c, postHolders(c.var.open.db, today(c)))
    const signer = signerOf({ signerName, signerPosition }, holders)
    const verdict = await signOrder(desk, c.req.param('id'), { ...given, signer })
    return answered(c, verdict, async why => againSigning(c, refusalState(await typed(c), why)))
  })
  .post('/:id/papers', paperLimit(againAttaching), form(paperForm, againAttaching), async c => {
    const { file } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await attachToOrder(desk, c.req.param('id'), await givenFile(file))
    return answered(c, verdict, why => againAttaching(c, refusalState({}, why)))
  })

function againSigning(c: WebContext, signing: FormState) {
  return show(c, { signing })
}

function againAttaching(c: WebContext, attaching: FormState) {
  return show(c, { attaching })
}

async function list(c: WebContext) {
  const { db } = c.var.open
  const thisYear = calendarYearOf(today(c))
  const year = paperYear(c, thisYear)
  const [, rows, known] = await seated(c, ordersOfYear(db, year), yearsOfOrders(db))
  const years = paperYears(c, thisYear, known)
  const listed = rows.map(row => ({ ...row, papers: JSON.parse(row.papers) }))
  const content = <OrdersPage orders={listed} year={year} years={years} />
  return page(c, orderWords[c.var.language].title, content)
}

async function show(c: WebContext, sent: { signing?: FormState; attaching?: FormState }) {
  const { db } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, rows, replacing, numbers, holders] = await seated(
    c,
    orderById(db, id),
    orderReplacing(db, id),
    numbersOfOrders(db),
    postHolders(db, today(c)),
  )
  const row = rows[0]
  if (!row) return refusedPage(c, { word: 'not-found' }, 404)
  const isAgain = sent.signing !== undefined || sent.attaching !== undefined
  if (isAgain) mustHold(desk, 'orders.write')
  const order = orderFrom(row)
  const year = calendarYearOf(desk.today)
  const taken = numbers.filter(each => each.calendarYear === year).map(each => each.number ?? 0)
  const by = replacing[0]
  const shown = {
    order,
    next: { number: Math.max(0, ...taken) + 1, year },
    replacedBy: by ? { id: by.id, number: paperNumber(by), on: by.signedOn ?? '' } : null,
    head: headOf(c, postHoldersFrom(holders)),
    signing: sent.signing ?? freshForm,
    attaching: sent.attaching ?? freshForm,
  }
  const w = orderWords[c.var.language]
  const title = order.number === null ? w.draftName : w.name(paperNumber(order))
  return page(c, title, <OrderPage {...shown} />, { status: isAgain ? 422 : 200 })
}

type Holders = ReturnType<typeof postHoldersFrom>

/** Who heads the agency now, under the full title of the office; or whoever acts for them. */
export function headOf(c: WebContext, holders: Holders): { name: string; position: string } {
  const heads = holders.filter(each => each.role === 'agency-head')
  const head = heads.find(each => !each.appointed) ?? heads[0]
  const title = headTitleInFull(c.var.office)
  if (!head) return { name: '', position: title }
  return {
    name: head.name,
    position: head.appointed
      ? postInFull(postOf(head, holders), c.var.office)
      : title || head.position,
  }
}

async function showNew(c: WebContext, state: FormState): Promise<Response> {
  const { db } = c.var.open
  const [desk, people] = await seated(c, staff(db))
  mustHold(desk, 'orders.write')
  const { name, titles } = settingsOf(c.var.office)
  const content = readyOrder({ name, headTitle: titles.head }, readyMembers(people))
  const title = orderWords[c.var.language].newTitle
  const view = (
    <OrderFormPage action="/orders" title={title} content={content} staff={people} state={state} />
  )
  return page(c, title, view, { status: state === freshForm ? 200 : 422 })
}

/** Whom such a committee usually has, by the positions of the people here (domain.md 2.5). */
function readyMembers(people: { id: string; name: string; position: string }[]): OrderMember[] {
  const usual = [
    [/^ปลัด/, 'chair'],
    [/^หัวหน้าสำนักปลัด/, 'member'],
    [/^ผู้อำนวยการกองช่าง/, 'member'],
    [/^ผู้อำนวยการกองคลัง/, 'member-and-secretary'],
    [/^(นักวิชาการพัสดุ|เจ้าพนักงานพัสดุ)/, 'assistant-secretary'],
  ] as const
  return usual.map(([title, role]) => {
    const found = people.find(({ position }) => title.test(position))
    const { id: person = null, name = '', position = '' } = found ?? {}
    return { person, name, position, role }
  })
}

async function showEdit(c: WebContext, state: FormState): Promise<Response> {
  const { db } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, rows, people] = await seated(c, orderById(db, id), staff(db))
  mustHold(desk, 'orders.write')
  const row = rows[0]
  if (!row) throw new Refused({ word: 'not-found' }, 404)
  if (row.status !== 'draft') return refusedPage(c, { word: 'already-signed' }, 409)
  const title = orderWords[c.var.language].editTitle
  const { content } = orderFrom(row)
  const action = `/orders/${id}/description`
  const view = (
    <OrderFormPage action={action} title={title} content={content} staff={people} state={state} />
  )
  return page(c, title, view, { status: state === freshForm ? 200 : 422 })
}
