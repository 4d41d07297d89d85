import type { Role } from '../../src/domain/rights.ts'
import { useView, useWords } from '../view.ts'
import { roleNames } from '../words/roles.ts'
import { signInWords } from '../words/sign-in.ts'

/** The accounts of the sample office, in the order in which a loan meets them. */
export const demonstrationAccounts = [
  ['staff', 'borrower'],
  ['head', 'division-head'],
  ['chief', 'agency-head'],
  ['officer', 'supply-officer'],
  ['finance', 'finance-director'],
  ['secretary', 'permanent-secretary'],
  ['auditor', 'internal-auditor'],
  ['admin', 'administrator'],
] as const satisfies readonly (readonly [username: string, role: Role])[]
const password = 'demo-2568'

/** Who may be tried here, and what each of them is. */
export function DemonstrationAccounts() {
  const { language } = useView()
  const w = useWords(signInWords)
  return (
    <section class="small">
      <p class="quiet">
        {w.demonstration} <strong class="whole">{password}</strong>
      </p>
      <dl class="facts">
        {demonstrationAccounts.map(([username, role]) => (
          <div>
            <dt>{username}</dt>
            <dd class="quiet">{roleNames[language][role]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
