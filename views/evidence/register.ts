import type { FiscalYear } from '../../src/domain/dates.ts'
import type { Public } from '../../src/domain/masking.ts'
import { count, type Figures } from '../parts/figures.ts'
import { registerFigures } from '../register/export.ts'
import { sayer } from '../register/say.ts'
import { longDate } from '../words/dates.ts'
import { evidencePaper as w } from '../words/evidence-paper.ts'
import { registerWords } from '../words/register.ts'

/** The columns of domain.md 2.2 by their code names: what a program reads has English headings. */
const registerColumns = {
  seq: 'seq',
  number: 'loan_no',
  handedOver: 'issued_at',
  borrowerName: 'borrower_masked',
  borrowerUnit: 'borrower_unit',
  class: 'borrower_class',
  item: 'asset_name',
  code: 'asset_code',
  quantityOnly: 'issued_qty',
  unit: 'unit',
  due: 'due_date',
  approver: 'approver_post',
  returnedOn: 'returned_at',
  good: 'returned_good_qty',
  damaged: 'returned_damaged_qty',
  lost: 'lost_qty',
  outstanding: 'outstanding_qty',
  chases: 'chases',
  settlement: 'settlement',
  remarks: 'remark',
  state: 'state',
  requestedOn: 'requested_at',
  decision: 'decision',
  decidedOn: 'decided_at',
  requested: 'requested_qty',
  approved: 'approved_qty',
  workType: 'work_type',
  useLocation: 'use_location',
  division: 'owner_division',
} as const

/** What is never published (domain.md 4.1) has no column either. */
const unpublished = ['purposeOnly', 'place', 'issuer', 'receiver'] as const

type Extract = { loans: Public[]; year: FiscalYear; office: string; lastDay: string }

/** The masked register as a sheet to read: Thai headings, a note that says what was masked. */
export function registerSheet(given: Extract, isCarried = false): Figures {
  const words = registerWords.th
  const { year, office, lastDay } = given
  const own = `${words.formal} ${words.ofYear(year)}`
  const figures = registerFigures(
    given.loans,
    words,
    sayer('th', day => day),
    {
      sheet: isCarried ? words.carriedSheet : `${words.title} ${year}`,
      title: isCarried ? words.carried(year) : own,
      notes: [office, words.asAt(longDate(lastDay, 'th')), w.maskedNote],
    },
  )
  const hidden: string[] = unpublished.map(key => words[key])
  return keepColumns(figures, label => !hidden.includes(label))
}

/** The same as a table for programs, each row with its fiscal year in both eras. */
export function registerTable({ loans }: Pick<Extract, 'loans'>): Figures {
  const words = { ...registerWords.th, ...registerColumns }
  const sheet = { sheet: 'register', title: '', notes: [] }
  const figures = registerFigures(
    loans,
    words,
    sayer('th', day => day),
    sheet,
  )
  const names: string[] = Object.values(registerColumns)
  const kept = keepColumns(figures, label => names.includes(label))
  const years = loans.flatMap(loan => loan.lines.map(() => loan.fiscalYear))
  return {
    ...kept,
    columns: [
      { label: 'fiscal_year_be', width: 12, numeric: true },
      { label: 'fiscal_year_ce', width: 12, numeric: true },
      ...kept.columns,
    ],
    rows: kept.rows.map((row, index) => [count(years[index]!), count(years[index]! - 543), ...row]),
  }
}

function keepColumns(figures: Figures, isKept: (label: string) => boolean): Figures {
  const keep = figures.columns.map(({ label }) => isKept(label))
  return {
    ...figures,
    columns: figures.columns.filter((_, index) => keep[index]),
    rows: figures.rows.map(row => row.filter((_, index) => keep[index])),
  }
}
