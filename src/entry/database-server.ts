import type { Db } from '../../db/db.ts'
import { openHttp } from '../../db/open-http.ts'
import { WrongSetting, withoutSecrets } from './settings.ts'

/**
 * Opens the office's libSQL server and asks it one question, so that an address or a token that is
 * wrong is named as the setting it is. Throws WrongSetting where no libSQL server answers.
 */
export async function openServer(
  url: string,
  token: string | null,
  namespace: string | null = null,
): Promise<Db> {
  let db: Db | null = null
  try {
    db = openHttp(url, token ?? undefined, undefined, namespace ?? undefined)
    await db.ping()
    return db
  } catch (error) {
    db?.close()
    throw new WrongSetting(whyNot(withoutSecrets(url), token, namespace, error as Error))
  }
}

/** The innermost error knows the reason: the client's own says "fetch failed" and no more. */
function whyNot(
  address: string,
  token: string | null,
  namespace: string | null,
  error: Error,
): string {
  const reasons = reasonsOf(error)
  const last = reasons.at(-1)!
  if (last.status === 401 || last.status === 403) {
    const how = token === null ? 'is missing' : 'is refused'
    return `DATABASE_AUTH_TOKEN ${how}: the database at ${address} (DATABASE_URL) wants a token of its own that has not expired.`
  }
  if (last.status === 404 && namespace !== null) {
    return `The libSQL server at ${address} (DATABASE_URL) has no database ${namespace}, or none for this DATABASE_AUTH_TOKEN. Where it makes databases, name that door: DATABASE_ADMIN_URL, or --admin URL for another server.`
  }
  const isSilent = last !== error && last.status === undefined
  if (isSilent) {
    const why = last.code ?? oneLine(last.message)
    return `DATABASE_URL: nothing answers at ${address} (${why}). Check the address, and that the libSQL server runs and can be reached from this machine.`
  }
  return `DATABASE_URL: ${address} does not answer as a libSQL server does (${oneLine(last.message)}). Check the address.`
}

type Reason = Error & { code?: string; status?: number }

function reasonsOf(error: Reason): Reason[] {
  const { cause } = error
  return cause instanceof Error ? [error, ...reasonsOf(cause)] : [error]
}

/** A reason as it may be printed: some tell the address again, with the password in it. */
const oneLine = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\/\/[^/\s]*@/g, '//')
    .slice(0, 120)
