import type { Db } from '../../../db/db.ts'
import type { Following } from '../../../db/following.ts'
import { openHttp } from '../../../db/open-http.ts'
import { type Addresses, followingOf, openServers, pagePatience } from '../../../db/open-servers.ts'
import { Kept } from '../../domain/kept.ts'
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

type Place = Pick<Settings, 'databaseUrl' | 'databaseReplicaUrl' | 'databaseAuthToken'>

/** Opens the desk of one of many offices: over its own database, at its own address, with its own keys. */
export function openOfficeDesk(
  office: Office,
  settings: Place,
  secret: string,
  given: Given,
): OpenDesk {
  const { url, token, namespace } = placeOf(office, settings)
  const replicaUrl = office.server ? null : settings.databaseReplicaUrl
  const addresses = { url, replicaUrl, authToken: token, namespace }
  return deskOver(openServers(addresses, pagePatience, keptFollowing(addresses)), {
    ...given,
    publicUrl: office.publicUrl,
    secret: officeSecret(secret, office.id),
    setupCode: officeSetupCode(secret, office.id),
    demonstration: false,
  })
}

/**
 * So many offices' servers are remembered; of one that was forgotten pages come from the primary
 * for a moment.
 */
const followings = new Kept<Following>(2_000)

/** At the edge a desk is opened for each request; what its servers told outlives it. */
function keptFollowing(addresses: Addresses): Following {
  const { url, replicaUrl, namespace } = addresses
  const where = JSON.stringify([url, replicaUrl, namespace])
  const kept = followings.get(where)
  if (kept) return kept
  const following = followingOf(addresses)
  followings.set(where, following)
  return following
}

/** Where an office's database is, and what opens it. */
export function placeOf(
  { server, token, namespace }: Office,
  { databaseUrl, databaseAuthToken }: Pick<Place, 'databaseUrl' | 'databaseAuthToken'>,
) {
  return { url: server ?? databaseUrl!, token: token ?? databaseAuthToken ?? undefined, namespace }
}

/** The directory of a deployment's offices: one of the databases of its server. */
export const openDirectory = (settings: Settings, patience?: number): Db =>
  openDirectoryAt(settings.databaseUrl!, settings, patience)

/** The replica's copy of it; null where there is no replica. */
export function directoryCopy(settings: Settings, patience: number): (() => Db) | null {
  const { databaseReplicaUrl } = settings
  if (databaseReplicaUrl === null) return null
  return () => openDirectoryAt(databaseReplicaUrl, settings, patience)
}

const openDirectoryAt = (
  url: string,
  { databaseAuthToken, offices }: Settings,
  patience?: number,
): Db => openHttp(url, databaseAuthToken ?? undefined, patience, offices!)
