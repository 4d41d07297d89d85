import * as z from 'zod'
import { isNamespace } from '../domain/offices.ts'

/** An address as a connection tells it. */
const address = z.union([z.ipv4(), z.ipv6()])

/** What the environment says, checked. Money and clocks are no settings; places and doors are. */
export type Settings = {
  port: number
  host: string
  dataDir: string
  /** Null: the file in `dataDir`. */
  databaseUrl: string | null
  databaseAuthToken: string | null
  /** Which of the server's databases; null: it has but one. */
  namespace: string | null
  /** The database that is the directory of many offices; null: there is one office. */
  offices: string | null
  /** Where the server's databases are made and barred, for commands alone. */
  databaseAdminUrl: string | null
  databaseAdminKey: string | null
  /** A replica of that server, from which pages are read; null: everything is the one's. */
  databaseReplicaUrl: string | null
  /** Without a slash at its end: labels carry it. */
  publicUrl: string
  /** Null: made and kept in `dataDir`. */
  secret: string | null
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
  /** Where backups are kept; null: `backups` in `dataDir`. */
  backupDir: string | null
  /** What is written down of requests: all of them, or those that went wrong. */
  log: 'requests' | 'errors'
  /** What opens /metrics; null: nothing does. */
  metricsToken: string | null
  /** What the environment said of places and doors, by name, without what opens one. */
  environment: Record<string, string>
}

/** A setting that cannot be, said in one line. */
export class WrongSetting extends Error {}

type Environment = Record<string, string | undefined>

/** Checks the environment. Throws WrongSetting, naming the first setting that cannot be. */
export function settingsFrom(environment: Environment): Settings {
  const given = (name: string) => environment[name]?.trim() || null
  const port = portFrom(given('PORT') ?? '8787')
  const host = given('HOST') ?? '127.0.0.1'
  if (/[\s/]/.test(host)) {
    throw new WrongSetting(`HOST is an address or a name to listen on, not "${host}".`)
  }
  return {
    port,
    host,
    dataDir: given('DATA_DIR') ?? './data',
    databaseUrl: databaseUrlFrom(given('DATABASE_URL')),
    databaseAuthToken: given('DATABASE_AUTH_TOKEN'),
    namespace: null,
    offices: officesFrom(given('OFFICES'), given('DATABASE_URL'), given('APP_SECRET')),
    databaseAdminUrl: adminUrlFrom(given('DATABASE_ADMIN_URL')),
    databaseAdminKey: given('DATABASE_ADMIN_KEY'),
    databaseReplicaUrl: replicaUrlFrom(given('DATABASE_REPLICA_URL'), given('DATABASE_URL')),
    publicUrl: publicUrlFrom(given('PUBLIC_URL') ?? addressOf(host, port)),
    secret: secretFrom(given('APP_SECRET')),
    trustedProxies: proxiesFrom(given('TRUSTED_PROXY')),
    backupDir: given('BACKUP_DIR'),
    log: logFrom(given('LOG') ?? 'requests'),
    metricsToken: metricsTokenFrom(given('METRICS_TOKEN')),
    environment: Object.fromEntries(
      openNames.flatMap(name => (given(name) === null ? [] : [[name, given(name)!]])),
    ),
  }
}

/** Settings without a secret: a backup takes them along, for the machine that comes after. */
const openNames = ['HOST', 'PORT', 'PUBLIC_URL', 'TRUSTED_PROXY', 'DATA_DIR', 'BACKUP_DIR', 'LOG']

/** All that can be set. */
export const settingNames = [
  ...openNames,
  ...['DATABASE_URL', 'DATABASE_AUTH_TOKEN', 'DATABASE_REPLICA_URL', 'DATABASE_ADMIN_URL'],
  ...['DATABASE_ADMIN_KEY', 'OFFICES', 'APP_SECRET', 'METRICS_TOKEN'],
]

/** The settings of these names; a wrong one is named in one line and ends it with 1. */
export function readSettings(environment: Environment): Settings {
  return orEnd(() => settingsFrom(environment))
}

/** Runs what may find a wrong setting; says which in one line, and ends the process with 1. */
export function orEnd<Value>(start: () => Value): Value {
  try {
    return start()
  } catch (error) {
    return endWith(error)
  }
}

/** The same for what takes a while. */
export function orEndLater<Value>(starting: Promise<Value>): Promise<Value> {
  return starting.catch(endWith)
}

function endWith(error: unknown): never {
  if (!(error instanceof WrongSetting)) throw error
  console.error(error.message)
  return process.exit(1)
}

