/** `1,234`. */
export function count(number: number): string {
  return number.toLocaleString('en-US')
}

/** Satang as baht with two decimals: `1,500.00`. */
export function baht(satang: number): string {
  return (satang / 100).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
}

/** A share in hundredths of a percent, as `12.34`; '–' of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part / whole) * 100).toFixed(2)
}
