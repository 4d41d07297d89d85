/** A sentence in which no word of these names is broken at a line's end (look.md). */
export function Unbroken({ text, names }: { text: string; names: string[] }) {
  const words = names.flatMap(name => name.split(' ')).filter(word => word !== '')
  const found = words.filter(word => text.includes(word))
  if (found.length === 0) return <>{text}</>
  const longestFirst = found.toSorted((a, b) => b.length - a.length)
  const parts = text.split(new RegExp(`(${longestFirst.map(escaped).join('|')})`))
  return <>{parts.map(part => (found.includes(part) ? <span class="whole">{part}</span> : part))}</>
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