export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** What to say of a PUBLIC_URL that only this machine can open; null when there is nothing to say. */
export function loopbackWarning(publicUrl: string): string | null {
  const { hostname } = new URL(publicUrl)
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  if (!isLoopback) return null
  return (
    `warning: PUBLIC_URL is ${publicUrl}, which only this machine can open, and every label ` +
    'would carry it. Set PUBLIC_URL to the address that phones open before labels are printed ' +
    '(README, "How phones reach the office\'s machine").'
  )
}

/**
 * What to say where a proxy must stand before this process and none is named: all visitors would
 * be one address then, and one who guesses passwords would shut out the rest.
 */
export function proxyWarning({ publicUrl, trustedProxies }: Settings): string | null {
  if (!publicUrl.startsWith('https:') || trustedProxies.length > 0) return null
  return (
    `warning: PUBLIC_URL is ${publicUrl}, so a reverse proxy stands before this process, and ` +
    'TRUSTED_PROXY does not name it: every visitor counts as one address when wrong passwords are ' +
    'limited. For a proxy on this machine set TRUSTED_PROXY=127.0.0.1.'
  )
}

function portFrom(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new WrongSetting(`PORT is a whole number from 1 to 65535, not "${text}".`)
}

function databaseUrlFrom(text: string | null, setting = 'DATABASE_URL'): string | null {
  if (text === null) return null
  const schemes = ['libsql:', 'https:', 'http:']
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text
  throw new WrongSetting(
    `${setting} is the address of a libSQL server (libsql://, https:// or http://), not "${withoutSecrets(text)}". ` +
      `Leave it out ${setting === 'DATABASE_URL' ? 'for a file in DATA_DIR' : 'where there is no replica'}.`,
  )
}

function officesFrom(
  text: string | null,
  databaseUrl: string | null,
  secret: string | null,
): string | null {
  if (text === null) return null
  if (!isNamespace(text)) {
    throw new WrongSetting(
      `OFFICES names the database that is the directory of many offices, like offices: small letters, digits and hyphens, not "${text}".`,
    )
  }
  // One that is made here and kept in a folder would give other codes and keys than the next machine's.
  if (databaseUrl !== null && secret === null) {
    throw new WrongSetting(
      "OFFICES needs APP_SECRET, the same one for every process and every command of the deployment: all offices' keys are drawn from it.",
    )
  }
  if (databaseUrl !== null) return text
  throw new WrongSetting(
    'OFFICES needs DATABASE_URL: many offices are served from a libSQL server, one from a file.',
  )
}

function adminUrlFrom(text: string | null): string | null {
  if (text === null) return null
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new WrongSetting(
    `DATABASE_ADMIN_URL is where the libSQL server makes databases (http:// or https://, its --admin-listen-addr), not "${withoutSecrets(text)}".`,
  )
}

function replicaUrlFrom(text: string | null, primary: string | null): string | null {
  if (text === null) return null
  if (primary === null) {
    throw new WrongSetting(
      'DATABASE_REPLICA_URL is a replica of the server in DATABASE_URL, which is not set.',
    )
  }
  if (text === primary) {
    throw new WrongSetting(
      'DATABASE_REPLICA_URL is the very address of DATABASE_URL: leave it out where there is no replica.',
    )
  }
  return databaseUrlFrom(text, 'DATABASE_REPLICA_URL')
}

/** A database's address as it may be printed: without a user, a password or a token in it. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return address
  const { protocol, host, pathname } = new URL(address)
  return host === '' ? address : `${protocol}//${host}${pathname.replace(/\/$/, '')}`
}

export function publicUrlFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search) {
    return url.origin
  }
  throw new WrongSetting(
    `PUBLIC_URL is the address that phones open, like https://loans.example.go.th, without a path, not "${text}".`,
  )
}

function proxiesFrom(text: string | null): string[] {
  const addresses = (text ?? '').split(',').map(each => each.trim())
  const given = addresses.filter(each => each !== '')
  const wrong = given.find(each => !address.safeParse(each).success)
  if (wrong === undefined) return given
  throw new WrongSetting(
    `TRUSTED_PROXY is the address of the reverse proxy, like 127.0.0.1 (several with commas), not "${wrong}".`,
  )
}

function logFrom(text: string): Settings['log'] {
  if (text === 'requests' || text === 'errors') return text
  throw new WrongSetting(`LOG is "requests" (a line for each) or "errors", not "${text}".`)
}

function metricsTokenFrom(text: string | null): string | null {
  if (text === null || text.length >= 16) return text
  throw new WrongSetting(
    'METRICS_TOKEN has at least 16 characters; leave it out to have no /metrics.',
  )
}

function secretFrom(text: string | null): string | null {
  if (text === null || text.length >= 32) return text
  throw new WrongSetting('APP_SECRET has at least 32 characters; leave it out to have one made.')
}
