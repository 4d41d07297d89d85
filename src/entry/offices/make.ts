import type { Db } from '../../../db/db.ts'
import { addOffice, changeOffice, officeByHost } from '../../../db/directory.ts'
import { migrate, presentSchema } from '../../../db/migrate.ts'
import { hostOf, isNamespace, namespaceFrom, type Office } from '../../domain/offices.ts'
import { emptied } from '../export/read.ts'
import { newId } from '../ids.ts'
import { type Settings, WrongSetting } from '../settings.ts'
import { databaseAdmin } from './admin.ts'
import { openOfficeDatabase } from './settings.ts'

export type Wanted = {
  publicUrl: string
  /** The name of its database; null: one drawn from the host. */
  namespace: string | null
  /** Fills the empty database; without it, an office that nobody has set up yet. */
  fill?(db: Db): Promise<void>
}

/**
 * Makes an office: its place in the directory, its database, the present schema. One that was broken off
 * is gone on with by the same call. Throws WrongSetting where the host or the database is another's.
 */
export async function makeOffice(
  directory: Db,
  settings: Settings,
  { publicUrl, namespace, fill }: Wanted,
  now: Date,
): Promise<Office> {
  const before = await officeByHost(directory, hostOf(publicUrl))
  const office = before
    ? unfinished(before)
    : await placed(directory, settings, publicUrl, namespace, now)
  const db = await openOfficeDatabase(office, settings)
  try {
    // What a call that was broken off had filled in is not whole.
    if (before && fill) await emptied(db)
    if (fill) await fill(db)
    await migrate(db, now)
  } finally {
    db.close()
  }
  const open = { state: 'open', schema: presentSchema() } as const
  await changeOffice(directory, office.id, open, now)
  return { ...office, ...open }
}

function unfinished(office: Office): Office {
  if (office.state === 'making') return office
  throw new WrongSetting(
    `${hostOf(office.publicUrl)} is an office already (npm run offices lists them).`,
  )
}

/** Its database, empty, and only then its line in the directory: whatever stands there is ours. */
async function placed(
  directory: Db,
  settings: Settings,
  publicUrl: string,
  wanted: string | null,
  now: Date,
): Promise<Office> {
  const host = hostOf(publicUrl)
  const namespace = wanted ?? namespaceFrom(host)
  if (!isNamespace(namespace) || namespace === settings.offices) {
    throw new WrongSetting(
      `"${namespace}" cannot be the name of an office's database: small letters, digits and hyphens, and not that of the directory. Name one with --database.`,
    )
  }
  const office: Office = {
    id: newId(),
    publicUrl,
    namespace,
    server: null,
    token: null,
    state: 'making',
    movedTo: null,
    schema: '',
  }
  const isNew = await databaseAdmin(settings)?.create(namespace)
  if (isNew !== true) await refuseOthers(office, settings)
  await addOffice(directory, office, host, now).catch(error => {
    if (!/UNIQUE constraint failed/.test(String(error))) throw error
    throw new WrongSetting(
      `The database ${namespace} is another office's: name one with --database.`,
    )
  })
  return office
}

/** A database that was there before is taken only where nobody has an office in it. */
async function refuseOthers(office: Office, settings: Settings): Promise<void> {
  const db = await openOfficeDatabase(office, settings)
  try {
    const { rows } = await db.$client.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'")
    if (rows.length === 0) return
  } finally {
    db.close()
  }
  throw new WrongSetting(
    `The database ${office.namespace} is not empty: what stands there is nobody's here. Name another with --database.`,
  )
}
