import { getCookie } from 'hono/cookie'
import { type Language, languages } from '../../views/words/words.ts'
import type { WebContext } from './env.ts'

export const languageCookie = 'yuem-khuen-language'

/** Thai, unless the reader chose English. */
export function languageOf(c: WebContext): Language {
  const chosen = getCookie(c, languageCookie)
  return languages.find(language => language === chosen) ?? 'th'
}
