/**
 * How many characters are taken of what people type. The page's field stops there and the schema of
 * its form refuses what is longer, so that neither can promise what the other does not keep.
 */
export const lengths = {
  /** Some sentences: a reason, a note, an answer. */
  note: 500,
  /** Some paragraphs: on a month of the register, on the closing of a year. */
  remarks: 2_000,
  /** The number of an order or an approval, as its paper has it. */
  orderNumber: 100,
  /** The committee order that adopts a procedure: its number and year, or its id. */
  adoptingOrder: 80,
  /** What one line says of a person: a name, a position, a village or an agency. */
  personLine: 120,
  phone: 40,
  letterNumber: 60,
  receiptNumber: 100,
  request: {
    purpose: 300,
    purposeDetail: 180,
    placeOfUse: 200,
    lateReason: 300,
    address: 200,
    urgency: 300,
    dueCondition: 200,
  },
  item: { name: 200, code: 100, unit: 30, category: 100, store: 100 },
  /** A printer, or a paper that the office measured itself. */
  printingName: 80,
  settings: {
    title: 200,
    numberPattern: 60,
    documentPrefix: 40,
    clause209: 1_200,
    clause211: 600,
    labelOffice: 120,
    labelNotice: 80,
  },
} as const
