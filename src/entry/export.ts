import { join } from 'node:path'
import { dayInBangkok } from '../domain/dates.ts'
import { exportOffice } from './export/write.ts'
import { ownSettings } from './own-settings.ts'
import { orEnd, orEndLater, WrongSetting } from './settings.ts'

/**
 * `npm run export [-- --to FILE]`: everything an office has in open formats, for whoever moves to
 * another machine, another database or another product. Without passwords.
 */
const settings = ownSettings()
const now = new Date()
const to = orEnd(() => {
  const [flag, path, ...more] = process.argv.slice(2)
  if (flag === undefined) return join('.', `yuem-khuen-export-${dayInBangkok(now)}.tar.gz`)
  if (flag === '--to' && path && more.length === 0) return path
  throw new WrongSetting('usage: npm run export [-- --to FILE]')
})
const { file, bytes, sha256, manifest } = await orEndLater(exportOffice(settings, to, now))
console.log(file)
console.log(`${bytes} bytes, SHA-256 ${sha256}, in ${manifest.parts.length} parts`)
console.log(`the book to entry ${manifest.book.position} in ${manifest.book.streams} streams`)
