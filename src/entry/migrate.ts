import { migrate } from '../../db/migrate.ts'
import { openDatabase } from './open.ts'
import { orEndLater, readSettings } from './settings.ts'

/** `npm run migrate`: brings the office's database to the present schema and names what it did. */
const db = await orEndLater(openDatabase(readSettings(process.env)))
const applied = await migrate(db, new Date())
db.close()
console.log(applied.length === 0 ? 'nothing to migrate' : `migrated: ${applied.join(', ')}`)
