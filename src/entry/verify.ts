import { verifyBook } from '../../db/verify.ts'
import { openBook } from './open.ts'
import { orEndLater, readSettings } from './settings.ts'

/** `npm run verify`: prints `N entries in M streams, intact` and exits 0, or what differs and 1. */
const db = await orEndLater(openBook(readSettings(process.env)))
const found = await verifyBook(db)
db.close()
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
