import { expect, it } from 'vitest'
import { accounts } from '../../../src/entry/demo-office/accounts.ts'
import { demonstrationAccounts } from '../../../views/sign-in/demonstration.tsx'

it('the sign-in page of the demonstration lists all of its accounts, and no other', () => {
  const listed = demonstrationAccounts.map(([username]) => username)
  expect(listed.toSorted()).toEqual(Object.keys(accounts).toSorted())
})
