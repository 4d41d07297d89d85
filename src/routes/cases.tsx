import { Hono } from 'hono'
import * as z from 'zod'
import { casesFrom, linesWithCases } from '../../db/cases.ts'
import { CasesPage } from '../../views/cases/list.tsx'
import { caseWords } from '../../views/words/cases.ts'
import { may } from '../domain/rights.ts'
import { askedOf } from '../web/asked.ts'
import type { Env } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'

const linesPerPage = 30
const addressSchema = z.object({
  after: z
    .string()
    .regex(/^[\w-]{1,64}_\d{1,3}$/)
    .transform(text => {
      const [loan, line] = text.split(/_(\d+)$/)
      return { loan: loan!, line: Number(line) }
    })
    .nullable()
    .default(null),
})

/** `/cases`: what came back damaged or not at all and is not made good; a borrower sees their own. */
export const cases = new Hono<Env>().get('/', async c => {
  const [desk] = await seated(c)
  const mine = !may(desk.actor, 'loans.read-all')
  const { after } = askedOf(c, addressSchema)
  const search = { borrower: mine ? desk.actor.id : null, after }
  const found = await linesWithCases(desk.db, search, linesPerPage + 1)
  const shown = found.slice(0, linesPerPage)
  const last = found.length > linesPerPage ? shown.at(-1) : undefined
  const words = caseWords[c.var.language]
  return page(
    c,
    mine ? words.myTitle : words.title,
    <CasesPage
      cases={casesFrom(shown)}
      mine={mine}
      next={last ? `/cases?after=${last.loan}_${last.line}` : null}
      first={after === null ? null : '/cases'}
    />,
  )
})
