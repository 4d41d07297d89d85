import { decideAlone } from './decide-alone.ts'

/** A process of its own that writes to one stream: FILE ITEM TIMES NAME. */
const [file, item, times, name] = process.argv.slice(2) as [string, string, string, string]
const written = await decideAlone(file, item, Number(times), name)
console.log(`wrote ${written}`)
