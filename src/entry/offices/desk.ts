import type { Db } from '../../../db/db.ts'
import { openHttp, pageMilliseconds } from '../../../db/open-http.ts'
import type { Office } from '../../domain/offices.ts'
import type { Machine, Watch } from '../../outside/watch.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { deskOver } from '../desk-over.ts'
import type { Settings } from '../settings.ts'
import { officeSecret, officeSetupCode } from './keys.ts'

/** What the deployment gives to each of its offices alike. */
export type Given = Pick<OpenDesk, 'clientAddress'> &
  Pick<Parameters<typeof deskOver>[1], 'readFonts' | 'importLimits' | 'fileHome'> & {
    watch: Watch
    machine: Machine
  }

/** Opens the desk of one of many offices: over its own database, at its own address, with its own keys. */
export function openOfficeDesk(
  office: Office,
  settings: Pick<Settings, 'databaseUrl' | 'databaseAuthToken'>,
  secret: string,
  given: Given,
): OpenDesk {
  const { url, token, namespace } = placeOf(office, settings)
  return deskOver(openHttp(url, token, pageMilliseconds, namespace), {
    ...given,
    publicUrl: office.publicUrl,
    secret: officeSecret(secret, office.id),
    setupCode: officeSetupCode(secret, office.id),
    demonstration: false,
  })
}

/** Where an office's database is, and what opens it. */
export function placeOf(
  { server, token, namespace }: Office,
  { databaseUrl, databaseAuthToken }: Pick<Settings, 'databaseUrl' | 'databaseAuthToken'>,
) {
  return { url: server ?? databaseUrl!, token: token ?? databaseAuthToken ?? undefined, namespace }
}

/** The directory of a deployment's offices: one of the databases of its server. */
export const openDirectory = (settings: Settings, patience?: number): Db =>
  openHttp(
    settings.databaseUrl!,
    settings.databaseAuthToken ?? undefined,
    patience,
    settings.offices!,
  )
