import { patternAllowed, titlesOfKind } from '../../domain/changed-settings.ts'
import { codePatternAllowed } from '../../domain/code-pattern.ts'
import { noticeAllowed } from '../../domain/label-text.ts'
import type { OfficeDescription } from '../../domain/office.ts'
import { headTitleKey, readyClauses, settingKeys } from '../../domain/office-settings.ts'
import { type TitleName, titleNames, titleSettings } from '../../domain/titles.ts'
import { allow, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { changeSettings } from './change-settings.ts'

/** What the office says of itself; with another kind its ready titles go, and its own stay. */
export function describeOffice(desk: Desk, said: OfficeDescription): Promise<Verdict<string>> {
  return changeSettings(desk, '/settings', office =>
    allow({ ...said, ...(office.kind !== said.kind && titlesOfKind(office, said.kind)) }),
  )
}

/**
 * What the posts are called here, and the heads of the divisions. An empty one takes the ready
 * word of the kind of office, or of the division, again.
 */
export function nameTitles(
  desk: Desk,
  posts: Record<TitleName, string>,
  heads: { division: string; title: string }[],
): Promise<Verdict<string>> {
  const wanted = [
    ...titleNames.map(name => [titleSettings[name], posts[name]]),
    ...heads.map(({ division, title }) => [headTitleKey(division), title]),
  ]
  return changeSettings(desk, '/settings/titles', () => allow(Object.fromEntries(wanted)))
}

/** By which patterns loans, letters and new things are numbered; '' of codes suggests none. */
export function patternNumbers(
  desk: Desk,
  said: { documentPrefix: string; loanNumberPattern: string; assetCodePattern: string },
): Promise<Verdict<string>> {
  return changeSettings(desk, '/settings/numbers', () => {
    const allowed = patternAllowed(said.loanNumberPattern)
    if (!allowed.ok) return allowed
    const codes = codePatternAllowed(said.assetCodePattern)
    if (!codes.ok) return codes
    return allow({
      [settingKeys.documentPrefix]: said.documentPrefix,
      [settingKeys.loanNumberPattern]: said.loanNumberPattern,
      [settingKeys.assetCodePattern]: said.assetCodePattern,
    })
  })
}

/** A text that is the ready one is kept as nothing, and goes on following it. */
const kept = (ready: string, said: string) => (said === ready ? '' : said)

/** The texts of the clauses, and the digits of papers. An empty text is the ready one again. */
export function wordPapers(
  desk: Desk,
  said: { clause209: string; clause211: string; digits: 'thai' | 'arabic' },
): Promise<Verdict<string>> {
  return changeSettings(desk, '/settings/papers', () =>
    allow({
      [settingKeys.clause209]: kept(readyClauses[209], said.clause209),
      [settingKeys.clause211]: kept(readyClauses[211], said.clause211),
      [settingKeys.digits]: said.digits === 'arabic' ? 'off' : 'on',
    }),
  )
}

/** What labels say beside name and code; an empty name is the office's full one again. */
export function wordLabels(
  desk: Desk,
  said: { labelOffice: string; labelNotice: string },
): Promise<Verdict<string>> {
  return changeSettings(desk, '/settings/labels', () => {
    const allowed = noticeAllowed(said.labelNotice)
    if (!allowed.ok) return allowed
    return allow({
      [settingKeys.labelOffice]: said.labelOffice,
      [settingKeys.labelNotice]: said.labelNotice,
    })
  })
}
