/** What keeps the database from answering, as far as its error tells. */
const outages = ['full', 'read-only', 'damaged', 'silent', 'slow', 'unknown'] as const
export type Outage = (typeof outages)[number]

/**
 * What became of whatever a page sent: nothing was sent, nothing of it was written, or nobody knows,
 * because the answer to a commit never came. Only the last needs the command's id to be sent again.
 */
export type Outcome = 'read' | 'not-written' | 'perhaps-written'
