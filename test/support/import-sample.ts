import { expect } from 'vitest'
import type { OpenDesk } from '../../src/usecases/desk.ts'
import { importFiles } from '../../src/usecases/imports/import-files.ts'
import { sampleBytes } from './sample.ts'

const files = {
  people: 'people.xlsx',
  items: 'asset-register.xlsx',
  loans: 'loan-register.xlsx',
}
type Kind = keyof typeof files

/** Imports the sample office's own files, of which every row must be taken. */
export async function importSample(open: OpenDesk, kinds = Object.keys(files) as Kind[]) {
  const given = kinds.map(what => ({ what, name: files[what], bytes: sampleBytes(files[what]) }))
  const done = await importFiles(open, given)
  expect(done.every(({ verdict }) => verdict.ok && verdict.value.faults.length === 0)).toBe(true)
}
