import { BookDifference } from './difference.ts'
import type { Hashing } from './hashing.ts'

export type Parsed = Record<string, unknown>

/** A line as an object; `where` names the line. No byte of it may be other than RFC 8785 has it. */
export function parseLine(hashing: Hashing, text: string, where: string): Parsed {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new BookDifference(`${where}: it is no JSON`)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new BookDifference(`${where}: it is no line of a book`)
  }
  if (hashing.canonicalText(parsed) !== text) {
    throw new BookDifference(`${where}: it is not in the one writing of RFC 8785`)
  }
  return parsed as Parsed
}

/** A line that is no entry: the one thing it says, checked against its own hash. */
export function told<Said>(hashing: Hashing, parsed: Parsed, name: string, line: string): Said {
  const said = parsed[name]
  const isWhole = Object.keys(parsed).length === 2
  if (!isWhole || hashing.sha256Hex(hashing.canonicalText(said)) !== parsed.hash) {
    throw new BookDifference(`${line} (${name}): its hash is not that of what it says`)
  }
  return said as Said
}
