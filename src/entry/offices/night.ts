import type { Db } from '../../../db/db.ts'
import { nightDone, officesOfNight } from '../../../db/directory.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import type { Office } from '../../domain/offices.ts'
import type { Watch } from '../../outside/watch.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { sealOfTheDay } from '../../usecases/seals/seal.ts'
import { failedOf, verifyLightly } from '../upkeep.ts'
import { inTurns } from './turns.ts'

/** How much of a night's work one call does: so many offices, so many of them side by side. */
type Night = { most: number; side: number }

/** A Worker may ask other servers a thousand times for one call; an office asks some eight times. */
export const edgeNight: Night = { most: 60, side: 4 }
/** A machine goes on until all are done. */
export const machineNight: Night = { most: Number.MAX_SAFE_INTEGER, side: 4 }

/**
 * The daily seal of every open office, and whether it is that of its entries. The directory remembers
 * whose turn of today is over, so that the next call goes on where this one ended. One that fails is
 * named, keeps none of the others, and is tried again tomorrow, or when somebody calls for it.
 */
export async function nightOfMany(
  directory: Db,
  open: (office: Office) => OpenDesk,
  watch: Pick<Watch, 'failed'>,
  { most, side }: Night,
): Promise<void> {
  const today = dayInBangkok(new Date())
  const offices = await officesOfNight(directory, today, most)
  await inTurns(offices, side, async office => {
    const desk = open(office)
    try {
      await sealOfTheDay(desk)
      await verifyLightly(desk)
    } catch (error) {
      const { what, trace } = failedOf('daily seal', error)
      watch.failed({ what: `${what} of office ${office.id}`, trace })
    } finally {
      desk.db.close()
    }
    // An office whose database is broken must not be the first of every call.
    await nightDone(directory, [office.id], today)
  })
}
