/** Roles that a person may hold, several at once. `division-head` is always of a division. */
export const roles = [
  'borrower',
  'supply-officer',
  'division-head',
  'permanent-secretary',
  'agency-head',
  'finance-director',
  'internal-auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Everything that a page or a change may ask leave for. */
export const rights = [
  'items.read',
  'items.write',
  'labels.print',
  'loans.request',
  'loans.request-for-others',
  'loans.read-all',
  'loans.hand-over',
  'loans.follow-up',
  'chases.oversee',
  'loans.audit',
  'register.read',
  'register.review',
  'manual.write',
  'orders.write',
  'checks.appoint',
  'reports.read',
  'reports.write',
  'years.close',
  'years.acknowledge',
  'import.write',
  'people.read',
  'people.write',
  'appointments.read',
  'settings.write',
  'system.read',
  'ledger.read',
  'ledger.seal',
] as const
export type Right = (typeof rights)[number]

/**
 * The one table of rights. `own` holds for the divisions of the role only; a supply officer of
 * กองคลัง holds it for all. `finance` holds for people of กองคลัง only. Deciding a loan is no
 * right: the law names the approver (approver.ts).
 */
const rightsTable: Record<Role, Partial<Record<Right, 'all' | 'own' | 'finance'>>> = {
  borrower: { 'items.read': 'all', 'loans.request': 'all' },
  'supply-officer': {
    'items.read': 'all',
    'items.write': 'own',
    'labels.print': 'all',
    'loans.request': 'all',
    'loans.request-for-others': 'all',
    'loans.read-all': 'all',
    'loans.hand-over': 'own',
    'loans.follow-up': 'own',
    'chases.oversee': 'finance',
    'register.read': 'all',
    'manual.write': 'finance',
    'orders.write': 'finance',
    'reports.read': 'all',
    'reports.write': 'finance',
    'import.write': 'own',
    'people.read': 'all',
    'appointments.read': 'all',
    'ledger.read': 'all',
    'ledger.seal': 'all',
  },
  'division-head': {
    'items.read': 'all',
    'loans.request': 'all',
    'loans.read-all': 'all',
    'loans.follow-up': 'own',
    'register.read': 'all',
    'reports.read': 'all',
    'appointments.read': 'all',
    'ledger.read': 'all',
  },
  'permanent-secretary': {
    'items.read': 'all',
    'loans.request': 'all',
    'loans.read-all': 'all',
    'register.read': 'all',
    'orders.write': 'all',
    'checks.appoint': 'all',
    'reports.read': 'all',
    'appointments.read': 'all',
    'ledger.read': 'all',
  },
  'agency-head': {
    'items.read': 'all',
    'loans.request': 'all',
    'loans.read-all': 'all',
    'register.read': 'all',
    'checks.appoint': 'all',
    'reports.read': 'all',
    'years.acknowledge': 'all',
    'appointments.read': 'all',
    'ledger.read': 'all',
  },
  'finance-director': {
    'items.read': 'all',
    'loans.request': 'all',
    'loans.read-all': 'all',
    'register.read': 'all',
    'register.review': 'all',
    'chases.oversee': 'all',
    'loans.audit': 'all',
    'manual.write': 'all',
    'orders.write': 'all',
    'checks.appoint': 'all',
    'reports.read': 'all',
    'reports.write': 'all',
    'years.close': 'all',
    'appointments.read': 'all',
    'ledger.read': 'all',
    'ledger.seal': 'all',
  },
  'internal-auditor': {
    'items.read': 'all',
    'loans.read-all': 'all',
    'chases.oversee': 'all',
    'loans.audit': 'all',
    'register.read': 'all',
    'reports.read': 'all',
    'people.read': 'all',
    'appointments.read': 'all',
    'ledger.read': 'all',
  },
  administrator: {
    'items.read': 'all',
    'register.read': 'all',
    'reports.read': 'all',
    'people.read': 'all',
    'people.write': 'all',
    'appointments.read': 'all',
    'settings.write': 'all',
    'system.read': 'all',
  },
}

/** Is the role held for a division, which must be named then? */
export function roleOfDivision(role: Role): boolean {
  return role === 'supply-officer' || role === 'division-head'
}

export type HeldRole = {
  role: Role
  division: string | null
  /** The order by which they stand in for whoever holds it; none for one's own post. */
  order?: string
}

/** Whoever asks: a person with the roles held today, appointments in force included. */
export type Actor = {
  id: string
  name: string
  position: string
  division: string | null
  /** True where the person belongs to กองคลัง: its supply officer acts for all divisions. */
  finance: boolean
  roles: HeldRole[]
}

/** May this person do that, for things of that division? Without a division: for any at all. */
export function may(actor: Actor, right: Right, division?: string): boolean {
  return actor.roles.some(({ role, division: held }) => {
    const scope = rightsTable[role][right]
    if (scope === undefined) return false
    if (scope === 'finance') return actor.finance
    if (scope === 'all' || division === undefined) return true
    if (role === 'supply-officer' && actor.finance) return true
    return (held ?? actor.division) === division
  })
}

/** A loan, with its papers, photos and signatures: for its borrower and whoever reads all loans. */
export function mayReadLoan(actor: Actor, loan: { borrower: string }): boolean {
  return loan.borrower === actor.id || may(actor, 'loans.read-all')
}

/** Does this person hold the role, in that division where one is named? */
export function holds(actor: Actor, role: Role, division?: string): boolean {
  return actor.roles.some(
    held => held.role === role && (division === undefined || held.division === division),
  )
}
