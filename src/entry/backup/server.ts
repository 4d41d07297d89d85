import { type Settings, withoutSecrets } from '../settings.ts'
import { BackupRefused } from './manifest.ts'

/** A libSQL server's data lie with the server, which copies them itself. */
export function refuseServer({ databaseUrl }: Settings): void {
  if (databaseUrl === null) return
  throw new BackupRefused(
    `DATABASE_URL names a libSQL server (${withoutSecrets(databaseUrl)}): back it up and bring it back by its own means (README, "Backups of a libSQL server"), or take everything along with npm run export.`,
  )
}
