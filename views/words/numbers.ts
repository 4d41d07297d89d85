/** Made once: `toLocaleString` often makes one of its own anew, which was a twentieth of what a desk cost. */
const grouped = new Intl.NumberFormat('en-US')
const inBaht = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** `1,234`, and of what is no whole number three decimals at most. */
export function count(number: number): string {
  return grouped.format(number)
}

/** English: `1 day`, `3 days`, of a number or of what `count` made of it. */
export function inDays(days: number | string): string {
  return String(days) === '1' ? '1 day' : `${days} days`
}

/** Satang as baht with two decimals: `1,500.00`. */
export function baht(satang: number): string {
  return inBaht.format(satang / 100)
}

/** A share in hundredths of a percent, as `12.34`; '–' of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part / whole) * 100).toFixed(2)
}

/** `+12`, `−3`, `0`: how much more or less, with a true minus sign. */
export function change(by: number, decimals = 0): string {
  const sign = by > 0 ? '+' : by < 0 ? '\u2212' : ''
  const least = { minimumFractionDigits: decimals, maximumFractionDigits: 2 }
  return sign + Math.abs(by).toLocaleString('en-US', least)
}

/** `1.4 MB`: a length in bytes as a person reads it, in thousands. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const at = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const value = bytes / 1000 ** at
  return `${at === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)}\u00a0${units[at]}`
}
