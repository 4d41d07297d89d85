import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import * as z from 'zod'
import { divisions } from '../../db/people.ts'
import { lastNumberOf } from '../../db/requests.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { LabelTextPage, NumbersPage, PapersPage, TitlesPage } from '../../views/settings/texts.tsx'
import { type SettingRoom, settingRoomWords } from '../../views/words/settings.ts'
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts'
import { lengths } from '../domain/lengths.ts'
import { digitAnswers } from '../domain/office-settings.ts'
import type { TitleName } from '../domain/titles.ts'
import { nameTitles, patternNumbers, wordLabels, wordPapers } from '../usecases/office/describe.ts'
import type { Env, WebContext } from '../web/env.ts'
import { line, optionalLine } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const title = optionalLine(lengths.settings.title)
const titles = { head: title, deputy: title, secretary: title, secretaryOffice: title }
/** Beside the posts, `head-ID` for each division. */
const titlesForm = z.object(titles satisfies Record<TitleName, unknown>).catchall(title)
const numbersForm = z.object({
  loanNumberPattern: line(lengths.settings.numberPattern),
  assetCodePattern: optionalLine(lengths.settings.numberPattern),
  documentPrefix: optionalLine(lengths.settings.documentPrefix),
})
const papersForm = z.object({
  clause209: optionalLine(lengths.settings.clause209),
  clause211: optionalLine(lengths.settings.clause211),
  digits: z.enum(digitAnswers, 'not-in-list'),
})
const labelsForm = z.object({
  labelOffice: optionalLine(lengths.settings.labelOffice),
  labelNotice: optionalLine(lengths.settings.labelNotice),
})

function drawn(c: WebContext, room: SettingRoom, content: Child, state: FormState) {
  const { name } = settingRoomWords[c.var.language].rooms[room]
  return page(c, name, content, { status: state === freshForm ? 200 : 422 })
}

async function showTitles(c: WebContext, state: FormState) {
  const [desk, known] = await seated(c, divisions(c.var.open.db))
  mustHold(desk, 'settings.write')
  return drawn(c, 'titles', <TitlesPage divisions={known} state={state} />, state)
}

async function showNumbers(c: WebContext, state: FormState) {
  const { db, now } = c.var.open
  const fiscalYear = fiscalYearOf(dayInBangkok(now()))
  const [desk, last] = await seated(c, lastNumberOf(db, fiscalYear))
  mustHold(desk, 'settings.write')
  const next = { number: (last[0]?.number ?? 0) + 1, fiscalYear }
  return drawn(c, 'numbers', <NumbersPage next={next} state={state} />, state)
}

async function showPapers(c: WebContext, state: FormState) {
  const [desk] = await seated(c)
  mustHold(desk, 'settings.write')
  return drawn(c, 'papers', <PapersPage state={state} />, state)
}

async function showLabels(c: WebContext, state: FormState) {
  const [desk] = await seated(c)
  mustHold(desk, 'settings.write')
  return drawn(c, 'labels', <LabelTextPage state={state} />, state)
}

/** What the office calls, numbers and words in its own way: a room each. */
export const settingTexts = new Hono<Env>()
  .get('/titles', c => showTitles(c, freshForm))
  .post('/titles', form(titlesForm, showTitles), async c => {
    const given = c.req.valid('form')
    const [desk, known] = await seated(c, divisions(c.var.open.db))
    const heads = known.map(({ id }) => ({ division: id, title: given[`head-${id}`] ?? '' }))
    const verdict = await nameTitles(desk, given, heads)
    return answered(c, verdict, why => showTitles(c, refusalState(given, why)))
  })
  .get('/numbers', c => showNumbers(c, freshForm))
  .post('/numbers', form(numbersForm, showNumbers), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await patternNumbers(desk, given)
    return answered(c, verdict, why => showNumbers(c, refusalState(given, why)))
  })
  .get('/papers', c => showPapers(c, freshForm))
  .post('/papers', form(papersForm, showPapers), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await wordPapers(desk, given)
    return answered(c, verdict, why => showPapers(c, refusalState(given, why)))
  })
  .get('/labels', c => showLabels(c, freshForm))
  .post('/labels', form(labelsForm, showLabels), async c => {
    const given = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await wordLabels(desk, given)
    return answered(c, verdict, why => showLabels(c, refusalState(given, why)))
  })
