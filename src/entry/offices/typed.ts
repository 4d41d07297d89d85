import { WrongSetting } from '../settings.ts'

const words = {
  list: [],
  make: ['database', 'from'],
  migrate: ['side'],
  verify: ['side'],
  backup: ['to', 'side'],
  move: ['to', 'address', 'server', 'admin', 'token'],
  address: ['to'],
  suspend: [],
  open: [],
  token: ['from'],
  remove: ['left', 'admin'],
} as const satisfies Record<string, readonly string[]>
export type Word = keyof typeof words

export type Command = { word: Word; named: string | null; given: Record<string, string> }

export const usage = `usage: npm run offices -- WORD
  list                                    every office, its state, its schema, its database
  make URL [--database NAME] [--from BACKUP]
  migrate [--side N]                      all of them, N side by side (4)
  verify [HOST] [--side N]
  backup [HOST] [--to FILE]               one; without HOST each, into BACKUP_DIR/HOST/
  move HOST --to FOLDER [--address URL]   out, to a machine of its own
  move HOST --server URL [--admin URL] [--token FILE]
                                          to another libSQL server of this deployment
  address HOST --to URL                   a new address; the former leads on to it
  suspend HOST | open HOST                closes its door, opens it
  token HOST [--from FILE]                what opens its database, out of a file; without one, that of all
  remove HOST [--admin URL]               one that has moved out, or was never made whole: its database and name here
  remove HOST --left URL [--admin URL]    what one that has moved to another server left at that one`

/** Reads what was typed. Throws WrongSetting with the usage. */
export function commandFrom(args: string[]): Command {
  const [word = 'list', ...rest] = args
  if (!(word in words)) throw new WrongSetting(usage)
  const flags: readonly string[] = words[word as Word]
  const given: Record<string, string> = {}
  let named: string | null = null
  for (let at = 0; at < rest.length; at += 1) {
    const each = rest[at]!
    const flag = each.startsWith('--') ? each.slice(2) : null
    if (flag === null && named === null) named = each
    else if (flag !== null && flags.includes(flag) && rest[at + 1] !== undefined) {
      at += 1
      given[flag] = rest[at]!
    } else throw new WrongSetting(`${each} is not understood.\n${usage}`)
  }
  const needsNone = ['list', 'migrate', 'verify', 'backup'].includes(word)
  if (named === null && !needsNone) throw new WrongSetting(usage)
  return { word: word as Word, named, given }
}

/** How many offices are worked on at once. Throws WrongSetting outside of 1 to 64. */
export function sideOf({ given }: Command): number {
  const side = Number(given.side ?? '4')
  if (Number.isInteger(side) && side >= 1 && side <= 64) return side
  throw new WrongSetting(`--side is how many are worked on at once, 1 to 64, not "${given.side}".`)
}
