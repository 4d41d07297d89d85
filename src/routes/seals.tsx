import { Hono } from 'hono'
import * as z from 'zod'
import { keyedHash } from '../../db/hash.ts'
import { entryFrom } from '../../db/ledger.ts'
import { checkSeal, type KeptSeal, sealNamed } from '../../db/seal-check.ts'
import { latestSeals } from '../../db/seals.ts'
import { closedYears } from '../../db/years.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import type { SealAnswer } from '../../views/seals/check.tsx'
import { PublicSealPage } from '../../views/seals/public-seal.tsx'
import { SealsPage } from '../../views/seals/seals.tsx'
import { sealCheckWords } from '../../views/words/seal-check.ts'
import { sealWords } from '../../views/words/seals.ts'
import { sealFrom } from '../domain/book/seal.ts'
import type { EntryOf } from '../domain/entry.ts'
import { may } from '../domain/rights.ts'
import { seal } from '../usecases/seals/seal.ts'
import { notUnderstood } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { maybeSeated, seated } from '../web/seated.ts'

const sealsShown = 60

/**
 * The seals, for whoever may read the book. Anybody else who holds a printed report learns whether
 * its seal agrees with the book, its year and its day: the code on the paper leads here.
 */
const show = async (c: WebContext, state = freshForm) => {
  const { db } = c.var.open
  const asked = c.req.method === 'GET' ? (c.req.query('seal') ?? '') : ''
  const sought = sealFrom(asked)
  const [desk, rows, named, closed] = await maybeSeated(
    c,
    latestSeals(db, sealsShown),
    sealNamed(db, sought ?? ''),
    closedYears(db),
  )
  const isUnderstood = asked.trim() === '' || sought !== null
  const faults: FormState['faults'] = isUnderstood ? {} : { seal: { word: 'not-understood' } }
  const check = { values: { seal: asked }, faults }
  const given = {
    answer: sought === null ? null : await checked(c, sought, named[0]),
    closedYear: closed.find(each => each.seal === sought)?.year ?? null,
  }
  const status = state === freshForm && isUnderstood ? 200 : 422
  const { language } = c.var
  if (!desk || !may(desk.actor, 'ledger.read')) {
    const content = <PublicSealPage state={check} {...given} />
    return page(c, sealCheckWords[language].publicTitle, content, { status })
  }
  const seals = rows.map(row => entryFrom(row) as EntryOf<'sealed'>)
  return page(
    c,
    sealWords[language].title,
    <SealsPage seals={seals} state={state} check={check} {...given} />,
    {
      status,
    },
  )
}

/**
 * Goes on where an earlier part of the check came to. Down to which seal that was is believed only
 * under our own hash: else an address could be written that leaves out what was altered.
 */
async function checked(c: WebContext, text: string, named: KeptSeal | undefined) {
  const { db, secret } = c.var.open
  const proofOf = (seq: number) => `${seq}.${keyedHash(secret, `seal ${text} ${seq}`)}`
  const asked = c.req.query('since') ?? null
  const since = asked === null ? null : Number.parseInt(asked, 10)
  if (since !== null && asked !== proofOf(since)) throw notUnderstood([])
  const found = await checkSeal(db, named, since)
  return (
    found.found === 'so-far' ? { ...found, since: proofOf(found.next) } : found
  ) satisfies SealAnswer
}

export const seals = new Hono<Env>()
  .get('/', c => show(c))
  .post('/', form(z.object({}), show), async c => {
    const [desk] = await seated(c)
    const verdict = await seal(desk)
    return answered(c, verdict, why => show(c, refusalState({}, why)))
  })
