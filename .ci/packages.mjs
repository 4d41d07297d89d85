// What can be known of the packages without asking anybody: where each comes from, whether its bytes are
// pinned, under which licence it stands, and whether it is a version that was published to do harm.
// Usage: node .ci/packages.mjs [package-lock.json]. Exits 1 with a line for each that may not be.
import { readFileSync } from 'node:fs'

const read = path => JSON.parse(readFileSync(path, 'utf8'))
const lock = read(process.argv[2] ?? new URL('../package-lock.json', import.meta.url))
const knownBad = read(new URL('known-bad.json', import.meta.url))

const registry = 'https://registry.npmjs.org/'
const free = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-0-Clause',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
]
// What only works on the product, or is fetched by npm for one platform, is not handed on with it and may ask for more.
const forTools = [...free, 'MPL-2.0', 'LGPL-3.0-or-later']
// Names no licence in its package.json; its file LICENSE is MIT's.
const unnamed = { 'png-js': 'MIT' }

const wrong = []
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
for (const [
  path,
  { version, resolved, integrity, license, dev, devOptional, optional },
] of packages) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const say = why => wrong.push(`packages: ${name} ${version}: ${why}`)
  // .npmrc leaves out where it comes from, while that is the registry.
  if (resolved && !resolved.startsWith(registry))
    say(`comes from ${resolved}, not from the registry`)
  if (!integrity?.startsWith('sha512-')) say('its bytes are not pinned (sha512)')
  if (knownBad[name]?.includes(version)) say('this version was published to do harm')
  const said = license ?? unnamed[name] ?? ''
  const isTool = dev || devOptional || optional
  if (!isAllowed(said, isTool ? forTools : free)) say(`its licence is ${said || 'not named'}`)
}

/** An SPDX expression of two levels at most: all of `AND`, any of `OR`. */
function isAllowed(expression, licences) {
  const plain = expression.replace(/[()]/g, '')
  return plain
    .split(' OR ')
    .some(each => each.split(' AND ').every(one => licences.includes(one.trim())))
}

for (const line of wrong) console.log(line)
if (wrong.length === 0) {
  console.log(
    `packages: ${packages.length} from the registry, pinned, under licences that may be handed on; none known to do harm`,
  )
}
process.exit(wrong.length === 0 ? 0 : 1)
