import { settingsOf } from '../../src/domain/office-settings.ts'
import { belongingOf, borrowerOf, type LineShown, type LoanShown } from '../loans/shown.ts'
import { type Block, formBlocks, harmed, movementBlocks, termsOnForm } from './form-blocks.ts'

/** Percent of its size that a form may keep; at the smallest, letters of 7.4 points. */
const sizes = [100, 97, 94, 91, 88, 85, 82, 79, 76, 73, 70] as const
type FormFit = (typeof sizes)[number]

type Printed = { shown: LoanShown; rows: (LineShown | null)[]; office: Record<string, string> }

/** What A4 leaves between the official margins below the heading, in millimetres, and a little less. */
const roomHeight = 222
/** Letters to a line at full size: across the sheet, in half of it, in the column of the names. */
const letters = { across: 88, half: 43, name: 31, small: 112 }
/** Millimetres of a line of each kind of text, and of what stands around it. */
const line = { text: 5.05, box: 4.75, row: 4.55, small: 3.85 }
const around = { row: 1.2, box: 4.2, table: 3, foot: 1 }
/** Labels and dates between what was filled in, in letters. */
const askedAround = 190

/**
 * The biggest size at which the page with the signatures keeps to one sheet, however long its
 * names and whatever came back damaged. A browser cannot be asked before it prints, so lines are
 * counted here; the PDF, which can, draws a trial.
 */
export function formFit(printed: Printed, isFirst: boolean): FormFit {
  return sizes.find(size => heightOf(printed, isFirst, size / 100) <= roomHeight) ?? 70
}

function heightOf({ shown, rows, office }: Printed, isFirst: boolean, size: number): number {
  const lines = (text: string, most: number) =>
    Math.max(1, Math.ceil((lettersOf(text) / most) * size))
  const block = ({ text, ticks, sign }: Block) => {
    const said = [text, ...ticks.map(tick => `☐ ${tick.say} ${tick.reason ?? ''}`)]
    const told = said.map(each => (each ? lines(each, letters.half) : 0))
    return { told: 1 + sum(told), signed: sign.post ? 4 : 3 }
  }
  const blocks = formBlocks(shown, office).map(block)
  const pairs = Array.from({ length: Math.ceil(blocks.length / 2) }, (_, index) => {
    const [one, other] = blocks.slice(index * 2, index * 2 + 2)
    // The odd one out says on the left and signs on the right.
    if (!other) return Math.max(one!.told, one!.signed)
    return Math.max(one!.told + one!.signed, other.told + other.signed)
  })
  const things = harmed(shown, text => text).join(' · ')
  const heights = [
    isFirst ? line.text * (1 + lines(askedIn(shown), letters.across)) : 0,
    around.table + line.row + around.row,
    ...rows.map(row => line.row * lines(row?.thing.name ?? '', letters.name) + around.row),
    line.text * lines(termsOnForm(shown, office), letters.across),
    ...pairs.map(most => line.box * most + around.box),
    ...movementBlocks(shown).map(() => line.box * 4 + around.box),
    things === '' ? 0 : line.box * lines(things, letters.across - 2) + around.box / 2,
    around.foot + line.small * (1 + lines(settingsOf(office).clause211, letters.small)),
  ]
  return sum(heights) * size
}

/** What was filled in above the rows, and about as much as stands between. */
function askedIn(shown: LoanShown): string {
  const { loan, purpose, divisionNames } = shown
  const { name, position, phone, address } = borrowerOf(shown)
  const filled = [
    name,
    position,
    phone,
    address,
    belongingOf(shown),
    loan.workType,
    divisionNames.get(loan.owningDivision),
    purpose?.purpose,
    purpose?.placeOfUse,
  ]
  return filled.filter(Boolean).join(' ') + '.'.repeat(askedAround)
}

/** Thai marks stand above and below a letter and take no width of their own. */
const lettersOf = (text: string) => text.replace(/\p{Mn}/gu, '').length

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)
