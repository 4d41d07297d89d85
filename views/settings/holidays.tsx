import type { NamedDay } from '../../src/domain/entries/office.ts'
import type { LineFault } from '../../src/domain/holiday-list.ts'
import type { FormState } from '../form-state.ts'
import { Form, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { holidayWords } from '../words/holidays.ts'
import { SettingPage } from './rooms.tsx'

type HolidaysProps = {
  year: number
  years: number[]
  days: NamedDay[]
  faults: LineFault[]
  state: FormState
}

/** The holidays of a calendar year, a day a line, as they are pasted. */
export function HolidaysPage({ year, years, days, faults, state }: HolidaysProps) {
  const w = useWords(holidayWords)
  const listed = days.map(({ on, name }) => `${shortDate(on, 'th')} ${name}`).join('\n')
  return (
    <SettingPage room="holidays">
      <p class="prose">{w.intro}</p>
      <nav class="tabs" aria-label={w.years}>
        {years.map(each => (
          <a
            href={`/settings/holidays?year=${each}`}
            aria-current={each === year ? 'page' : undefined}
          >
            {w.year(each)}
          </a>
        ))}
      </nav>
      <h2>{w.year(year)}</h2>
      <p class="quiet">{days.length === 0 ? w.none : w.count(days.length)}</p>
      <Form action="/settings/holidays" state={state} labels={{ days: w.days }}>
        <Faults faults={faults} />
        <input type="hidden" name="year" value={String(year)} />
        <TextArea
          name="days"
          label={w.days}
          hint={w.daysHint(year)}
          state={state}
          value={listed}
          more={{ rows: 16 }}
        />
        <Submit>{w.save(year)}</Submit>
      </Form>
    </SettingPage>
  )
}

function Faults({ faults }: { faults: LineFault[] }) {
  const w = useWords(holidayWords)
  const { language } = useView()
  if (faults.length === 0) return null
  return (
    <section lang={language}>
      <h3>{w.faultsTitle}</h3>
      <ul class="points hash">
        {faults.map(({ line, text, why }) => (
          <li>
            <strong>{w.line(line)}</strong> “{text}” {w.faults[why]}
          </li>
        ))}
      </ul>
    </section>
  )
}
