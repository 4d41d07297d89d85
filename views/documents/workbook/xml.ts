export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const special = /[&<>"\r]/g
const written: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** A text as it stands in an element or an attribute; signs that XML cannot hold are left out. */
export function escaped(text: string): string {
  return text.replace(unwritable, '').replace(special, sign => written[sign]!)
}

/** `A`, `Z`, `AA` … of 1, 26, 27 … */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : columnName(rest) + letter
}
