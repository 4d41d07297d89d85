/** What a rule answers. A rule never throws; only a programmer's mistake does. */
export type Verdict<Value = void> = { ok: true; value: Value } | { ok: false; why: Refusal }

/** Why a rule says no: a word the views know how to say, and the facts the sentence needs. */
export type Refusal = {
  word: RefusalWord
  /** The form field that the refusal belongs to, if it belongs to one. */
  field?: string
  facts?: Record<string, string | number>
}

/** Every reason that a rule may give. `views/words/refusals.ts` holds the sentence for each. */
export const refusalWords = [
  'not-allowed',
  'not-found',
  'changed-meanwhile',
  'command-differs',
  'not-enough-on-shelf',
  'not-enough-there',
  'not-enough-since',
  'borrower-cannot-decide',
  'not-the-approver',
  'already-decided',
  'not-approved',
  'nothing-outstanding',
  'more-than-approved',
  'more-than-requested',
  'more-than-outstanding',
  'nothing-chosen',
  'reason-missing',
  'date-in-future',
  'date-before-request',
  'date-before-handover',
  'date-before-last-entry',
  'due-before-start',
  'due-too-far',
  'due-not-later',
  'longer-than-item-allows',
  'too-many-lines',
  'item-retired',
  'item-not-for-public',
  'item-not-lendable',
  'already-handed-over',
  'already-closed',
  'nothing-to-hand-over',
  'date-before-decision',
  'date-before-return',
  'late-reason-missing',
  'payment-incomplete',
  'lost-not-repaired',
  'more-than-unsettled',
  'nothing-to-settle',
  'nothing-to-correct',
  'year-closed',
  'code-taken',
  'username-taken',
  'wrong-password',
  'too-many-tries',
  'old-password-wrong',
  'same-password',
  'password-is-username',
  'not-a-username',
  'set-up-code-wrong',
  'last-administrator',
  'division-taken',
  'ends-before-start',
  'too-many-at-once',
  'account-open',
  'no-account',
  'quantity-invalid',
  'more-than-owned',
  'start-too-far',
  'vehicle-work',
  'settle-first',
  'units-promised',
  'code-missing',
  'not-a-code',
  'range-not-counted',
  'range-differs',
  'one-code-one-piece',
  'too-many-pieces',
  'file-too-large',
  'file-too-many-rows',
  'file-too-much-inside',
  'file-broken',
  'file-old-excel',
  'file-not-a-table',
  'file-empty',
  'file-without-columns',
  'import-gone',
  'no-good-rows',
  'from-another-site',
  'could-not-answer',
  'label-too-fine',
  'label-start-beyond',
  'too-many-labels',
  'procedure-borrower',
  'procedure-location',
  'procedure-category',
  'procedure-days',
  'procedure-notice',
  'procedure-decision',
  'procedure-effective',
  'procedure-changed',
  'held-by-others',
  'already-signed',
  'order-chair',
  'order-number-taken',
  'order-number-reason',
  'paper-too-large',
  'paper-unknown',
  'public-off',
  'public-purpose',
  'public-item',
  'public-days',
] as const
export type RefusalWord = (typeof refusalWords)[number]

export function allow(): Verdict<void>
export function allow<Value>(value: Value): Verdict<Value>
export function allow<Value>(value?: Value): Verdict<Value> {
  return { ok: true, value: value as Value }
}

export function refuse(
  word: RefusalWord,
  facts?: Refusal['facts'],
  field?: string,
): { ok: false; why: Refusal } {
  return { ok: false, why: { word, ...(facts && { facts }), ...(field && { field }) } }
}
