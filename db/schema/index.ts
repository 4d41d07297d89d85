export * from './items.ts'
export * from './ledger.ts'
export * from './loans.ts'
export * from './people.ts'
