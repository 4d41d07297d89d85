import { writeSync } from 'node:fs'
import { decideAlone } from './decide-alone.ts'

/**
 * A process of its own that writes to one stream: FILE ITEM TIMES NAME. With `telling` as the fifth
 * word it says the id of each command once that is acknowledged, at once and in the kernel's hands,
 * so that what was said outlives the process.
 */
const [file, item, times, name, how] = process.argv.slice(2) as string[]
const isTelling = how === 'telling'
const tell = (command: string) => {
  if (isTelling) writeSync(1, `${command}\n`)
}
const written = await decideAlone(file!, item!, Number(times), name!, tell)
console.log(`wrote ${written}`)
