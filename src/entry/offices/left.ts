import type { Db } from '../../../db/db.ts'
import { allOffices } from '../../../db/directory.ts'
import { bookHeads } from '../../../db/heads.ts'
import { verifyBook } from '../../../db/verify.ts'
import { hostOf, type Office } from '../../domain/offices.ts'
import { type Settings, WrongSetting } from '../settings.ts'
import { databaseAdminOf, originOf } from './admin.ts'
import { openOfficeDatabase } from './settings.ts'

/**
 * Removes the database that an office left at a server when it moved to another: once the book
 * verifies where it is now, and whatever stands in the one that was left stands in it, too. Answers
 * what was removed. Throws WrongSetting, and removes nothing, where anything is otherwise.
 */
export async function removeLeft(
  directory: Db,
  settings: Settings,
  office: Office,
  server: string,
  adminUrl: string | undefined,
): Promise<string> {
  const serverOf = (each: Office) => originOf(each.server ?? settings.databaseUrl!)
  const left = originOf(server)
  const owners = (await allOffices(directory)).filter(
    each => serverOf(each) === left && each.namespace === office.namespace,
  )
  if (owners.length > 0) {
    throw new WrongSetting(
      `The database ${office.namespace} at ${server} is that of ${hostOf(owners[0]!.publicUrl)}: nothing was left there.`,
    )
  }
  const admin = databaseAdminOf(settings, server, adminUrl ?? null)
  if (admin === null) {
    throw new WrongSetting(
      `Databases of ${server} are removed at its --admin-listen-addr: name it with --admin URL, or in DATABASE_ADMIN_URL where it is that of DATABASE_URL.`,
    )
  }
  await refuseUnlikeBooks(settings, office, { ...office, server, token: null })
  await admin.remove(office.namespace)
  return `the database ${office.namespace} at ${server}`
}

async function refuseUnlikeBooks(settings: Settings, office: Office, before: Office) {
  const [here, there] = await Promise.all([
    openOfficeDatabase(office, settings),
    openOfficeDatabase(before, settings),
  ])
  try {
    const { position, hash } = await bookHeads(there)
    const sql = 'SELECT hash FROM ledger WHERE position = ?'
    const { rows } = await here.$client.execute({ sql, args: [position] })
    if (position > 0 && rows[0]?.hash !== hash) {
      throw new WrongSetting(
        `What was left has an entry ${position} that the book of ${hostOf(office.publicUrl)} has not: nothing was removed. Look at both before you do (npm run export).`,
      )
    }
    const found = await verifyBook(here)
    if (!found.ok) {
      throw new WrongSetting(
        `The book of ${hostOf(office.publicUrl)} does not verify (${found.difference}): nothing was removed.`,
      )
    }
  } finally {
    here.close()
    there.close()
  }
}
