import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const here = join(import.meta.dirname, 'sample')
const office = join(import.meta.dirname, '../../src/entry/demo-office')

/** Where a file of the sample office is: the demonstration's own, or one that only tests read. */
export function samplePath(name: string): string {
  const own = join(here, name)
  return existsSync(own) ? own : join(office, name)
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(name)))
}

export function sampleJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(samplePath(name), 'utf8'))
}
