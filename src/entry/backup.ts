import { rememberBackup } from './backup/daily.ts'
import { makeBackup } from './backup/make.ts'
import { backupFolder, backupPlace } from './backup/names.ts'
import { ownSettings } from './own-settings.ts'
import { clockAndIds, rememberInOffice } from './remember.ts'
import { orEnd, orEndLater, WrongSetting } from './settings.ts'

/**
 * `npm run backup [-- --to FILE]`: one file of the office as it is now, while it runs. Prints where
 * it is, how large, its SHA-256, and what the book's last entry and seal are. Exits 1 with one line
 * where none could be made, or where the book in it does not verify.
 */
const settings = ownSettings()
const now = new Date()
const to = orEnd(
  () => wantedFile(process.argv.slice(2)) ?? backupPlace(backupFolder(settings), now),
)
const made = await orEndLater(makeBackup(settings, to, now))
const { file, bytes, sha256, manifest } = made
await rememberInOffice(settings, db => rememberBackup({ ...clockAndIds, db }, now, made))
const { book, verification } = manifest
console.log(`${file}`)
console.log(`${bytes} bytes, SHA-256 ${sha256}`)
console.log(`the book to entry ${book.position} (${book.hash.slice(0, 16)}…)`)
console.log(
  book.seal ? `newest seal ${book.seal.seal}, up to entry ${book.seal.through}` : 'no seal yet',
)
console.log(`verified: ${verification.state}, ${verification.said}`)
if (verification.state === 'differs') process.exitCode = 1

function wantedFile(args: string[]): string | null {
  if (args.length === 0) return null
  const [flag, path, ...more] = args
  if (flag === '--to' && path && more.length === 0) return path
  throw new WrongSetting('usage: npm run backup [-- --to FILE]')
}
