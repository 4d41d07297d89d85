import type { Db } from '../../../db/db.ts'
import { officeByHost } from '../../../db/directory.ts'
import { hostOf, type Office } from '../../domain/offices.ts'
import { openServer } from '../database-server.ts'
import { keptSecret } from '../open.ts'
import { type Settings, WrongSetting } from '../settings.ts'
import { placeOf } from './desk.ts'
import { officeSecret } from './keys.ts'

/** What the environment of one office would say, were it alone: what commands for one office read. */
export function officeSettings(office: Office, settings: Settings): Settings {
  const { url, token, namespace } = placeOf(office, settings)
  const { publicUrl } = office
  return {
    ...settings,
    databaseUrl: url,
    databaseAuthToken: token ?? null,
    namespace,
    publicUrl,
    secret: officeSecret(rootSecret(settings), office.id),
    environment: { PUBLIC_URL: publicUrl },
  }
}

/** What all offices' keys are drawn from: the same for every process of a deployment. */
export const rootSecret = ({ secret, dataDir }: Settings): string => secret ?? keptSecret(dataDir)

/** An office's database as commands open it, without an end to their patience. */
export function openOfficeDatabase(office: Office, settings: Settings): Promise<Db> {
  const { url, token, namespace } = placeOf(office, settings)
  return openServer(url, token ?? null, namespace)
}

/** The office of that host or address. Throws WrongSetting where the directory has none. */
export async function officeNamed(directory: Db, named: string): Promise<Office> {
  const host = URL.canParse(named) && /^https?:/.test(named) ? hostOf(named) : named
  const office = await officeByHost(directory, host)
  if (office) return office
  throw new WrongSetting(`There is no office at ${host}: npm run offices lists those there are.`)
}
