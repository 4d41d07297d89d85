import type { Child } from 'hono/jsx'
import { dayInBangkok, daysBetween, type FiscalYear } from '../../src/domain/dates.ts'
import type { Servers } from '../../src/domain/servers.ts'
import type { SystemNeed } from '../../src/domain/system-needs.ts'
import type { Disk, OfficeStanding, UpkeepRun } from '../../src/domain/upkeep.ts'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { clockTime, shortDate } from '../words/dates.ts'
import { bytesText, count } from '../words/numbers.ts'
import { systemWords } from '../words/system.ts'
import { Needs } from './needs.tsx'
import { ServersShown } from './servers.tsx'

type SystemProps = {
  standing: OfficeStanding
  needs: SystemNeed[]
  sizes: { database: number; files: number; bytes: number; schema: string }
  disk: Disk | null
  /** Null where the database has one address. */
  servers: Servers | null
  version: string
  runtime: 'node' | 'workerd'
  backsUp: boolean
  waiting: number
  openYears: FiscalYear[]
}

/** How the product itself stands, for whoever keeps it: what needs doing first, then the facts. */
export function SystemPage(props: SystemProps) {
  const { standing, needs, sizes, disk, servers, version, runtime, backsUp, waiting, openYears } =
    props
  const w = useWords(systemWords)
  const moment = useMoment()
  const { demonstration } = useView()
  const { backup, verify, unsealedSince } = standing
  return (
    <>
      <h1>{w.title}</h1>
      <Needs needs={needs} backsUp={backsUp} />
      <section>
        <h2>{w.safe}</h2>
        <dl class="facts">
          <dt>{w.lastBackup}</dt>
          <dd>
            {backsUp || backup.last ? (
              <Run run={backup.last} good={w.good} bad={w.failed} />
            ) : demonstration ? (
              w.notHere
            ) : (
              w.byServer
            )}
          </dd>
          {backup.last && !backup.last.ok && (
            <>
              <dt>{w.lastGoodBackup}</dt>
              <dd>
                <Run run={backup.lastGood} good={w.good} bad={w.failed} />
              </dd>
            </>
          )}
          <dt>{w.lastVerify}</dt>
          <dd>
            <Run run={verify.last} good={w.intact} bad={w.differs} />
          </dd>
          <dt>{w.seals}</dt>
          <dd>{unsealedSince ? `${w.unsealed} ${moment(unsealedSince)}` : w.sealed}</dd>
        </dl>
      </section>
      <Facts title={w.work}>
        <Fact name={w.imports} value={count(standing.imports)} />
        <Fact name={w.commits} value={count(waiting)} />
        <Fact name={w.yearsOpen} value={openYears.toSorted().join(', ') || w.none} />
      </Facts>
      <Facts title={w.size}>
        <Fact name={w.position} value={count(standing.position)} />
        <Fact name={w.database} value={bytesText(sizes.database)} />
        <Fact name={w.photos} value={w.files(count(sizes.files), bytesText(sizes.bytes))} />
        {disk && <Fact name={w.disk} value={w.of(bytesText(disk.free), bytesText(disk.total))} />}
      </Facts>
      {servers && <ServersShown servers={servers} />}
      <Facts title={w.product}>
        <Fact name={w.version} value={version} />
        <Fact name={w.schema} value={sizes.schema} />
        <Fact name={w.runtime} value={w[runtime]} />
      </Facts>
    </>
  )
}

function Facts({ title, children }: { title: string; children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl class="facts">{children}</dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** When it was, how it went, and of a backup which file and how large. */
function Run({ run, good, bad }: { run: UpkeepRun | null; good: string; bad: string }) {
  const w = useWords(systemWords)
  const moment = useMoment()
  if (run === null) return <>{w.never}</>
  const size = run.bytes === null ? '' : ` · ${bytesText(run.bytes)}`
  return (
    <>
      {moment(run.at)}{' '}
      <StateMark kind={run.ok ? 'free' : 'overdue'}>{run.ok ? good : bad}</StateMark>
      {run.file && (
        <>
          <br />
          <span class="quiet small">
            {run.file}
            {size}
          </span>
        </>
      )}
    </>
  )
}

/** An instant as near as it is: today and yesterday by their time, others by their day. */
function useMoment() {
  const { language, today } = useView()
  const w = useWords(systemWords)
  return (instant: string): string => {
    const day = dayInBangkok(new Date(instant))
    const days = daysBetween(day, today)
    if (days <= 0) return w.today(clockTime(instant, language).slice(-5))
    if (days === 1) return w.yesterday(clockTime(instant, language).slice(-5))
    return w.ago(days, shortDate(day, language))
  }
}
