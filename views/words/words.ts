/** The two languages of the screen. Thai comes first; English is complete. */
export const languages = ['th', 'en'] as const
export type Language = (typeof languages)[number]

/** Words of one noun in both languages: a word that one of them lacks does not compile. */
export function words<Th extends Record<string, unknown>>(both: {
  th: Th
  en: { [Key in keyof Th]: Widened<Th[Key]> }
}): Record<Language, { [Key in keyof Th]: Widened<Th[Key]> }> {
  return both as Record<Language, { [Key in keyof Th]: Widened<Th[Key]> }>
}

/** Words that stand on their own, as an answer to choose does: they begin in upper case. */
export const begun = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type Widened<Word> = Word extends string
  ? string
  : Word extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { [Key in keyof Word]: Widened<Word[Key]> }
