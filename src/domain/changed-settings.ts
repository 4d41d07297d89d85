import type { OfficeKind } from './office.ts'
import { readyTitles, titleNames, titleSettings } from './titles.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

export type Changed = { settings: Record<string, string>; before: Record<string, string> }

/** What of the wanted settings is not so already, and what stood there; null where all is so. */
export function changedSettings(
  office: Record<string, string>,
  wanted: Record<string, string>,
): Changed | null {
  const keys = Object.keys(wanted).filter(key => (office[key] ?? '') !== wanted[key])
  if (keys.length === 0) return null
  const of = (from: Record<string, string>) =>
    Object.fromEntries(keys.map(key => [key, from[key] ?? '']))
  return { settings: of(wanted), before: of(office) }
}

/**
 * The titles that go with a new kind of office: those that were the ready ones of the kind before
 * become those of the new kind, and the office's own words stay.
 */
export function titlesOfKind(
  office: Record<string, string>,
  kind: OfficeKind,
): Record<string, string> {
  const ready = Object.values(readyTitles)
  return Object.fromEntries(
    titleNames
      .filter(name => ready.some(titles => titles[name] === office[titleSettings[name]]))
      .map(name => [titleSettings[name], readyTitles[kind][name]]),
  )
}

const named = /\{([^{}]*)\}/g

/** A pattern of loan numbers names the number and the year once each, and nothing else in braces. */
export function patternAllowed(pattern: string): Verdict {
  const names = [...pattern.matchAll(named)].map(match => match[1]).sort()
  const strayBrace = /[{}]/.test(pattern.replace(named, ''))
  if (!strayBrace && names.join() === 'number,year') return allow()
  return refuse('number-pattern', undefined, 'loanNumberPattern')
}
