/** A seal as somebody copied it from paper, in groups or in capitals; null where it is none. */
export function sealFrom(typed: string): string | null {
  const seal = typed.replace(/\s/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(seal) ? seal : null
}
