import type { Child } from 'hono/jsx'
import { loanNumber, settingKeys, settingsOf } from '../../src/domain/office-settings.ts'
import { useMay, useView, useWords } from '../view.ts'
import { officeKindNames } from '../words/office.ts'
import { type SettingRoom, settingRooms, settingRoomWords } from '../words/settings.ts'
import { systemWords } from '../words/system.ts'

/** Shows the pattern of numbers at a glance. */
const sample = { number: 12, fiscalYear: 2570 }

type RoomsProps = { divisions: number; holidays: { year: number; days: number } }

/** The rooms of the settings, each with how it stands: a list to be walked through calmly. */
export function SettingRoomsPage(props: RoomsProps) {
  const w = useWords(settingRoomWords)
  const system = useWords(systemWords)
  const standing = useStanding(props)
  return (
    <>
      <h1>{w.title}</h1>
      <p class="prose">{w.intro}</p>
      <ul class="rows">
        {settingRooms.map(room => (
          <li>
            <div>
              <a href={room === 'appointments' ? '/appointments' : `/settings/${room}`}>
                {w.rooms[room].name}
              </a>
              <p class="quiet small">{w.rooms[room].about}</p>
            </div>
            {standing[room] && <span class="quiet small">{standing[room]}</span>}
          </li>
        ))}
        <li>
          <div>
            <a href="/system">{system.title}</a>
            <p class="quiet small">{system.about}</p>
          </div>
        </li>
      </ul>
    </>
  )
}

function useStanding({ divisions, holidays }: RoomsProps): Partial<Record<SettingRoom, string>> {
  const { language, office } = useView()
  const w = useWords(settingRoomWords)
  const said = settingsOf(office)
  const ownTexts = office[settingKeys.clause209] || office[settingKeys.clause211]
  const digits = said.digits === 'thai' ? w.thaiDigits : w.arabicDigits
  return {
    office: office.kind ? officeKindNames[language][said.kind] : w.notYet,
    titles: said.titles.head,
    divisions: w.count(divisions),
    holidays: w.days(holidays.days, holidays.year),
    numbers: loanNumber(sample, office),
    papers: `${ownTexts ? w.own : w.ready} · ${digits}`,
    emblem: said.emblem === '' ? w.notYet : w.placed,
    labels: said.label.notice || said.label.office,
  }
}

/** A room's own page: where it belongs, its name, and what stands in it. */
export function SettingPage({ room, children }: { room: SettingRoom; children: Child }) {
  const w = useWords(settingRoomWords)
  const mayWrite = useMay('settings.write')
  return (
    <>
      {mayWrite && (
        <p>
          <a href="/settings">{w.back}</a>
        </p>
      )}
      <h1>{w.rooms[room].name}</h1>
      {children}
    </>
  )
}
