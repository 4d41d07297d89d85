import type { Addresses } from '../../db/open-servers.ts'
import type { Settings } from './settings.ts'

/** Where the office's libSQL server is, and its replica. */
export const addressesOf = (
  settings: Pick<Settings, 'databaseUrl' | 'databaseReplicaUrl' | 'databaseAuthToken'>,
): Addresses => ({
  url: settings.databaseUrl!,
  replicaUrl: settings.databaseReplicaUrl,
  authToken: settings.databaseAuthToken ?? undefined,
})
