import { arabicDigits, normalise } from './text.ts'

/** The largest price that the register takes: 10,000 million baht. */
const satangMax = 1_000_000_000_000

const bahtRe = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/

/** `28,000.00 บาท` as satang; null where it is no price, or has more than two decimals. */
export function parseBaht(text: string): number | null {
  const plain = arabicDigits(normalise(text))
    .replace(/\s*(?:บาท|baht|฿|\.-)\s*$/i, '')
    .replace(/^฿\s*/, '')
  const match = bahtRe.exec(plain)
  if (!match) return null
  const satang =
    Number(match[1]!.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return satang <= satangMax ? satang : null
}
