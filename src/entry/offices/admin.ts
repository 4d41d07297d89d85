import type { Settings } from '../settings.ts'
import { WrongSetting } from '../settings.ts'

/** What makes databases, bars them and removes them: the libSQL server's own door for that (sqld 0.24). */
type DatabaseAdmin = {
  /** False where there is one of that name already. */
  create(namespace: string): Promise<boolean>
  /** From then on nothing is written, whoever asks: commits fail at once, whole. */
  bar(namespace: string): Promise<void>
  /** Lets it be written again. */
  unbar(namespace: string): Promise<void>
  remove(namespace: string): Promise<void>
}

/** That door of the server: as it is named, or DATABASE_ADMIN_URL where it is the deployment's own server. */
export function databaseAdminOf(
  settings: Settings,
  server: string | null,
  named: string | null,
): DatabaseAdmin | null {
  const { databaseUrl, databaseAdminUrl } = settings
  const isOwn = server === null || originOf(server) === originOf(databaseUrl!)
  return databaseAdmin(settings, named ?? (isOwn ? databaseAdminUrl : null))
}

export const originOf = (url: string): string => new URL(url).origin

/** Null where DATABASE_ADMIN_URL names no such door: a service makes its databases by its own means. */
export function databaseAdmin(
  { databaseAdminUrl, databaseAdminKey }: Settings,
  at: string | null = databaseAdminUrl,
): DatabaseAdmin | null {
  if (at === null) return null
  const ask = async (method: string, path: string, body?: object) => {
    const headers = {
      'Content-Type': 'application/json',
      ...(databaseAdminKey !== null && { Authorization: `basic ${databaseAdminKey}` }),
    }
    const address = new URL(`/v1/namespaces/${path}`, at)
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    const answer = await fetch(address, sent).catch(error => {
      const { cause } = error as { cause?: { code?: string } }
      throw new WrongSetting(
        `DATABASE_ADMIN_URL: nothing answers at ${address.origin} (${cause?.code ?? 'silent'}).`,
      )
    })
    if (answer.status !== 401) return answer
    throw new WrongSetting('DATABASE_ADMIN_KEY is missing or refused by the libSQL server.')
  }
  const config = async (namespace: string, change: object) => {
    const known = await ask('GET', `${namespace}/config`)
    if (known.ok) {
      const said = { ...((await known.json()) as object), ...change }
      if ((await ask('POST', `${namespace}/config`, said)).ok) return
    }
    throw new WrongSetting(`The libSQL server did not change its database ${namespace}.`)
  }
  return {
    async create(namespace) {
      // `strong`: what was acknowledged is on the disk (synchronous = FULL), as a file's office has it.
      const answer = await ask('POST', `${namespace}/create`, { durability_mode: 'strong' })
      const text = await answer.text()
      if (!answer.ok && !text.includes('already exists')) {
        throw new WrongSetting(`The libSQL server made no database ${namespace}: ${text.trim()}.`)
      }
      return answer.ok
    },
    bar: namespace => config(namespace, { block_writes: true, block_reason: 'moving' }),
    unbar: namespace => config(namespace, { block_writes: false, block_reason: null }),
    async remove(namespace) {
      await ask('DELETE', namespace, {})
    },
  }
}
