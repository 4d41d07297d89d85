import type { NamedDay } from '../../src/domain/entries/office.ts'
import type { Measures } from '../../src/domain/label-sheets.ts'
import type { OfficeKind } from '../../src/domain/office.ts'
import { headTitleKey, settingKeys } from '../../src/domain/office-settings.ts'
import { useView, useWords } from '../view.ts'
import { clockTime, shortDate } from '../words/dates.ts'
import { officeKindNames } from '../words/office.ts'
import { settingHistoryWords } from '../words/setting-history.ts'
import { SettingPage } from './rooms.tsx'

type Event = {
  seq: number
  kind: string
  recordedAt: string
  detail: string
  by: string | null
  position: string | null
}
type Division = { id: string; name: string }
type HistoryProps = { events: Event[]; next: number | null; divisions: Division[] }

/** Who changed what, when, from what to what: the office's stream, the latest first. */
export function OfficeHistoryPage({ events, next, divisions }: HistoryProps) {
  const w = useWords(settingHistoryWords)
  return (
    <SettingPage room="history">
      <p class="prose">{w.intro}</p>
      {events.length === 0 && <p class="empty">{w.none}</p>}
      <ol class="timeline">
        {events.map(event => (
          <Entry event={event} divisions={divisions} />
        ))}
      </ol>
      {next !== null && (
        <p>
          <a class="button" href={`/settings/history?before=${next}`}>
            {w.older}
          </a>
        </p>
      )}
    </SettingPage>
  )
}

function Entry({ event, divisions }: { event: Event; divisions: Division[] }) {
  const { language } = useView()
  const w = useWords(settingHistoryWords)
  const changes = useChanges(divisions)(event)
  const who = [event.by, event.position].filter(Boolean).join(' ')
  return (
    <li>
      <p class="when quiet small">
        <time datetime={event.recordedAt}>{clockTime(event.recordedAt, language)}</time>
      </p>
      <p class="what">
        <strong>{w.kinds[event.kind] ?? w.other}</strong>
      </p>
      {changes.length > 0 && (
        <ul class="changes small">
          {changes.map(change => (
            <li>{change}</li>
          ))}
        </ul>
      )}
      {who !== '' && <p class="course small">{w.by(who)}</p>}
    </li>
  )
}

type Detail = {
  settings?: Record<string, string>
  before?: Record<string, string> | NamedDay[] | string
  name?: string
  year?: number
  days?: NamedDay[]
  /** Of a printer, in millimetres. */
  right?: number
  down?: number
  measures?: Measures
}

/** What an entry changed, in a line each. Persons are named on the pages that may show them. */
function useChanges(divisions: Division[]): (event: Event) => string[] {
  const { language } = useView()
  const w = useWords(settingHistoryWords)
  const division = new Map(divisions.map(({ id, name }) => [headTitleKey(id), name]))
  const nameOf = (key: string) => {
    const of = division.get(key)
    return of === undefined ? (w.names[key] ?? key) : w.headOf(of)
  }
  const spoken = (key: string, value: string) => {
    if (value === '') return key.startsWith('clause-') ? w.ready : w.nothing
    if (key === 'kind') return officeKindNames[language][value as OfficeKind] ?? value
    if (key === settingKeys.emblem) return w.picture
    return w.values[key]?.[value] ?? value
  }
  const ofSettings = (settings: Record<string, string>, before: Record<string, string>) =>
    Object.entries(settings).map(([key, value]) =>
      key in before
        ? w.changed(nameOf(key), spoken(key, before[key] ?? ''), spoken(key, value))
        : w.settled(nameOf(key), spoken(key, String(value))),
    )
  const ofHolidays = (year: number, days: NamedDay[], before: NamedDay[]) => {
    const said = ({ on, name }: NamedDay) => `${shortDate(on, language)} ${name}`
    const [now, then] = [days.map(said), before.map(said)]
    return [
      w.year(year, before.length, days.length),
      ...now.filter(each => !then.includes(each)).map(w.more),
      ...then.filter(each => !now.includes(each)).map(w.less),
    ]
  }
  return ({ kind, detail: text }) => {
    const detail = JSON.parse(text) as Detail
    if (detail.settings) {
      return ofSettings(detail.settings, (detail.before ?? {}) as Record<string, string>)
    }
    if (detail.days) return ofHolidays(detail.year!, detail.days, detail.before as NamedDay[])
    if (kind.startsWith('division-') && detail.name) {
      return [detail.before ? `${detail.before as string} → ${detail.name}` : detail.name]
    }
    if (kind === 'printer-described') {
      return [w.moves(detail.name ?? '', detail.right ?? 0, detail.down ?? 0)]
    }
    if (kind === 'label-sheet-described' && detail.measures) {
      const { labelWidth, labelHeight } = detail.measures
      return [w.cut(detail.name ?? '', labelWidth, labelHeight)]
    }
    const named = ['office-set-up', 'label-sheet-dropped', 'printer-dropped'].includes(kind)
    return named && detail.name ? [detail.name] : []
  }
}
