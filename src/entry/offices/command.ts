import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../../db/db.ts'
import { allOffices, changeOffice, removeOffice } from '../../../db/directory.ts'
import { presentSchema } from '../../../db/migrate.ts'
import { verifyBook } from '../../../db/verify.ts'
import { hostOf, type Office } from '../../domain/offices.ts'
import { rememberBackup } from '../backup/daily.ts'
import { makeBackup } from '../backup/make.ts'
import { backupFolder, backupPlace } from '../backup/names.ts'
import { faultOf } from '../file-fault.ts'
import { clockAndIds, rememberInOffice } from '../remember.ts'
import { publicUrlFrom, type Settings, WrongSetting } from '../settings.ts'
import { databaseAdmin, databaseAdminOf } from './admin.ts'
import { officeSetupCode } from './keys.ts'
import { removeLeft } from './left.ts'
import { makeOffice } from './make.ts'
import { migrateOffices } from './migrate.ts'
import { fillFrom, moveToFolder, moveToServer } from './move.ts'
import { readyDirectory } from './serve.ts'
import { officeNamed, officeSettings, openOfficeDatabase, rootSecret } from './settings.ts'
import { inTurns } from './turns.ts'
import { type Command, sideOf, usage, type Word } from './typed.ts'

type Told = (line: string) => void
type Work = (at: {
  directory: Db
  settings: Settings
  command: Command
  office(): Promise<Office>
  told: Told
}) => Promise<number>

/** Does it, telling each thing that was done in a line. Answers the exit code. */
export async function runCommand(
  settings: Settings,
  command: Command,
  told: Told,
): Promise<number> {
  if (settings.offices === null) {
    throw new WrongSetting(
      'OFFICES names the database that is the directory of many offices, like OFFICES=offices; without it there is one office (README, "Many offices").',
    )
  }
  const directory = await readyDirectory(settings)
  try {
    const office = () => officeNamed(directory, command.named!)
    return await work[command.word]({ directory, settings, command, office, told })
  } finally {
    directory.close()
  }
}

