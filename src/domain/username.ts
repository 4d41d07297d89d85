import { romanised } from './romanise.ts'
import { normalise } from './text.ts'

/** Small Latin letters, digits, dots and underscores: typed alike on every keyboard. */
const usernameRe = /^[a-z0-9][a-z0-9._]{2,29}$/

export const usernameFrom = (typed: string): string => normalise(typed).toLowerCase()

export const isUsername = (text: string): boolean => usernameRe.test(text)

/** Forms of address before a Thai name; there may be two. */
const titles =
  /^(ว่าที่\s?(ร้อยตรี|ร้อยโท|ร้อยเอก|ร\.ต\.|ร\.ท\.|ร\.อ\.)\s?(หญิง)?|นางสาว|น\.ส\.|นาย|นาง|จ่าสิบเอก|จ\.ส\.อ\.|สิบเอก|ส\.อ\.|ดร\.)\s*/

const stemMost = 20

/**
 * A username to begin with, like `somchai.j`: the first name as it sounds and the surname's first
 * letter, with a number where that is taken. Only a proposal: the administrator may change it.
 */
export function proposeUsername(name: string, taken: ReadonlySet<string>): string {
  const [first = '', last = ''] = normalise(name).replace(titles, '').replace(titles, '').split(' ')
  const stem = romanised(first).slice(0, stemMost) || 'user'
  const initial = romanised(last).slice(0, 1)
  const plain = `${stem}${initial && `.${initial}`}`.padEnd(3, '0')
  let proposed = plain
  for (let number = 2; taken.has(proposed); number += 1) proposed = `${plain}${number}`
  return proposed
}
