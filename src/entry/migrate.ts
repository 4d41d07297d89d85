import { migrate } from '../../db/migrate.ts'
import { backUpBeforeMigrating } from './backup/before-migrating.ts'
import { openDatabase } from './open.ts'
import { ownSettings } from './own-settings.ts'
import { orEndLater } from './settings.ts'

/** `npm run migrate`: brings the office's database to the present schema and names what it did. */
const settings = ownSettings()
const copy = await orEndLater(backUpBeforeMigrating(settings, new Date()))
if (copy !== null) console.log(`a backup of the database as it was: ${copy}`)
const db = await orEndLater(openDatabase(settings))
const applied = await migrate(db, new Date())
db.close()
console.log(applied.length === 0 ? 'nothing to migrate' : `migrated: ${applied.join(', ')}`)