const work: Record<Word, Work> = {
  async list({ directory, told }) {
    const offices = await allOffices(directory)
    for (const { publicUrl, state, schema, namespace, server, movedTo } of offices) {
      const tables = schema === presentSchema() ? 'present' : schema || 'none'
      const where = server === null ? namespace : `${namespace} at ${server}`
      told([publicUrl, state, tables, where, movedTo].filter(Boolean).join('  '))
    }
    told(`${offices.length} offices`)
    return 0
  },
  async make({ directory, settings, command: { named, given }, told }) {
    const publicUrl = publicUrlFrom(named!)
    const { from } = given
    const fill = from === undefined ? {} : { fill: fillWith(from, settings, told) }
    const wanted = { publicUrl, namespace: given.database ?? null, ...fill }
    const office = await makeOffice(directory, settings, wanted, new Date()).catch(error => {
      if (from === undefined || !(error instanceof WrongSetting)) throw error
      const host = hostOf(publicUrl)
      throw new WrongSetting(
        `${error.message} ${host} is not made: make it again, with another file or without, or npm run offices -- remove ${host}.`,
      )
    })
    told(`made ${publicUrl}, its database ${office.namespace}`)
    if (from === undefined) {
      const code = officeSetupCode(rootSecret(settings), office.id)
      told(`its administrator opens ${publicUrl}/setup with the code ${code}`)
    } else told('everybody signs in anew, with the password they had')
    return 0
  },
  async migrate({ directory, settings, command, told }) {
    const offices = await allOffices(directory)
    const found = await migrateOffices(directory, settings, offices, sideOf(command), told)
    told(`${found.migrated} migrated, ${found.there} were there already`)
    for (const { host, why } of found.broken) told(`broken: ${host}: ${why}`)
    return found.broken.length === 0 ? 0 : 1
  },
  async verify({ directory, settings, command, told }) {
    return each(directory, command, told, async office => {
      const db = await openOfficeDatabase(office, settings)
      const found = await verifyBook(db).finally(() => db.close())
      if (!found.ok) throw new WrongSetting(`differs: ${found.difference}`)
      return `${found.entries} entries in ${found.streams} streams, intact`
    })
  },
  async backup({ directory, settings, command, told }) {
    const { named, given } = command
    if (given.to !== undefined && named === null) throw new WrongSetting(usage)
    return each(directory, command, told, async office => {
      const now = new Date()
      const own = officeSettings(office, settings)
      const folder = join(backupFolder(settings), hostOf(office.publicUrl).replace(':', '_'))
      const made = await makeBackup(own, given.to ?? backupPlace(folder, now), now)
      await rememberInOffice(own, db => rememberBackup({ ...clockAndIds, db }, now, made))
      const { book, verification } = made.manifest
      if (verification.state === 'differs') throw new WrongSetting(`differs: ${verification.said}`)
      return `${made.file}, ${made.bytes} bytes, SHA-256 ${made.sha256}, to entry ${book.position}`
    })
  },
  async move({ directory, settings, command: { given }, office, told }) {
    const { to, server, address, admin, token } = given
    const moving = await office()
    if ((to === undefined) === (server === undefined)) throw new WrongSetting(usage)
    const { book } =
      to === undefined
        ? await moveToServer(directory, settings, moving, {
            server: server!,
            admin: admin ?? null,
            token: tokenIn(token),
          })
        : await moveToFolder(directory, settings, moving, {
            folder: to,
            address: address === undefined ? null : publicUrlFrom(address),
          })
    const seal = book.seal ? `, newest seal ${book.seal.seal.slice(0, 16)}…` : ''
    told(`heads agree: ${book.streams} streams, ${book.position} entries${seal}`)
    const host = hostOf(moving.publicUrl)
    if (to === undefined) {
      const before = moving.server ?? settings.databaseUrl
      told(`${moving.publicUrl} has its database at ${server} now`)
      told(
        `what it left at ${before} stays until: npm run offices -- remove ${host} --left ${before}`,
      )
      return 0
    }
    told(`carry ${to} to its machine, and start it there with its folder:`)
    told(`  PUBLIC_URL=${address ?? moving.publicUrl} DATA_DIR=${to} npm start`)
    told('let its name lead there (DNS), and when nobody comes here any more:')
    told(`  npm run offices -- remove ${host}`)
    return 0
  },
  async address({ directory, command: { given }, office, told }) {
    if (given.to === undefined) throw new WrongSetting(usage)
    const publicUrl = publicUrlFrom(given.to)
    const { id, publicUrl: before } = await office()
    await changeOffice(directory, id, { publicUrl }, new Date(), hostOf(publicUrl))
    told(`${publicUrl}; ${hostOf(before)} leads on to it`)
    return 0
  },
  suspend: ({ directory, office, told }) => turned(directory, office, 'suspended', told),
  async open(at) {
    const found = await at.office()
    if (found.server === null) await databaseAdmin(at.settings)?.unbar(found.namespace)
    return turned(at.directory, at.office, 'open', at.told)
  },
  async token({ directory, command: { given }, office, told }) {
    const { id, publicUrl } = await office()
    const token = tokenIn(given.from)
    await changeOffice(directory, id, { token }, new Date())
    const which = token === null ? 'the token of the deployment' : `the token in ${given.from}`
    told(`${publicUrl} opens its database with ${which}; every process knows it within 20 seconds`)
    return 0
  },
  async remove({ directory, settings, command: { given }, office, told }) {
    const found = await office()
    if (given.left !== undefined) {
      const left = await removeLeft(directory, settings, found, given.left, given.admin)
      told(
        `removed ${left}; ${found.publicUrl} has its book at ${found.server ?? settings.databaseUrl}`,
      )
      return 0
    }
    const { id, state, publicUrl, namespace, server } = found
    if (state !== 'moved' && state !== 'making') {
      throw new WrongSetting(
        `${publicUrl} is ${state}: only an office that has moved out is removed (npm run offices -- move ${hostOf(publicUrl)} --to FOLDER).`,
      )
    }
    const admin = databaseAdminOf(settings, server, given.admin ?? null)
    await removeOffice(directory, id).then(() => admin?.remove(namespace))
    told(`removed ${publicUrl}${admin ? ` and its database ${namespace}` : ''}`)
    if (!admin)
      told(`its database ${namespace} stays at ${server ?? settings.databaseUrl}: remove it there`)
    return 0
  },
}

async function turned(
  directory: Db,
  office: () => Promise<Office>,
  state: 'open' | 'suspended',
  told: Told,
): Promise<number> {
  const found = await office()
  const allowed = ['open', 'suspended', 'moving']
  if (!allowed.includes(found.state)) {
    throw new WrongSetting(`${found.publicUrl} is ${found.state}, and stays so.`)
  }
  await changeOffice(directory, found.id, { state }, new Date())
  told(`${found.publicUrl} is ${state}; every process knows it within 20 seconds`)
  return 0
}

/**
 * A token in a file, since whoever is on the machine sees what stands on a command line; null
 * without one.
 */
function tokenIn(file: string | undefined): string | null {
  if (file === undefined) return null
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new WrongSetting(`${file} cannot be read: ${faultOf(error as NodeJS.ErrnoException)}.`)
  }
}

function fillWith(backup: string, settings: Settings, told: Told) {
  return async (db: Db): Promise<void> => {
    const { streams, position } = await fillFrom(backup, settings.dataDir, db)
    told(`heads agree: ${streams} streams, ${position} entries`)
  }
}

/** One office, or all that have a book here; those where it failed are named at the end. */
async function each(
  directory: Db,
  command: Command,
  told: Told,
  one: (office: Office) => Promise<string>,
): Promise<number> {
  const offices =
    command.named === null
      ? (await allOffices(directory)).filter(({ state }) => !['making', 'moved'].includes(state))
      : [await officeNamed(directory, command.named)]
  const broken: string[] = []
  await inTurns(offices, sideOf(command), async office => {
    const host = hostOf(office.publicUrl)
    try {
      told(`${host}: ${await one(office)}`)
    } catch (error) {
      broken.push(`${host}: ${(error as Error).message.replace(/\s+/g, ' ')}`)
    }
  })
  for (const line of broken) told(`broken: ${line}`)
  return broken.length === 0 ? 0 : 1
}
