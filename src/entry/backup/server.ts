import { type Settings, withoutSecrets } from '../settings.ts'
import { BackupRefused } from './manifest.ts'

/** A backup is brought back into a folder, or becomes one of many offices. */
export function refuseServer({ databaseUrl }: Settings): void {
  if (databaseUrl === null) return
  throw new BackupRefused(
    `DATABASE_URL names a libSQL server (${withoutSecrets(databaseUrl)}): a backup is brought back into a folder without it, or made one of many offices (npm run offices -- make URL --from FILE); npm run import -- --export FILE fills an empty server.`,
  )
}
