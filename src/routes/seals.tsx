import { Hono } from 'hono'
import { z } from 'zod'
import { entryFrom } from '../../db/ledger.ts'
import { checkSeal, sealNamed } from '../../db/seal-check.ts'
import { latestSeals } from '../../db/seals.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { SealsPage } from '../../views/seals/seals.tsx'
import { sealWords } from '../../views/words/seals.ts'
import type { EntryOf } from '../domain/entry.ts'
import { seal } from '../usecases/seals/seal.ts'
import { askedOf, goingOn } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const sealsShown = 60

const show = async (c: WebContext, state = freshForm) => {
  const { db } = c.var.open
  const asked = c.req.method === 'GET' ? (c.req.query('seal') ?? '') : ''
  const text = asked.replace(/\s/g, '').toLowerCase()
  const [desk, rows, named] = await seated(c, latestSeals(db, sealsShown), sealNamed(db, text))
  mustHold(desk, 'ledger.read')
  const seals = rows.map(row => entryFrom(row) as EntryOf<'sealed'>)
  const isSeal = /^[0-9a-f]{64}$/.test(text)
  const { since } = askedOf(c, z.object({ since: goingOn }))
  const answer = isSeal ? await checkSeal(db, named[0], since) : null
  const faults: FormState['faults'] =
    text === '' || isSeal ? {} : { seal: { word: 'not-understood' } }
  const check = { values: { seal: asked }, faults }
  const status = state === freshForm && (text === '' || isSeal) ? 200 : 422
  const content = <SealsPage {...{ seals, state, check, answer }} />
  return page(c, sealWords[c.var.language].title, content, { status })
}

export const seals = new Hono<Env>()
  .get('/', c => show(c))
  .post('/', form(z.object({}), show), async c => {
    const [desk] = await seated(c)
    const verdict = await seal(desk)
    return answered(c, verdict, why => show(c, refusalState({}, why)))
  })
