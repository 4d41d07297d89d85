/** What of a thing is promised and lies there still: asked at every scan, which looked through all loans that wait. */
export const promisedLines = [
  'CREATE INDEX line_promised ON line (item) WHERE approved > handed_over',
]
