import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAccounts, setUp } from '../../src/entry/demo-office/accounts.ts'
import type { OpenDesk } from '../../src/usecases/desk.ts'
import { importFiles } from '../../src/usecases/imports/import-files.ts'

/** A file of the sample office, as an office would hand it over. */
export const sampleFile = (name: string) =>
  join(import.meta.dirname, '../../src/entry/demo-office', name)

/** The sample office on its first morning: people with accounts, and not one thing registered. */
export async function openSampleOffice(open: OpenDesk): Promise<void> {
  const name = 'people.xlsx'
  const bytes = new Uint8Array(readFileSync(sampleFile(name)))
  const [people] = await importFiles(open, [{ what: 'people', name, bytes }])
  if (!people?.verdict.ok) throw new Error(`The sample's people: ${JSON.stringify(people)}`)
  await setUp(open)
  await openAccounts(open)
}
