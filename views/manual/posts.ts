import type { ApproverPost } from '../../src/domain/flow-chart.ts'
import { useView, useWords } from '../view.ts'
import { manualWords } from '../words/manual.ts'

/** The posts of clause 208 by this office's own title of its head, where it has set one. */
export function usePosts(): Record<ApproverPost, string> {
  const { office } = useView()
  const { posts } = useWords(manualWords)
  return { ...posts, 'agency-head': office.headTitle || posts['agency-head'] }
}
