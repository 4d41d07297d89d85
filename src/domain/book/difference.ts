/** What the reading of a book stops at: the first line that is not as it must be. */
export class BookDifference extends Error {}
