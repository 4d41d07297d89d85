import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { importFaultText, missingFileText } from '../../views/words/import-faults.ts'
import { columnName, importWords } from '../../views/words/imports.ts'
import { refusalText } from '../../views/words/refusals.ts'
import type { Fault } from '../domain/imports/fault.ts'
import { missingFiles } from '../domain/imports/missing-file.ts'
import { type ImportKind, importKinds, wrongRowCount } from '../domain/imports/outcome.ts'
import { fileLimits } from '../domain/imports/sheet.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import {
  type FileImported,
  type FileToImport,
  importFiles,
} from '../usecases/imports/import-files.ts'
import { refuseDemonstration } from './demonstration.ts'
import { importExport } from './export/read.ts'
import { databaseFile, openOffice } from './open.ts'
import { ownSettings } from './own-settings.ts'
import { orEnd, orEndLater, type Settings, WrongSetting } from './settings.ts'

/**
 * `npm run import -- --people F --items F --loans F [--check] [--good-rows]`: checks the files, and
 * writes them where every row is right. Faults are listed and end it with 1, and then nothing is
 * written, unless `--good-rows` says that the rest is wanted. `--check` writes nothing at all.
 */
const usage =
  'usage: npm run import -- [--people FILE] [--items FILE] [--loans FILE] [--check] [--good-rows]'

type Wanted = { files: FileToImport[]; check: boolean; goodRows: boolean }

const settings = ownSettings()
const given = process.argv.slice(2)
if (given[0] === '--export') await orEndLater(bringIn(given.slice(1)))
else {
  const wanted = orEnd(() => wantedFrom(given))
  orEnd(() => refuseDemonstration(settings.dataDir))
  process.exitCode = await orEndLater(run(settings, wanted))
}

/** `--export FILE`: a whole office in open formats, into an empty one. */
async function bringIn([file, ...more]: string[]): Promise<void> {
  if (!file || more.length > 0) throw new WrongSetting('usage: npm run import -- --export FILE')
  const { office, madeAt, book } = await importExport(file, settings, new Date())
  console.log(`${office || 'an office without a name'}, as it was at ${madeAt}`)
  console.log(`heads agree: ${book.streams} streams, ${book.position} entries; the book verifies`)
  console.log('no password came along: npm start prints a code, /setup makes the administrator,')
  console.log('who gives everybody a first password on /people/accounts')
}

async function run(given: Settings, { files, check, goodRows }: Wanted): Promise<number> {
  const looked = await lookedAt(given, open => importFiles(open, files, { check: true }))
  const wrong = looked.some(({ verdict }) => !verdict.ok || verdict.value.faults.length > 0)
  if (check || (wrong && !goodRows)) {
    for (const each of looked) tell(each)
    console.log(wrong && !check ? 'nothing was written' : 'checked; nothing was written')
    return wrong ? 1 : 0
  }
  const open = await openOffice(given)
  const done = await importFiles(open, files).finally(() => open.db.close())
  for (const each of done) tell(each)
  return done.some(({ verdict }) => !verdict.ok || verdict.value.faults.length > 0) ? 1 : 0
}

/** Looks without leaving a trace: where there is no book yet, an empty one is made and thrown away. */
async function lookedAt<Answer>(
  given: Settings,
  look: (open: OpenDesk) => Promise<Answer>,
): Promise<Answer> {
  const isThere = given.databaseUrl !== null || existsSync(databaseFile(given.dataDir))
  const folder = isThere ? null : mkdtempSync(join(tmpdir(), 'yuem-khuen-check-'))
  const open = await openOffice(folder === null ? given : { ...given, dataDir: folder })
  try {
    return await look(open)
  } finally {
    open.db.close()
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}

function wantedFrom(args: string[]): Wanted {
  const files: FileToImport[] = []
  let check = false
  let goodRows = false
  for (let at = 0; at < args.length; at += 1) {
    const flag = args[at]!
    const what = importKinds.find(kind => flag === `--${kind}`)
    if (flag === '--check') check = true
    else if (flag === '--good-rows') goodRows = true
    else if (what && args[at + 1] !== undefined && !files.some(file => file.what === what)) {
      at += 1
      files.push(fileAt(what, args[at]!))
    } else throw new WrongSetting(`${flag} is not understood. ${usage}`)
  }
  if (files.length === 0) throw new WrongSetting(usage)
  return { files, check, goodRows }
}

function fileAt(what: ImportKind, path: string): FileToImport {
  try {
    // A file beyond the limit is not read into memory only to be refused.
    const tooLarge = statSync(path).size > fileLimits.bytes
    const bytes = tooLarge ? new Uint8Array(fileLimits.bytes + 1) : readFileSync(path)
    return { what, name: basename(path), bytes }
  } catch (error) {
    throw new WrongSetting(`${path} cannot be read: ${(error as Error).message}.`)
  }
}

function tell({ what, name, verdict }: FileImported): void {
  if (!verdict.ok) {
    console.log(`${name}: ${refusalText(verdict.why, 'th')}`)
    return
  }
  const { added, changed, left, faults, gaps } = verdict.value
  const w = importWords.th
  const counts = [
    `${w.added} ${added.length}`,
    `${w.changed} ${changed.length}`,
    `${w.left} ${left.length}`,
    `${w.wrong} ${wrongRowCount(faults)}`,
  ]
  console.log(`${name}: ${counts.join(' · ')} (${w.rows})`)
  for (const missing of missingFiles(faults)) console.log(`  ${missingFileText(missing, 'th')}`)
  for (const fault of faults)
    console.log(`  ${placeOf(what, fault)}: ${importFaultText(fault, 'th')}`)
  if (gaps.length > 0) console.log(`  ${w.gaps}: ${gaps.join(', ')}`)
}

function placeOf(what: ImportKind, { sheet, row, column }: Fault): string {
  const w = importWords.th
  const cell = column === null ? '' : ` · ${columnName(what, column)}`
  return `${sheet === undefined ? '' : `${w.sheet} ${sheet} · `}${w.row} ${row}${cell}`
}
