import { type Actor, may } from './rights.ts'

/** The card of a person is for whoever prints labels or keeps the people, and for themselves. */
export function mayPrintCard(actor: Actor, person: string): boolean {
  return actor.id === person || may(actor, 'labels.print') || may(actor, 'people.write')
}

/** What its code opens: to a signed-in officer the person's loans, to everybody else nothing. */
export function cardAddress(publicUrl: string, person: string): string {
  return `${publicUrl}/people/${person}/loans`
}
