import type { Details, Entry } from '../src/domain/entry.ts'
import { yearSpan } from '../src/domain/holiday-list.ts'
import type { Role } from '../src/domain/rights.ts'
import type { Db } from './db.ts'
import { canonicalText } from './hash.ts'
import { appointment, division, holiday, office as settings } from './schema/people.ts'
import { Difference } from './verifying.ts'

/** The office's settings, divisions, holidays and appointments, as its stream says them. */
export class DrawnOffice {
  /** Whether the book begins with its set-up: then nothing may stand here that no entry says. */
  private whole = false
  private settings = new Map<string, string>()
  private divisions = new Map<string, string>()
  private holidays = new Map<string, string>()
  private appointments = new Map<string, AppointmentRow>()

  draw(entry: Entry): void {
    if (entry.kind === 'office-set-up') this.whole = true
    if (entry.kind === 'office-described') {
      for (const [key, value] of Object.entries(entry.detail.settings)) {
        this.settings.set(key, String(value))
      }
    }
    if (entry.kind === 'division-added' || entry.kind === 'division-described') {
      const { division: id, name, finance } = entry.detail
      this.divisions.set(id, divisionText(name, finance))
    }
    if (entry.kind === 'holidays-described') {
      const { first, last } = yearSpan(entry.detail.year)
      for (const on of [...this.holidays.keys()]) {
        if (on >= first && on <= last) this.holidays.delete(on)
      }
      for (const { on, name } of entry.detail.days) this.holidays.set(on, name)
    }
    if (entry.kind === 'appointment-made') {
      this.appointments.set(entry.detail.appointment, appointed(entry.detail))
    }
    if (entry.kind === 'appointment-ended') {
      const { appointment } = entry.detail
      const made = this.appointments.get(appointment)
      if (!made) throw new Difference(`appointment ${appointment} was ended and never made`)
      this.appointments.set(appointment, { ...made, ended: true })
    }
  }

  async compare(db: Db): Promise<void> {
    const [set, divisions, days, appointments] = await db.batch([
      db.select().from(settings),
      db.select().from(division),
      db.select().from(holiday),
      db.select().from(appointment),
    ])
    const wanted = [...this.appointments].map(([id, row]) => [id, canonicalText(row)] as const)
    const kept = appointments.map(row => [row.id, canonicalText(row)] as const)
    this.same('appointment', new Map(wanted), new Map(kept))
    const texts = divisions.map(row => [row.id, divisionText(row.name, row.finance)] as const)
    this.same('setting', this.settings, new Map(set.map(row => [row.key, row.value])))
    this.same('division', this.divisions, new Map(texts))
    this.same('holiday', this.holidays, new Map(days.map(row => [row.on, row.name])))
  }

  private same(noun: string, wanted: Map<string, string>, kept: Map<string, string>): void {
    for (const [key, value] of wanted) {
      const found = kept.get(key)
      if (found === value) continue
      throw new Difference(`${noun} ${key}: “${found ?? ''}” kept, “${value}” in the book`)
    }
    if (!this.whole) return
    const stranger = [...kept.keys()].find(key => !wanted.has(key))
    if (stranger) throw new Difference(`${noun} ${stranger} stands in no entry`)
  }
}

type AppointmentRow = typeof appointment.$inferSelect

/** The row that an appointment's entry makes: no bound where it names none. */
function appointed(detail: Details['appointment-made']): AppointmentRow {
  const { appointment: id, person, division, from: fromOn, to: toOn, order: orderNumber } = detail
  const { kind = null, routes = null, mostValueSatang = null, mostDays = null } = detail
  return {
    id,
    person,
    role: detail.role as Role,
    division: division ?? '',
    fromOn,
    toOn,
    orderNumber,
    ended: false,
    kind,
    routes,
    mostValueSatang,
    mostDays,
  }
}

const divisionText = (name: string, finance: boolean) => (finance ? `${name} (finance)` : name)
