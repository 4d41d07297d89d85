/**
 * The book narrowed to a person or a day cost more with every year. Whatever somebody wrote is found by who and what it was,
 * in the order of the book; and what was written down later than on its day, which is little, is found apart, so that
 * everything else of a day ends where the book stood then.
 */
export const pagesOfTheBook = [
  'CREATE INDEX ledger_person ON ledger (person, kind) WHERE person IS NOT NULL',
  `CREATE INDEX ledger_late ON ledger (happened_on)
    WHERE happened_on < date(recorded_at, '+7 hours')`,
]
