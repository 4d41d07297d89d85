import type { ApproverPost } from '../../src/domain/flow-chart.ts'
import { settingsOf } from '../../src/domain/office-settings.ts'
import type { OpinionPost } from '../../src/domain/procedure.ts'
import { useView } from '../view.ts'
import { manualWords } from '../words/manual.ts'
import type { Language } from '../words/words.ts'

type Posts = {
  posts: Record<ApproverPost, string>
  opinionNames: Record<OpinionPost, string>
}

/** The posts of the law by the titles of this office, once it has said of what kind it is. */
export function postsOf(office: Record<string, string>, language: Language): Posts {
  const { posts, opinionNames } = manualWords[language]
  const { titles } = settingsOf(office)
  const named = Boolean(office.kind)
  const head = named || office.headTitle ? titles.head : posts['agency-head']
  const ownSecretary = office.secretaryTitle || (named && language === 'th')
  const secretary = ownSecretary ? titles.secretary : opinionNames['permanent-secretary']
  return {
    posts: { ...posts, 'agency-head': head },
    opinionNames: { ...opinionNames, 'permanent-secretary': secretary },
  }
}

/** The posts of clause 208. */
export function usePosts(): Record<ApproverPost, string> {
  const { office, language } = useView()
  return postsOf(office, language).posts
}

/** Whose opinion may be asked for. */
export function useOpinionNames(): Record<OpinionPost, string> {
  const { office, language } = useView()
  return postsOf(office, language).opinionNames
}
