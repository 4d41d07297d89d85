import { v7 as uuidv7 } from 'uuid'

/** Chance, as both runtimes have it: ids, salts and tags. */

/** Digits and letters that are not taken for one another when a label is read aloud. */
const tagAlphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const tagLength = 12

export const newId = (): string => uuidv7()

/** 16 random bytes as hexadecimal digits. */
export const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** 60 random bits in 12 characters: short on a label, and nobody guesses one. */
export const newTag = (): string => signsOf(crypto.getRandomValues(new Uint8Array(tagLength)))

const signsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => tagAlphabet[byte % tagAlphabet.length]).join('')

/** Eight signs in two groups: 40 random bits, typed once from the terminal into the set-up page. */
export const newSetupCode = (): string => codeOf(crypto.getRandomValues(new Uint8Array(8)))

/** The same of bytes that are random already. */
export const codeOf = (bytes: Uint8Array): string =>
  signsOf(bytes.slice(0, 8)).replace(/^.{4}/, '$&-')

export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))
