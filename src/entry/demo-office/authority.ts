import { officeSettings, settingsFrom } from '../../../db/seat.ts'
import type { Appointment, Limits } from '../../domain/appointment.ts'
import { addDays, type CivilDate } from '../../domain/dates.ts'
import type { OfficeDescription } from '../../domain/office.ts'
import type { Actor } from '../../domain/rights.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { appoint } from '../../usecases/office/appoint.ts'
import { describeOffice } from '../../usecases/office/describe.ts'
import { accounts } from './accounts.ts'
import { deskAs, done } from './desk-as.ts'

const unbounded: Limits = { routes: null, mostValueSatang: null, mostDays: null }

/**
 * Who stands in for whom: the permanent secretary decides smaller loans by delegation, and while
 * the head of กองคลัง was away, its supply officer did. The office is small: it lets one person
 * do all three steps, and the auditor is shown where that happened.
 */
export async function standIns(
  open: OpenDesk,
  actors: Map<string, Actor>,
  today: CivilDate,
): Promise<void> {
  const admin = actors.get(accounts.admin[0])!
  const secretary = actors.get(accounts.secretary[0])!
  const officer = actors.get(accounts.officer[0])!
  const given: [
    day: number,
    days: number,
    what: Omit<Appointment, 'id' | 'ended' | 'fromOn' | 'toOn'>,
  ][] = [
    [
      -30,
      120,
      {
        kind: 'delegation',
        person: secretary.id,
        role: 'agency-head',
        division: '',
        orderNumber: orderOf(addDays(today, -30), 61),
        routes: ['outside', 'agency'],
        mostValueSatang: 10_000_000,
        mostDays: 15,
      },
    ],
    [
      -9,
      4,
      {
        ...unbounded,
        kind: 'delegation',
        person: officer.id,
        role: 'division-head',
        division: officer.division!,
        orderNumber: orderOf(addDays(today, -9), 67),
      },
    ],
  ]
  for (const [day, days, what] of given) {
    const fromOn = addDays(today, day)
    const appointment = { ...what, fromOn, toOn: addDays(fromOn, days) }
    done('appoint', await appoint(deskAs(open, admin, fromOn), appointment))
  }
  const settings = settingsFrom(await officeSettings(open.db)) as OfficeDescription
  const allowed = { ...settings, 'same-person': 'allowed' } as OfficeDescription
  done(
    'describe the office',
    await describeOffice(deskAs(open, admin, addDays(today, -30)), allowed),
  )
}

/** `61/2569`: orders are numbered by calendar year. */
const orderOf = (day: CivilDate, number: number) => `${number}/${Number(day.slice(0, 4)) + 543}`
