/** Written at every change of a loan, and read by nobody: each is another index over again, or one that a smaller took the place of. */
export const fewerIndexes = ['DROP INDEX line_promised']
