export const passwordLeast = 8
export const passwordMost = 128

/** Digits and letters that are not taken for one another on paper; 32 of them, 5 bits each. */
const signs = '23456789abcdefghijkmnpqrstuvwxyz'
const groups = [0, 4, 8]

/**
 * A first password from 16 random bytes in hexadecimal: three groups of four signs, 60 bits,
 * easily copied from a slip: `k7pm-3xq9-wd4t`.
 */
export function firstPasswordFrom(salt: string): string {
  const sign = (index: number) =>
    signs[Number.parseInt(salt.slice(index * 2, index * 2 + 2), 16) % 32]!
  return groups.map(at => [0, 1, 2, 3].map(each => sign(at + each)).join('')).join('-')
}

/** How long a session lasts: two weeks, then the password is asked again. */
export const sessionDays = 14
