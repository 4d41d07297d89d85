/**
 * A hardware scanner is a keyboard: where the computer stands on the Thai layout (เกษมณี, TIS 820),
 * `320-63` arrives as `-/จข-`. Each row of keys, as the scanner means it and as Thai writes it.
 */
export const kedmaneeRows: [latin: string, thai: string][] = [
  ['1234567890-=', 'ๅ/-ภถุึคตจขช'],
  ['qwertyuiop[]\\', 'ๆไำพะัีรนยบลฃ'],
  ["asdfghjkl;'", 'ฟหกดเ้่าสวง'],
  ['zxcvbnm,./', 'ผปแอิืทมใฝ'],
  ['!@#$%^&*()_+', '+๑๒๓๔ู฿๕๖๗๘๙'],
  ['QWERTYUIOP{}|', '๐"ฎฑธํ๊ณฯญฐ,ฅ'],
  ['ASDFGHJKL:"', 'ฤฆฏโฌ็๋ษศซ.'],
  ['ZXCVBNM<>?', '()ฉฮฺ์?ฒฬฦ'],
]

const latinOf = new Map(
  kedmaneeRows.flatMap(([latin, thai]) => [...thai].map((sign, at) => [sign, latin[at]!] as const)),
)
const thaiSign = /[\u0E01-\u0E5B]/

/** What the same keys write on the Latin layout; null where the text was not typed in Thai. */
export function latinTyped(text: string): string | null {
  if (!thaiSign.test(text)) return null
  const typed = [...text].map(sign => (sign === ' ' ? ' ' : latinOf.get(sign)))
  return typed.every(sign => sign !== undefined) ? typed.join('') : null
}
