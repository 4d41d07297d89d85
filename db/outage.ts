import type { Outage } from '../src/domain/outage.ts'

/** A commit whose answer never came: all of it is written, or nothing, and nobody here knows which. */
export class Uncertain extends Error {
  constructor(cause: unknown) {
    super('The answer to a commit never came.', { cause })
  }
}

/**
 * Did the database itself refuse, or did nothing ever reach it? Then nothing is written, for a batch
 * is all or nothing. An error of the disk while it commits, or a connection that broke, says neither.
 */
export function isSurelyUnwritten(error: unknown): boolean {
  const codes = chainOf(error).map(({ code }) => String(code ?? ''))
  if (codes.some(code => unwritten.test(code))) return true
  return codes.some(code => /^SQLITE_/.test(code) && !code.startsWith('SQLITE_IOERR'))
}

/**
 * Nobody listened there, so that not a byte was read; its transaction had ended before, or was undone since
 * others waited longer than the server lets them (sqld: 5 s); or writing is barred.
 */
const unwritten =
  /^(BLOCKED|TRANSACTION_CLOSED|TRANSACTION_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/
const unheard =
  /^(BLOCKED|ECONN|EPIPE|UND_ERR|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|HRANA_|SERVER_ERROR)/

/** Reads from the error of either runtime what is wrong with the database. */
export function outageIn(error: unknown): Outage {
  const chain = chainOf(error)
  const codes = chain.map(({ code }) => String(code ?? ''))
  const has = (pattern: RegExp) => codes.some(code => pattern.test(code))
  if (has(/^SQLITE_FULL/)) return 'full'
  if (has(/^SQLITE_(READONLY|CANTOPEN|PERM)/)) return 'read-only'
  if (has(/^SQLITE_(CORRUPT|NOTADB)/)) return 'damaged'
  if (has(/^TRANSACTION_TIMEOUT/) || chain.some(({ name }) => name === 'TimeoutError'))
    return 'slow'
  if (has(unheard) || chain.some(({ message }) => /fetch failed|network/i.test(message))) {
    return 'silent'
  }
  return 'unknown'
}

type Told = Error & { code?: unknown }

function chainOf(error: unknown): Told[] {
  if (!(error instanceof Error)) return []
  return [error, ...chainOf(error.cause)]
}
