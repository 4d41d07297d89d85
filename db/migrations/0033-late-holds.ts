/** What is late keeps what others wait for: both are found among the promises, which are few however many loans are out. */
export const lateHolds = ['CREATE INDEX hold_until ON hold (to_on, item)']
