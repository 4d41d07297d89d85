/** Written at every loan, and needed by nobody: `loan_awaited` and `loan_out` answer what these two were for. */
export const fewerLoanIndexes = ['DROP INDEX loan_waiting', 'DROP INDEX loan_due']
