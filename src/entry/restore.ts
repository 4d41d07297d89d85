import { BackupRefused } from './backup/manifest.ts'
import { restoreBackup } from './backup/restore.ts'
import { refuseServer } from './backup/server.ts'
import { ownSettings } from './own-settings.ts'
import { orEnd, orEndLater } from './settings.ts'

/**
 * `npm run restore -- FILE`: brings a backed-up office into the empty DATA_DIR, and says how the
 * book here compares with the one that was backed up. Exits 1 with one line where it was refused.
 */
const settings = ownSettings()
const file = orEnd(() => {
  refuseServer(settings)
  const [path, ...more] = process.argv.slice(2)
  if (path && more.length === 0) return path
  throw new BackupRefused('usage: npm run restore -- FILE')
})
const restored = await orEndLater(restoreBackup(file, settings.dataDir, new Date()))
const { manifest, book, migrated } = restored
console.log(`${manifest.office || 'an office without a name'}, as it was at ${manifest.madeAt}`)
console.log(`every checksum agrees (${manifest.parts.map(({ name }) => name).join(', ')})`)
if (migrated.length > 0) console.log(`migrated: ${migrated.join(', ')}`)
console.log(
  `heads agree: ${book.streams} streams, ${book.position} entries, the last ${book.hash.slice(0, 16)}…`,
)
console.log(
  book.seal
    ? `newest seal agrees: ${book.seal.seal}, up to entry ${book.seal.through}`
    : 'no seal stands in either',
)
if (manifest.verification.state === 'differs') {
  console.log(`differs, as it did when it was backed up: ${manifest.verification.said}`)
  process.exitCode = 1
} else console.log(`verified here: intact, ${restored.verified}`)
console.log(
  `the office is in ${settings.dataDir}; start it with the settings it had, or write them into settings.env:`,
)
console.log(`  ${startLine(restored.settings, settings.dataDir, manifest.demonstration)}`)
console.log('everybody signs in anew, with the password they had')

/** The command of before, for the folder of now. */
function startLine(before: Record<string, string>, dataDir: string, isDemo: boolean): string {
  const { DATA_DIR: _, BACKUP_DIR: __, ...kept } = before
  const said = { ...kept, ...(dataDir !== './data' && { DATA_DIR: dataDir }) }
  const pairs = Object.entries(said).map(([name, value]) => `${name}=${quoted(value)} `)
  return `${pairs.join('')}${isDemo ? 'npm run demo' : 'npm start'}`
}

function quoted(value: string): string {
  return /^[\w.:/@,-]+$/.test(value) ? value : `'${value}'`
}
