import { zlibSync } from 'fflate'
import type { Db } from '../../db/db.ts'
import { filesInDatabase } from '../../db/files.ts'
import { fileLimits, type ImportLimits } from '../domain/imports/sheet.ts'
import { type FileHome, filesIn } from '../outside/files.ts'
import type { ReadFonts } from '../outside/fonts.ts'
import { createIdentity } from '../outside/identity.ts'
import { spreadsheetReader } from '../outside/spreadsheet.ts'
import { type Machine, quietWatch, someMachine, type Watch } from '../outside/watch.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { newId, newSalt, newTag, pause } from './ids.ts'

/** How the authentication library sees a drizzle database: by the names of its tables. */
type Tables = Record<string, unknown>

type Given = Pick<
  OpenDesk,
  'publicUrl' | 'secret' | 'setupCode' | 'clientAddress' | 'demonstration'
>

/**
 * What only the runtime itself knows: how fonts are read, how large an import it bears, and whether
 * it has a home for files beside the database.
 */
type Runtime = { readFonts: ReadFonts; importLimits?: ImportLimits; fileHome?: FileHome | null }
/** Who looks on, where anybody does: commands that answer no requests have nobody. */
type Seen = { watch?: Watch; machine?: Machine }

/** The open desk over a database: what both runtimes have alike, and what this one has of its own. */
export function deskOver(db: Db, given: Given & Runtime & Seen): OpenDesk {
  const { readFonts, importLimits = fileLimits, fileHome, ...rest } = given
  const own = { watch: quietWatch, machine: someMachine, ...rest }
  const { publicUrl, secret } = own
  const inDatabase = filesInDatabase(db)
  return {
    db,
    outside: {
      identity: createIdentity({ db: db as unknown as Tables, secret, publicUrl }),
      readSpreadsheet: spreadsheetReader(pause, importLimits),
      files: fileHome ? filesIn(fileHome, inDatabase) : filesIn(inDatabase),
      readFonts,
      pack: zlibSync,
    },
    now: () => new Date(),
    newId,
    newSalt,
    newTag,
    pause,
    importLimits,
    ...own,
  }
}
