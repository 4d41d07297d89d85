import { Hono } from 'hono'
import { checkReport } from '../../views/checks/report.ts'
import { CheckReportPage } from '../../views/checks/report-page.tsx'
import { checkWords } from '../../views/words/checks.ts'
import { emblemOf } from '../web/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page, Refused } from '../web/page.tsx'
import { asPdf } from '../web/pdf.ts'
import { shownCheck } from './check-shown.ts'

/** The report of an annual check, as a page to print and as PDF: there once it was made. */
export const checkReports = new Hono<Env>()
  .get('/:id/report', async c => {
    const shown = await reported(c)
    const view = <CheckReportPage shown={shown} />
    return page(c, checkWords[c.var.language].reportPage, view, { bare: true })
  })
  .get('/:id/report.pdf', async c => {
    const shown = await reported(c)
    const report = checkReport(shown, c.var.office)
    const emblem = await emblemOf(c)
    // The writer of PDF is big, and most requests need none.
    const { checkPdf } = await import('../../views/documents/report/check-pdf.ts')
    const name = `annual-check-${shown.check.fiscalYear}.pdf`
    return asPdf(c, making => checkPdf(making, report, emblem), name)
  })

async function reported(c: WebContext) {
  const { shown } = await shownCheck(c)
  if (shown.check.reportedOn === null) throw new Refused({ word: 'not-found' }, 404)
  return shown
}
