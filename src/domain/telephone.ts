import { settingsOf } from './office-settings.ts'
import { arabicDigits } from './text.ts'

export type Telephone = {
  /** As the office writes it: `044-000-000`. */
  shown: string
  /** The digits alone, for a phone to dial. */
  dialled: string
}

/** A Thai number: nine digits of a place, ten of a mobile; the end of a range (`-7`) is no part. */
const thaiNumber = /(?<!\d)0[ -]?(?:[2-57](?:[ -]?\d){7}|[689](?:[ -]?\d){8})/

/** The first number that a text says; null where it says none. */
export function telephoneIn(text: string): Telephone | null {
  const shown = thaiNumber.exec(arabicDigits(text))?.[0]
  return shown === undefined ? null : { shown, dialled: shown.replace(/\D/g, '') }
}

/**
 * Whom somebody who finds a thing may call: the number that the labels say, or else the office's
 * own; null where neither has one.
 */
export function telephoneForFinders(office: Record<string, string>): Telephone | null {
  return telephoneIn(settingsOf(office).label.notice) ?? telephoneIn(office.phone ?? '')
}
