/**
 * The row of a measure of integrity as the office hands it in, with its seven columns (domain.md
 * part 0). A column that finance left empty says what the year's facts say.
 */
export type MeasureRow = {
  number: string
  measure: string
  steps: string
  period: string
  responsible: string
  /** ผลการดำเนินการ (output): one on each line. */
  outputs: string
  /** ผลลัพธ์ (outcome): one on each line. */
  outcomes: string
}

/** The columns in the order of the integrity report. */
export const measureColumns = [
  'number',
  'measure',
  'steps',
  'period',
  'responsible',
  'outputs',
  'outcomes',
] as const satisfies readonly (keyof MeasureRow)[]

export const measureLimits: MeasureLimits = {
  number: 10,
  measure: 300,
  steps: 3000,
  period: 100,
  responsible: 200,
  outputs: 4000,
  outcomes: 4000,
}
type MeasureLimits = Record<keyof MeasureRow, number>

/** What finance wrote, and what the facts say wherever it wrote nothing. */
export function measureRow(ready: MeasureRow, written: MeasureRow | null): MeasureRow {
  const said = (column: keyof MeasureRow) => written?.[column] || ready[column]
  return Object.fromEntries(measureColumns.map(column => [column, said(column)])) as MeasureRow
}

/** Only what differs from the facts is kept: what was left as it stood goes on following them. */
export function ownWords(ready: MeasureRow, sent: MeasureRow): MeasureRow {
  const kept = (column: keyof MeasureRow) => (sent[column] === ready[column] ? '' : sent[column])
  return Object.fromEntries(measureColumns.map(column => [column, kept(column)])) as MeasureRow
}
