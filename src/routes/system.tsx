import { Hono } from 'hono'
import { yearsWithLoans } from '../../db/statistics.ts'
import { sizes, standingFinds, standingFrom } from '../../db/upkeep.ts'
import { closedYears } from '../../db/years.ts'
import { SystemPage } from '../../views/system/system.tsx'
import { systemWords } from '../../views/words/system.ts'
import { fiscalYearOf } from '../domain/dates.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { systemNeeds } from '../domain/system-needs.ts'
import type { Env } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

/** How the product itself stands, for its administrators. */
export const system = new Hono<Env>().get('/', async c => {
  const { db, machine, now } = c.var.open
  const [desk, known, closed, [size], ...standingRows] = await seated(
    c,
    yearsWithLoans(db),
    closedYears(db),
    sizes(db),
    ...standingFinds(db),
  )
  mustHold(desk, 'system.read')
  const standing = standingFrom(standingRows)
  const running = fiscalYearOf(desk.today)
  const first = known[0]?.first ?? null
  const isClosed = new Set(closed.map(({ year }) => year))
  const openYears = yearsOf(first, desk.today).filter(year => year < running && !isClosed.has(year))
  const waitingYears = closed.filter(each => each.acknowledgedOn === null).map(({ year }) => year)
  const { version, runtime, backsUp, backsUpBeside } = machine
  const disk = machine.disk()
  const servers = db.servers()
  const all = {
    standing,
    machine: { backsUp, disk, servers },
    openYears,
    waitingYears,
    backsUpBeside,
  }
  const content = (
    <SystemPage
      standing={standing}
      disk={disk}
      servers={servers}
      version={version}
      runtime={runtime}
      backsUp={backsUp}
      openYears={openYears}
      needs={systemNeeds(all, now())}
      sizes={size!}
      waiting={db.waiting()}
    />
  )
  return page(c, systemWords[c.var.language].title, content)
})
