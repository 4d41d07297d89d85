import { verifyBook } from '../../db/verify.ts'
import { openBook } from './open.ts'
import { ownSettings } from './own-settings.ts'
import { clockAndIds, rememberInOffice } from './remember.ts'
import { orEndLater } from './settings.ts'
import { remember } from './upkeep.ts'

/** `npm run verify`: prints `N entries in M streams, intact` and exits 0, or what differs and 1. */
const settings = ownSettings()
const began = new Date()
const db = await orEndLater(openBook(settings))
const found = await verifyBook(db)
db.close()
const said = found.ok ? `${found.entries} entries in ${found.streams} streams` : found.difference
await rememberInOffice(settings, over =>
  remember({ ...clockAndIds, db: over }, began, { what: 'verify', ok: found.ok, said }),
)
if (found.ok) {
  const erased = found.erased > 0 ? `; ${found.erased} personal texts erased` : ''
  const elsewhere =
    found.photosElsewhere > 0
      ? `; ${found.photosElsewhere} photos stand in the bucket, not read`
      : ''
  console.log(`${found.entries} entries in ${found.streams} streams, intact${erased}${elsewhere}`)
} else {
  console.log(`differs: ${found.difference}`)
  process.exitCode = 1
}
