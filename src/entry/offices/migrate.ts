import type { Db } from '../../../db/db.ts'
import { changeOffice } from '../../../db/directory.ts'
import { migrate, missingMigrations, presentSchema } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { hostOf, type Office } from '../../domain/offices.ts'
import type { Settings } from '../settings.ts'
import { openOfficeDatabase } from './settings.ts'
import { inTurns } from './turns.ts'

type Migrated = { migrated: number; there: number; broken: { host: string; why: string }[] }

/** An office that is in the middle of something else is left to that. */
const isMigrated = ({ state }: Office) =>
  state === 'open' || state === 'upgrading' || state === 'suspended'

/**
 * Brings all offices to the present schema, so many side by side. While an office's turn lasts its door
 * says so. One that is broken stops no other: it is named at the end, and its door opens again to whichever
 * version knows the tables that it has. Called again, also after it was killed, it does what is left.
 */
export async function migrateOffices(
  directory: Db,
  settings: Settings,
  offices: Office[],
  side: number,
  told: (line: string) => void,
): Promise<Migrated> {
  const waiting = offices.filter(each => isMigrated(each) && !isThere(each))
  const broken: Migrated['broken'] = []
  await inTurns(waiting, side, async office => {
    const host = hostOf(office.publicUrl)
    const after = office.state === 'suspended' ? 'suspended' : 'open'
    const state = after === 'open' ? 'upgrading' : after
    try {
      await changeOffice(directory, office.id, { state }, new Date())
      const steps = await migrateOne(office, settings)
      const now = { state: after, schema: presentSchema() } as const
      await changeOffice(directory, office.id, now, new Date())
      told(`${host} migrated: ${steps.length === 0 ? 'its triggers' : steps.join(', ')}`)
    } catch (error) {
      const why = (error as Error).message.replace(/\s+/g, ' ')
      broken.push({ host, why })
      const untouched = await isUntouched(office, settings).catch(() => true)
      const change = { state: after, ...(!untouched && { schema: '' }) } as const
      await changeOffice(directory, office.id, change, new Date()).catch(() => undefined)
    }
  })
  const migrated = waiting.length - broken.length
  return { migrated, there: offices.filter(isThere).length, broken }
}

const isThere = ({ schema, state }: Office) => schema === presentSchema() && state !== 'upgrading'

async function migrateOne(office: Office, settings: Settings): Promise<string[]> {
  const db = await openOfficeDatabase(office, settings)
  try {
    return await migrate(db, new Date())
  } finally {
    db.close()
  }
}

/** Has not one step of it been taken? Then the version that it had can go on with it. */
async function isUntouched(office: Office, settings: Settings): Promise<boolean> {
  const { schema } = office
  const db = await openOfficeDatabase(office, settings)
  try {
    const missing = await missingMigrations(db)
    const last = schema.split('.')[0]!
    const later = migrations.filter(({ name }) => name > last)
    return later.every(({ name }) => missing.includes(name))
  } finally {
    db.close()
  }
}
