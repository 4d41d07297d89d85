import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInBangkok, lastDayOf } from '../../domain/dates.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { type FileToImport, importFiles } from '../../usecases/imports/import-files.ts'
import { sealOfTheDay } from '../../usecases/seals/seal.ts'
import { accounts, openAccounts, setUp } from './accounts.ts'
import { registerKinds } from './agencies.ts'
import { announce } from './announcements.ts'
import { annualCheck } from './annual-check.ts'
import { standIns } from './authority.ts'
import { bringBack } from './bring-back.ts'
import { actorsByName } from './desk-as.ts'
import { writeManual } from './manual.ts'
import { settleOffice } from './settings.ts'
import { agencyTales } from './tales-agencies.ts'
import { authorityTales } from './tales-authority.ts'
import { outTales } from './tales-out.ts'
import { overTales } from './tales-over.ts'
import { waitingTales } from './tales-waiting.ts'
import { talesOverYearEnd } from './tales-year-end.ts'
import { tell } from './tell.ts'

/** The last year of the sample register, which was read at the end of its last day. */
const lastYear = 2568

/** Loads the sample office into an empty database: its files, its accounts, and its life since. */
export async function loadDemonstration(open: OpenDesk): Promise<void> {
  for (const { name, verdict } of await importFiles(open, sampleFiles())) {
    if (!verdict.ok) throw new Error(`${name} was refused: ${JSON.stringify(verdict.why)}`)
    const { faults } = verdict.value
    if (faults.length > 0) throw new Error(`${name} has faults: ${JSON.stringify(faults)}`)
  }
  await setUp(open)
  await openAccounts(open)
  const [officer] = accounts.officer
  const actors = await actorsByName(open.db)
  await bringBack(open, actors.get(officer)!, lastDayOf(lastYear))
  await settleOffice(open, actors, dayInBangkok(open.now()))
  await writeManual(open, actors, dayInBangkok(open.now()))
  await announce(open, actors, dayInBangkok(open.now()))
  await registerKinds(open, actors.get(officer)!, dayInBangkok(open.now()))
  await standIns(open, actors, dayInBangkok(open.now()))
  const today = dayInBangkok(open.now())
  const tales = [
    ...waitingTales,
    ...outTales,
    ...agencyTales,
    ...overTales,
    ...authorityTales,
    ...talesOverYearEnd(today),
  ]
  const happenings = await annualCheck(open, actors, today)
  await tell(open, { tales, happenings }, today, officer)
  await sealOfTheDay(open)
}

function sampleFiles(): FileToImport[] {
  const files = { people: 'people', items: 'asset-register', loans: 'loan-register' } as const
  return (['people', 'items', 'loans'] as const).map(what => {
    const name = `${files[what]}.xlsx`
    return { what, name, bytes: readFileSync(join(import.meta.dirname, name)) }
  })
}
