import { Hono } from 'hono'
import { z } from 'zod'
import { entryFrom } from '../../db/ledger.ts'
import { latestSeals } from '../../db/seals.ts'
import { freshForm } from '../../views/form-state.ts'
import { SealsPage } from '../../views/seals/seals.tsx'
import { sealWords } from '../../views/words/seals.ts'
import type { EntryOf } from '../domain/entry.ts'
import { seal } from '../usecases/seals/seal.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const sealsShown = 60

const show = async (c: WebContext, state = freshForm) => {
  const [desk, rows] = await seated(c, latestSeals(c.var.open.db, sealsShown))
  mustHold(desk, 'ledger.read')
  const seals = rows.map(row => entryFrom(row) as EntryOf<'sealed'>)
  const status = state === freshForm ? 200 : 422
  return page(c, sealWords[c.var.language].title, <SealsPage seals={seals} state={state} />, {
    status,
  })
}

export const seals = new Hono<Env>()
  .get('/', c => show(c))
  .post('/', form(z.object({}), show), async c => {
    const [desk] = await seated(c)
    const verdict = await seal(desk)
    return answered(c, verdict, why => show(c, refusalState({}, why)))
  })
