import { Hono } from 'hono'
import * as z from 'zod'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { EmblemPage } from '../../views/settings/emblem.tsx'
import { settingRoomWords } from '../../views/words/settings.ts'
import { giveEmblem, removeEmblem } from '../usecases/office/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { givenFile, paperForm, paperLimit } from '../web/paper.ts'
import { mustHold, seated } from '../web/seated.ts'

async function show(c: WebContext, state: FormState) {
  const [desk] = await seated(c)
  mustHold(desk, 'settings.write')
  const { name } = settingRoomWords[c.var.language].rooms.emblem
  const status = state === freshForm ? 200 : 422
  return page(c, name, <EmblemPage state={state} />, { status })
}

/** The office's emblem: a PNG or JPEG, served like every file of the office by `/files/ID`. */
export const settingEmblem = new Hono<Env>()
  .get('/emblem', c => show(c, freshForm))
  .post('/emblem', paperLimit(show), form(paperForm, show), async c => {
    const { file } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await giveEmblem(desk, await givenFile(file))
    return answered(c, verdict, why => show(c, refusalState({}, why)))
  })
  .post('/emblem/removals', form(z.object({}), show), async c => {
    const [desk] = await seated(c)
    return answered(c, await removeEmblem(desk), why => show(c, refusalState({}, why)))
  })
