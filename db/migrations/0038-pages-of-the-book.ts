/**
 * The book narrowed to a person cost more with every year. Whatever somebody wrote is found by who and what it was, in the
 * order of the book.
 */
export const pagesOfTheBook = [
  'CREATE INDEX ledger_person ON ledger (person, kind) WHERE person IS NOT NULL',
]
