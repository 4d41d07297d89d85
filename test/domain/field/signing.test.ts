import { describe, expect, it } from 'vitest'
import type { FieldLoan } from '../../../src/domain/field/copy.ts'
import { chosenIn, conditionsIn, fieldsOf } from '../../../src/domain/field/moving.ts'
import {
  sentenceInField,
  signedIn,
  signingFields,
  withoutSignature,
} from '../../../src/domain/field/signing.ts'
import { waveSigned } from '../../support/photos.ts'

const loan: FieldLoan = {
  ...{ id: 'loan', number: '12/2570', kind: 'durable', borrower: 'นางมาลี กองช่าง' },
  ...{ signer: 'นางมาลี', startOn: '2026-11-24', dueOn: '2026-11-27' },
  lines: [
    { line: 1, item: 'tent', approved: 1, handedOver: 1, outstanding: 1 },
    { line: 2, item: 'chairs', approved: 20, handedOver: 20, outstanding: 20 },
  ],
}
const moving = loan.lines.map(line => ({ line, most: line.outstanding }))
const chairs = {
  ...{ id: 'chairs', tag: 'Chairs1', code: '401-1', name: 'เก้าอี้', unit: 'ตัว' },
  ...{ control: 'set' as const, store: '', shelf: 0 },
}
const units = { good: 18, damaged: 2, lost: 0 }
const said = (signing: Parameters<typeof sentenceInField>[3]) =>
  sentenceInField('returns', loan, [{ item: chairs, units }], signing)
const nobody = signedIn({}, loan)

describe('what is signed in the field', () => {
  it('is the sentence of the office: who, which loan, what in which condition', () => {
    expect(said(nobody)).toBe(
      'ข้าพเจ้า นางมาลี ได้นำทรัพย์สินตามใบยืม 12/2570 มาส่งคืนแล้ว คือ เก้าอี้ 401-1 20 ตัว (ชำรุด 2)',
    )
    expect(said({ ...nobody, as: 'other', by: ' นายชัย ' })).toContain('ข้าพเจ้า นายชัย ได้นำ')
  })

  it('goes with the command as the loan’s own form sends it, and without it nothing does', () => {
    expect(signingFields(nobody, said(nobody))).toEqual({ ok: true, value: {} })
    const signed = { ...nobody, strokes: waveSigned(), under: said(nobody) }
    const sent = signingFields(signed, said(nobody))
    expect(sent).toMatchObject({ ok: true, value: { signedAs: 'borrower' } })
    const fields = sent.ok ? sent.value : {}
    expect(signedIn(fields, loan)).toEqual(signed)
    expect(withoutSignature({ ...fields, 'good-1': '1' })).toEqual({ 'good-1': '1' })
  })

  it('is refused at once where the office would refuse it, when the signer is still there', () => {
    const signed = { ...nobody, strokes: waveSigned(), under: said(nobody) }
    const why = (change: Partial<typeof signed>, sentence = said(nobody)) => {
      const verdict = signingFields({ ...signed, ...change }, sentence)
      return verdict.ok ? null : verdict.why.word
    }
    expect(why({ strokes: '1,1 2,2' })).toBe('signature-too-short')
    const long = Array.from({ length: 7_000 }, (_, at) => `${at % 600},${at % 200}`).join(' ')
    expect(why({ strokes: long })).toBe('signature-unreadable')
    expect(why({ as: 'other', by: ' ' })).toBe('signer-missing')
    expect(why({ under: 'ข้อความอื่น' })).toBe('signature-of-other-things')
  })

  it('is somebody else’s where the borrower’s name is not for this officer', () => {
    expect(signedIn({}, { ...loan, signer: '' }).as).toBe('other')
  })
})

describe('a form that lost its signal', () => {
  it('says the same in the field desk, and no more than may still move', () => {
    const fields = { 'good-1': '1', 'good-2': '15', 'damaged-2': '2', 'condition-2': 'ขาหัก' }
    const chosen = chosenIn(fields, moving)
    expect(chosen).toEqual({
      1: { good: 1, damaged: 0, lost: 0 },
      2: { good: 15, damaged: 2, lost: 0 },
    })
    const words = conditionsIn({ ...fields, 'condition-1': ' ' })
    expect(fieldsOf('returns', moving, { chosen, words, note: '' })).toEqual(fields)
    expect(chosenIn({ 'good-1': '9', 'lost-2': '99', 'good-2': 'x' }, moving)).toEqual({
      1: { good: 1, damaged: 0, lost: 0 },
      2: { good: 0, damaged: 0, lost: 20 },
    })
    expect(chosenIn({ all: '1' }, moving)[2]).toEqual({ good: 20, damaged: 0, lost: 0 })
    expect(chosenIn({ 'quantity-1': '1' }, moving)).toEqual({ 1: { good: 1, damaged: 0, lost: 0 } })
  })
})
