import { draftFields } from './manual.ts'

const anybody = 'anybody' as const
const writers = ['officer', 'finance'] as const
/** Rows of the table of rights: the manual is read by all, and written by two. */
export const manualRows = {
  'GET /manual': { may: anybody },
  'GET /manual.pdf': { may: anybody },
  // What came of a form that was refused; asked for by itself, the page of the form.
  'GET /manual/adoptions': { may: anybody },
  'POST /manual/adoptions': {
    may: writers,
    form: () => ({ draft: 'farming:1:1', order: '1/2569', effectiveOn: '2026-12-01' }),
  },
  'GET /manual/:workType': { may: anybody, at: () => '/manual/farming' },
  'GET /manual/:workType/versions/:version': {
    ...{ may: anybody, gone: true, at: () => '/manual/farming/versions/9' },
  },
  'GET /manual/:workType/draft': { may: writers, at: () => '/manual/farming/draft' },
  'POST /manual/:workType/draft': {
    ...{ may: writers, at: () => '/manual/farming/draft', form: () => draftFields() },
  },
  'POST /manual/:workType/adoptions': {
    ...{ may: writers, at: () => '/manual/farming/adoptions' },
    form: () => ({ version: '1', order: '1/2569', effectiveOn: '2026-12-01' }),
  },
}
