import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Masking, masked, maskedName, villageIn } from '../../src/domain/masking.ts'
import type { RegisterLoan } from '../../src/domain/register/row.ts'
import { borrowerClasses } from '../../src/domain/words.ts'

/** A register loan in which every free text says what nobody may read. */
function loanOf(given: Partial<RegisterLoan['borrower']>, secret: string): RegisterLoan {
  return {
    ...{ id: 'x', fiscalYear: 2568, number: 1, requestedOn: '2025-01-02', state: 'closed' },
    ...{ overdueDays: 0, useLocation: 'outside', owningDivision: 'สำนักปลัด', dueOn: '2025-01-09' },
    ...{ decision: 'approved', decidedOn: '2025-01-03', purpose: secret, placeOfUse: secret },
    borrower: { name: '', unit: '', class: 'public', ...given },
    workType: secret,
    dueCondition: secret,
    approver: { name: secret, post: 'นายก อบต.' },
    chases: [{ on: '2025-01-10', channel: 'phone', answer: secret }],
    lines: [
      {
        ...{ line: 1, name: 'เต็นท์', code: '', unit: 'หลัง', requested: 2, approved: 2 },
        ...{ handedOver: 2, outstanding: 0 },
        handOvers: [{ on: '2025-01-03', units: 2, officer: secret }],
        returns: [{ on: '2025-01-12', units: 2, officer: secret, condition: 'damaged' }],
        settlements: [
          {
            ...{ on: '2025-01-20', way: 'pay', condition: 'damaged', units: 1, paidSatang: 100 },
            receipt: secret,
          },
        ],
      },
    ],
    remarks: [
      { word: 'refused', on: '2025-01-03', reason: secret },
      { word: 'cancelled', on: '2025-01-03', reason: secret },
      { word: 'letter', number: secret, date: '2025-01-01' },
      { word: 'consumable', urgency: secret },
      {
        word: 'extended',
        on: '2025-01-03',
        from: '2025-01-05',
        dueOn: '2025-01-09',
        reason: secret,
      },
      {
        word: 'late',
        what: 'returned',
        on: '2025-01-03',
        recordedOn: '2025-01-09',
        reason: secret,
      },
      {
        ...{ word: 'corrected', what: 'return', line: 1, units: 1, correctedOn: '2025-01-03' },
        ...{ on: '2025-01-04', reason: secret },
      },
    ],
  }
}

function maskedOf(...loans: RegisterLoan[]) {
  const masking = new Masking(new Set(['กองช่าง']))
  for (const loan of loans) masking.add(loan)
  return masking.finish()
}

/** Of at least four letters, so that no word of the product is one by chance. */
const secretText = fc.stringMatching(/^[ก-ฮ]{3}[0-9]{4}[ก-ฮ]{3}$/)
const title = fc.constantFrom('นาย', 'นาง', 'นางสาว', 'น.ส.', 'ด.ช.', '', 'พระครู')

describe('the masked register', () => {
  it('never says a free text, a name, a place or a receipt, whatever they are', () => {
    fc.assert(
      fc.property(secretText, fc.constantFrom(...borrowerClasses), (secret, of) => {
        const loan = loanOf({ name: secret, unit: secret, class: of }, secret)
        expect(JSON.stringify(maskedOf(loan))).not.toContain(secret)
      }),
    )
  })

  it('shows of a citizen the title and one letter, and of nobody else anything of the name', () => {
    fc.assert(
      fc.property(title, secretText, fc.constantFrom(...borrowerClasses), (before, name, of) => {
        const [only] = maskedOf(loanOf({ name: `${before}${name}`, class: of }, ''))
        const shown = only!.borrower.name
        if (of !== 'public') expect(shown).toBe('')
        else expect(shown.replace(masked, '').replace(before, '').trim().length).toBeLessThan(2)
      }),
    )
    expect(maskedName('นายสมชาย ใจดี')).toBe('นาย ส•••')
    expect(maskedName('นางสาวเสาวภา ใจดี')).toBe('นางสาว ส•••')
    expect(maskedName('วัดบ้านตัวอย่าง')).toBe('ว•••')
    expect(maskedName('')).toBe('')
  })

  it('shows of an address the village number alone, of five different borrowers or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.stringMatching(/^[1-9][0-9]{0,3}\/[0-9]{1,3}$/),
        fc.stringMatching(/^0[689][0-9]{8}$/),
        (village, house, phone) => {
          const unit = `${house} หมู่ ${village} โทร ${phone}`
          expect(villageIn(unit)).toBe(`หมู่ที่ ${village}`)
        },
      ),
    )
    expect(villageIn('๑๒/๓ หมู่ที่ ๗')).toBe('หมู่ที่ 7')
    expect(villageIn('12 หมู่บ้านสุขใจ')).toBe('')
    const from = (name: string) => loanOf({ name, unit: '1/2 หมู่ที่ 3' }, '')
    const four = ['ก', 'ข', 'ค', 'ง'].map(from)
    expect(maskedOf(...four, from('ก')).map(loan => loan.borrower.unit)).toEqual(Array(5).fill(''))
    const five = maskedOf(...four, from('จ'))
    expect(five.map(loan => loan.borrower.unit)).toEqual(Array(5).fill('หมู่ที่ 3'))
  })

  it('shows of staff a division of the office, and of another agency no more than that it is one', () => {
    const unitOf = (unit: string, of: 'staff' | 'agency') =>
      maskedOf(loanOf({ name: 'นายดี', unit, class: of }, ''))[0]!.borrower.unit
    expect(unitOf('กองช่าง', 'staff')).toBe('กองช่าง')
    expect(unitOf('99 หมู่ที่ 1', 'staff')).toBe('')
    expect(unitOf('โรงเรียนบ้านดี 12 หมู่ที่ 1', 'agency')).toBe('')
  })

  it('shows the post of who approved, unless an old register has a person there', () => {
    const postOf = (post: string) =>
      maskedOf({ ...loanOf({}, ''), approver: { name: 'x', post } })[0]!.approver.post
    expect(postOf('นายก อบต.')).toBe('นายก อบต.')
    expect(postOf('นายกองค์การบริหารส่วนตำบล')).toBe('นายกองค์การบริหารส่วนตำบล')
    expect(postOf('ปลัด อบต. รักษาราชการแทน')).toBe('ปลัด อบต. รักษาราชการแทน')
    expect(postOf('นายกิตติ ใจดี')).toBe(masked)
    expect(postOf('ผอ.กองช่าง (นางดี งาม)')).toBe(masked)
  })
})
