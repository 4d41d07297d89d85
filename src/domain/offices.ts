/** What an office of many is about just now. Only an open one answers its people. */
export const officeStates = [
  // Its database is being filled: it was not ready yet, or the making was broken off.
  'making',
  'open',
  // Its database is brought to another schema.
  'upgrading',
  'suspended',
  // It is being copied to where it moves, and nothing may be written meanwhile.
  'moving',
  'moved',
] as const
export type OfficeState = (typeof officeStates)[number]

/** One of the offices that one deployment serves, as the directory has it. */
export type Office = {
  /** Never given to another: the office's keys are drawn from it. */
  id: string
  /** Without a slash at its end; its host is what the office is found by. */
  publicUrl: string
  /** Its database among those of the server. */
  namespace: string
  /** The libSQL server that has it; null: the one that has the directory. */
  server: string | null
  /** What opens its database; null: what opens the directory. */
  token: string | null
  state: OfficeState
  /** Where it can be found since it moved. */
  movedTo: string | null
  /** What the schema of its database is called (db/migrate.ts); '' before it has one. */
  schema: string
}

/** Why an office does not answer: there is none of that name, or it is not open just now. */
export type Closed = 'unknown' | 'unreachable' | Exclude<OfficeState, 'open'>

/**
 * What keeps this office from answering here; null where nothing does. `schema` is that of the
 * running product: pages of one schema over the tables of another would fail,
 * or write what the other does not understand.
 */
export function closedFor(office: Office | null, schema: string): Closed | null {
  if (office === null) return 'unknown'
  if (office.state !== 'open') return office.state
  return office.schema === schema ? null : 'upgrading'
}

/** The host by which a browser asks for it: the port belongs to it. */
export const hostOf = (publicUrl: string): string => new URL(publicUrl).host

const namespaceMost = 60

/** Names of databases as every libSQL server and every file system take them. */
export const isNamespace = (name: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= namespaceMost

/** A database's name from a host: `loans.nongbua.go.th` is `loans-nongbua-go-th`. */
export function namespaceFrom(host: string): string {
  const plain = host.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return plain
    .replace(/^-+|-+$/g, '')
    .slice(0, namespaceMost)
    .replace(/-+$/, '')
}
