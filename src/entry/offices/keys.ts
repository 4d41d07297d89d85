import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { codeOf } from '../ids.ts'

/**
 * Every office of many has keys of its own, drawn from the deployment's secret and the office's id
 * (HKDF, RFC 5869): none is kept anywhere, and none tells anything of another. What one office signed,
 * its sessions, its proofs and the key of its phones, is nothing to its neighbour, even where both books
 * are copies of one another.
 */
const drawn = (secret: string, office: string, what: string): Uint8Array =>
  hkdf(
    sha256,
    utf8ToBytes(secret),
    utf8ToBytes('yuem-khuen'),
    utf8ToBytes(`${what} of office ${office}`),
    32,
  )

/** What APP_SECRET is to an office that stands alone. */
export const officeSecret = (secret: string, office: string): string =>
  bytesToHex(drawn(secret, office, 'secret'))

/** What its first administrator types into the set-up page; of no use once there is one. */
export const officeSetupCode = (secret: string, office: string): string =>
  codeOf(drawn(secret, office, 'set-up code'))
