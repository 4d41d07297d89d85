import type { CivilDate } from '../dates.ts'
import { parseBaht } from '../money.ts'
import { parseDate } from '../parse-date.ts'
import { arabicDigits, normalise, searchKey } from '../text.ts'
import type { Row } from './columns.ts'
import type { Fault, FaultWord } from './fault.ts'

/** Longest text of a name, and of any other cell that is kept. */
const nameLengthMax = 200
const textLengthMax = 500

/** Reads the cells of one row and remembers what is wrong with which. */
export class RowReading<Key extends string> {
  readonly faults: Fault[] = []

  constructor(
    private readonly row: Row<Key>,
    private readonly sheet?: string,
  ) {}

  get number(): number {
    return this.row.row
  }

  fault(column: Key | null, word: FaultWord, facts?: Fault['facts']): null {
    const { sheet } = this
    const place = sheet === undefined ? {} : { sheet }
    this.faults.push({ ...place, row: this.row.row, column, word, ...(facts && { facts }) })
    return null
  }

  /** The text as one writing; '' where there is none. Faulty texts answer ''. */
  text(column: Key, most = textLengthMax): string {
    const text = normalise(this.row.cells[column]?.text ?? '')
    if (text.length <= most) return text
    this.fault(column, 'too-long', { most, length: text.length })
    return ''
  }

  required(column: Key, most = textLengthMax): string {
    const before = this.faults.length
    const text = this.text(column, most)
    if (text === '' && this.faults.length === before) this.fault(column, 'missing')
    return text
  }

  /** A name is never what a formula happens to show today. */
  name(column: Key): string {
    if (this.isFormula(column)) {
      this.fault(column, 'formula')
      return ''
    }
    return this.required(column, nameLengthMax)
  }

  /** True for a formula, or for a text that Excel would take for one. */
  isFormula(column: Key): boolean {
    const cell = this.row.cells[column]
    return cell !== undefined && (cell.formula || /^[=@]/.test(cell.text.trim()))
  }

  isEmpty(column: Key): boolean {
    return normalise(this.row.cells[column]?.text ?? '') === ''
  }

  /** A whole number, or null: `''` gives null without a fault. */
  whole(column: Key, least = 0): number | null {
    const text = this.plain(column)
    if (text === '') return null
    if (!/^-?\d{1,3}(,\d{3})+$|^-?\d{1,12}(\.0+)?$/.test(text)) {
      return this.fault(column, 'not-a-number', { text: shown(text) })
    }
    const number = Number(text.replaceAll(',', ''))
    if (number < least) {
      const word = least === 1 ? 'at-least-one' : 'not-a-number'
      return this.fault(column, word, { text: shown(text) })
    }
    return number
  }

  /** Money in satang, or null: `''` gives null without a fault. */
  satang(column: Key): number | null {
    const text = this.plain(column)
    if (text === '') return null
    const isNumber = this.row.cells[column]?.kind === 'number'
    const satang = parseBaht(isNumber ? rounded(text) : text)
    return satang ?? this.fault(column, 'not-a-price', { text: shown(text) })
  }

  /** A day, or null: `''` gives null without a fault. A day after `last` is a fault. */
  day(column: Key, last?: CivilDate): CivilDate | null {
    const text = this.plain(column)
    return text === '' ? null : this.dayIn(column, text, last)
  }

  /** Several days in one cell: `27/10/2565, 03/11/2565`. */
  days(column: Key, last: CivilDate): CivilDate[] {
    const parts = this.plain(column).split(/[,;\n]|และ/)
    return parts
      .map(part => part.trim())
      .flatMap(part => {
        const day = part === '' ? null : this.dayIn(column, part, last)
        return day ?? []
      })
  }

  /** One of a few words, spelt tolerably; a fault that names them otherwise. */
  choice<Value>(column: Key, choices: [words: string[], value: Value][]): Value | null {
    const key = bare(this.text(column))
    const found = choices.find(([words]) => words.some(word => bare(word) === key))
    if (found) return found[1]
    const names = choices.map(([words]) => words[0]!).filter(Boolean)
    return this.fault(column, 'neither', { choices: names.join(', ') })
  }

  private dayIn(column: Key, text: string, last?: CivilDate): CivilDate | null {
    const parsed = parseDate(text)
    if (!parsed.ok) {
      const facts = { text: shown(text), ...(parsed.year && { year: parsed.year }) }
      return this.fault(column, parsed.fault, facts)
    }
    if (last !== undefined && parsed.date > last) {
      return this.fault(column, 'in-future', { text: shown(text) })
    }
    return parsed.date
  }

  private plain(column: Key): string {
    return arabicDigits(normalise(this.row.cells[column]?.text ?? ''))
  }
}

/** What a sentence quotes of a cell. */
export const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** A number of Excel's may carry a speck behind its satang. */
const rounded = (text: string) =>
  Number.isFinite(Number(text)) && Math.abs(Number(text)) < 1e12
    ? String(Math.round(Number(text) * 100) / 100)
    : text

const bare = (text: string) => searchKey(text).replace(/[\s.]/g, '')
