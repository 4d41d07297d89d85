import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Actor, HeldRole, Role } from '../src/domain/rights.ts'
import type { Db } from './db.ts'

/** Who sits at the desk, and what every page shows: read in the page's own batch. */
export type Seat = {
  actor: Actor
  mustChangePassword: boolean
  basketCount: number
  office: Record<string, string>
}

type SeatRow = {
  id: string
  name: string
  position: string
  division: string | null
  finance: number | null
  mustChangePassword: number
  basketCount: number
  roles: string
  appointments: string
  office: string
}

/** One statement: session, person, roles and appointments in force today, basket, settings. */
export function seatBySession(db: Db, token: string, now: Date, today: CivilDate) {
  const seconds = Math.floor(now.getTime() / 1000)
  return db.all<SeatRow>(sql`
    SELECT person.id, person.name, person.position, person.division, division.finance,
      user.must_change_password AS mustChangePassword,
      (SELECT count(*) FROM basket WHERE basket.person = person.id) AS basketCount,
      (SELECT json_group_array(json_object('role', role, 'division', division))
        FROM person_role WHERE person_role.person = person.id) AS roles,
      (SELECT json_group_array(json_object('role', role, 'division', division,
          'order', order_number))
        FROM appointment WHERE appointment.person = person.id AND ended = 0
          AND from_on <= ${today} AND to_on >= ${today}) AS appointments,
      (SELECT json_group_object(key, value) FROM office) AS office
    FROM session
      JOIN user ON user.id = session.user_id
      JOIN person ON person.id = user.id AND person.active = 1
      LEFT JOIN division ON division.id = person.division
    WHERE session.token = ${token} AND session.expires_at > ${seconds}`)
}

export function seatFrom(rows: SeatRow[]): Seat | null {
  const row = rows[0]
  if (!row) return null
  const held = [...JSON.parse(row.roles), ...JSON.parse(row.appointments)]
  const roles = held.map(
    ({ role, division, order }: { role: Role; division: string; order?: string }): HeldRole => ({
      role,
      division: division === '' ? null : division,
      ...(order !== undefined && { order }),
    }),
  )
  const { id, name, position, division } = row
  return {
    actor: { id, name, position, division, finance: row.finance === 1, roles },
    mustChangePassword: row.mustChangePassword === 1,
    basketCount: row.basketCount,
    office: JSON.parse(row.office),
  }
}

/** The office's settings alone, for a page that nobody is signed in to. */
export function officeSettings(db: Db) {
  return db.all<{ key: string; value: string }>(sql`SELECT key, value FROM office`)
}

export function settingsFrom(rows: { key: string; value: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}
