import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { orEnd, type Settings, settingNames, settingsFrom, WrongSetting } from './settings.ts'

/**
 * In the folder that the product is started in, so that the service and whatever is typed by hand
 * mean the same office.
 */
const fileName = 'settings.env'

/**
 * The settings of this process: `settings.env`, and before it the environment. A wrong one is named
 * in one line and ends it with 1.
 */
export function ownSettings(): Settings {
  return orEnd(() => {
    const text = existsSync(fileName) ? readOwn() : ''
    return settingsFrom({ ...settingsIn(text), ...process.env })
  })
}

function readOwn(): string {
  try {
    return readFileSync(fileName, 'utf8')
  } catch (error) {
    throw new WrongSetting(
      `${fileName} cannot be read (${(error as Error).message}): give it to the user that the office runs as.`,
    )
  }
}

/**
 * Reads lines `NAME=value`. Throws WrongSetting where one is none of ours: what is mistyped would
 * be left out without a word.
 */
function settingsIn(text: string): Record<string, string | undefined> {
  const plain = text.replace(/^\uFEFF/, '')
  for (const [index, line] of plain.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue
    const name = /^\s*(?:export\s+)?(\w+)\s*=/.exec(line)?.[1]
    if (name !== undefined && settingNames.includes(name)) continue
    throw new WrongSetting(
      `${fileName}, line ${index + 1}: ${name === undefined ? 'this is no NAME=value' : `${name} is no setting`}. The settings are ${settingNames.join(', ')}.`,
    )
  }
  return parseEnv(plain)
}
