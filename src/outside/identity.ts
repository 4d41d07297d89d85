import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'

/** What the desk asks of the authentication library: secrets and sessions, nothing else. */
export type Identity = {
  hashPassword(password: string): Promise<string>
  /**
   * Is this the password behind the hash? Without a hash (no such account) it takes as long and
   * answers no, so that nobody learns from a clock which accounts exist.
   */
  verifyPassword(hash: string | null, password: string): Promise<boolean>
  /** Begins a session and answers its token, random and never used before. */
  startSession(person: string, from: SessionOrigin): Promise<string>
}

/** Where a session was begun, and when it ends. The instants are the desk's, not the library's. */
type SessionOrigin = { address: string; device: string; now: Date; endsAt: Date }

type Given = {
  /** The drizzle database that holds the library's tables (db/schema/identity.ts). */
  db: Record<string, unknown>
  secret: string
  publicUrl: string
}

/** Looks like a hash and is that of no password: what is compared where there is no account. */
const decoyHash = `${'0'.repeat(32)}:${'0'.repeat(128)}`

/**
 * better-auth over the office's own database. Its HTTP routes are not mounted and it reads no
 * session: `db/seat.ts` does, in the page's own batch. Made when first asked for, because
 * building it is not free and most requests never need it.
 */
export function createIdentity({ db, secret, publicUrl }: Given): Identity {
  let made: ReturnType<typeof library> | null = null
  const library = () =>
    betterAuth({
      secret,
      baseURL: publicUrl,
      database: drizzleAdapter(db, { provider: 'sqlite' }),
      telemetry: { enabled: false },
      logger: { level: 'error' },
    })
  const context = () => {
    made ??= library()
    return made.$context
  }

  return {
    async hashPassword(password) {
      return (await context()).password.hash(password)
    },
    async verifyPassword(hash, password) {
      const { password: secrets } = await context()
      const right = await secrets.verify({ hash: hash ?? decoyHash, password })
      return right && hash !== null
    },
    async startSession(person, { address, device, now, endsAt }) {
      const { internalAdapter } = await context()
      const since = { createdAt: now, updatedAt: now, expiresAt: endsAt }
      const origin = { ipAddress: address, userAgent: device }
      const session = await internalAdapter.createSession(
        person,
        false,
        { ...origin, ...since },
        true,
      )
      return session.token
    },
  }
}
