import { Hono } from 'hono'
import {
  announcementById,
  announcementFrom,
  announcementsOfYear,
  numbersOfAnnouncements,
  yearsOfAnnouncements,
} from '../../db/announcements.ts'
import { postHolders, postHoldersFrom } from '../../db/approvers.ts'
import { AnnouncementPage } from '../../views/announcements/announcement.tsx'
import { AnnouncementFormPage } from '../../views/announcements/form.tsx'
import { AnnouncementsPage } from '../../views/announcements/list.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { announcementWords } from '../../views/words/announcements.ts'
import { readyAnnouncement } from '../domain/announcements-ready.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { calendarYearOf, paperNumber } from '../domain/order.ts'
import { attachToAnnouncement } from '../usecases/announcements/attach.ts'
import { describeAnnouncement, draftAnnouncement } from '../usecases/announcements/draft.ts'
import { endAnnouncement } from '../usecases/announcements/end.ts'
import { recordAnnouncement } from '../usecases/announcements/record.ts'
import { paperYear, paperYears } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, Refused, refusedPage } from '../web/page.tsx'
import { givenFile, paperForm, paperLimit } from '../web/paper.ts'
import { reasonForm } from '../web/people.ts'
import { mustHold, seated } from '../web/seated.ts'
import {
  announcementForm,
  contentOf,
  descriptionForm,
  recordForm,
  recordingOfForm,
} from './announcement-forms.ts'
import { signerOf } from './order-forms.ts'
import { headOf } from './orders.tsx'

const today = (c: WebContext) => dayInBangkok(c.var.open.now())
const typed = async (c: WebContext) => c.req.parseBody({ all: true })

/** Announcements on lending to the public: public papers, for everybody who is signed in. */
export const announcements = new Hono<Env>()
  .get('/', list)
  .get('/new', c => showNew(c, freshForm))
  .post('/', form(announcementForm, showNew), async c => {
    const fields = c.req.valid('form')
    const [desk, holders] = await seated(c, postHolders(c.var.open.db, today(c)))
    const recording = recordingOfForm(fields, holders)
    const verdict = await draftAnnouncement(desk, contentOf(fields), recording)
    return answered(c, verdict, async why => showNew(c, refusalState(await typed(c), why)))
  })
  .get('/:id', c => show(c, null))
  .get('/:id/description', c => showEdit(c, freshForm))
  .post('/:id/description', form(descriptionForm, showEdit), async c => {
    const [desk] = await seated(c)
    const content = contentOf(c.req.valid('form'))
    const verdict = await describeAnnouncement(desk, c.req.param('id'), content)
    return answered(c, verdict, async why => showEdit(c, refusalState(await typed(c), why)))
  })
  .post('/:id/records', form(recordForm, again('record')), async c => {
    const { number, date, ...signer } = c.req.valid('form')
    const [desk, holders] = await seated(c, postHolders(c.var.open.db, today(c)))
    const given = { number, date, signer: signerOf(signer, holders) }
    const verdict = await recordAnnouncement(desk, c.req.param('id'), given)
    const shown = again('record')
    return answered(c, verdict, async why => shown(c, refusalState(await typed(c), why)))
  })
  .post('/:id/ends', form(reasonForm, again('end')), async c => {
    const { reason } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await endAnnouncement(desk, c.req.param('id'), reason)
    return answered(c, verdict, why => again('end')(c, refusalState({ reason }, why)))
  })
  .post('/:id/papers', paperLimit(again('attach')), form(paperForm, again('attach')), async c => {
    const { file } = c.req.valid('form')
    const [desk] = await seated(c)
    const given = await givenFile(file)
    const verdict = await attachToAnnouncement(desk, c.req.param('id'), given)
    return answered(c, verdict, why => again('attach')(c, refusalState({}, why)))
  })

type Sent = { form: 'record' | 'end' | 'attach'; state: FormState }

function again(sent: Sent['form']) {
  return (c: WebContext, state: FormState) => show(c, { form: sent, state })
}

async function list(c: WebContext) {
  const { db } = c.var.open
  const thisYear = calendarYearOf(today(c))
  const year = paperYear(c, thisYear)
  const finds = [announcementsOfYear(db, year, today(c)), yearsOfAnnouncements(db)] as const
  const [, rows, known] = await seated(c, ...finds)
  const years = paperYears(c, thisYear, known)
  const content = <AnnouncementsPage rows={rows.map(announcementFrom)} year={year} years={years} />
  return page(c, announcementWords[c.var.language].title, content)
}

async function show(c: WebContext, sent: Sent | null): Promise<Response> {
  const { db } = c.var.open
  const [desk, rows, numbers, holders] = await seated(
    c,
    announcementById(db, c.req.param('id') ?? ''),
    numbersOfAnnouncements(db),
    postHolders(db, today(c)),
  )
  const found = rows[0]
  if (!found) return refusedPage(c, { word: 'not-found' }, 404)
  if (sent !== null) mustHold(desk, 'orders.write')
  const row = announcementFrom(found)
  const w = announcementWords[c.var.language]
  const title = row.number === null ? w.draftName : w.name(paperNumber(row))
  const shown = {
    row,
    next: nextOf(numbers, desk.today),
    head: headOf(c, postHoldersFrom(holders)),
    stateOf: (form: Sent['form']) => (sent?.form === form ? sent.state : freshForm),
  }
  return page(c, title, <AnnouncementPage {...shown} />, { status: sent ? 422 : 200 })
}

type Numbers = { number: number | null; calendarYear: number | null }[]

function nextOf(numbers: Numbers, day: string): { number: number; year: number } {
  const year = calendarYearOf(day)
  const taken = numbers.filter(each => each.calendarYear === year).map(each => each.number ?? 0)
  return { number: Math.max(0, ...taken) + 1, year }
}

async function showNew(c: WebContext, state: FormState): Promise<Response> {
  const { db } = c.var.open
  const [desk, numbers, holders] = await seated(
    c,
    numbersOfAnnouncements(db),
    postHolders(db, today(c)),
  )
  mustHold(desk, 'orders.write')
  const title = announcementWords[c.var.language].newTitle
  const content = readyAnnouncement(c.var.office.name ?? '')
  const recording = {
    next: nextOf(numbers, desk.today),
    head: headOf(c, postHoldersFrom(holders)),
  }
  const shown = { action: '/announcements', title, content, recording, state }
  const status = state === freshForm ? 200 : 422
  return page(c, title, <AnnouncementFormPage {...shown} />, { status })
}

async function showEdit(c: WebContext, state: FormState): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const [desk, rows] = await seated(c, announcementById(c.var.open.db, id))
  mustHold(desk, 'orders.write')
  const row = rows[0]
  if (!row) throw new Refused({ word: 'not-found' }, 404)
  if (row.status !== 'draft') return refusedPage(c, { word: 'already-signed' }, 409)
  const title = announcementWords[c.var.language].editTitle
  const { content } = announcementFrom(row)
  const action = `/announcements/${id}/description`
  const shown = { action, title, content, recording: null, state }
  const status = state === freshForm ? 200 : 422
  return page(c, title, <AnnouncementFormPage {...shown} />, { status })
}
