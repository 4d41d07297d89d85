/** An entry of no loan, that moves nothing and corrects nothing: what a kind says of itself comes on top. */
export const plainEntry = {
  loan: null,
  line: null,
  item: null,
  quantity: null,
  source: null,
  target: null,
  corrects: null,
  imported: false,
  command: null,
  personalHash: null,
}
