import { endSession } from '../../../db/accounts.ts'
import type { OpenDesk } from '../desk.ts'

/** Ends the session behind the token, wherever else its cookie may still lie. */
export async function signOut({ db }: OpenDesk, token: string): Promise<void> {
  await db.commit([endSession(db, token)])
}
