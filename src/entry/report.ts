import { yearsWithLoans } from '../../db/statistics.ts'
import { yearFinds, yearFrom } from '../../db/year-report.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { openBook } from './open.ts'
import { ownSettings } from './own-settings.ts'

/**
 * `npm run -s report -- 2568`: the year's figures as JSON on standard output and nothing else.
 * Whatever is wrong goes to standard error, with exit code 1.
 */
async function main(argument: string | undefined): Promise<void> {
  if (!argument || !/^\d{4}$/.test(argument)) {
    throw new Error('Say which fiscal year (BE): npm run -s report -- 2568')
  }
  const year = Number(argument)
  const today = dayInBangkok(new Date())
  const db = await openBook(ownSettings())
  try {
    const [known, ...rows] = await db.batch([yearsWithLoans(db), ...yearFinds(db, year, today)])
    const years = yearsOf(known[0]?.first ?? null, today)
    if (!years.includes(year)) {
      throw new Error(`There is no year ${year} in this register: ${years.join(', ')}.`)
    }
    const { statistics, disagreements } = yearFrom(year, today, rows)
    if (disagreements.length > 0) {
      throw new Error(`Totals do not agree: ${JSON.stringify(disagreements)}`)
    }
    process.stdout.write(`${JSON.stringify(statistics, null, 2)}\n`)
  } finally {
    db.close()
  }
}

await main(process.argv[2]).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
