/** Held every line that was cancelled or never fetched, for ever: what is promised is counted among the holds now. */
export const waitingAmongHolds = ['DROP INDEX line_waiting']
