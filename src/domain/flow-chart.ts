import { type Route, routes } from './floor.ts'
import type { OpinionPost, Procedure } from './procedure.ts'
import type { DayKind } from './working-days.ts'

export type FlowNode =
  | { kind: 'step'; text: string; post: string; days: number; daysIn: DayKind }
  | { kind: 'opinion'; post: OpinionPost }
  | { kind: 'decision'; text: string; approver: ApproverPost; days: number; daysIn: DayKind }

export type ApproverPost = 'division-head' | 'agency-head'

/** The routes that a procedure leaves open. */
export function routesOf({
  borrowerClasses,
  useLocations,
}: Pick<Procedure, 'borrowerClasses' | 'useLocations'>): Route[] {
  return routes.filter(route => {
    if (route === 'agency' || route === 'public') return borrowerClasses.includes(route)
    return borrowerClasses.includes('staff') && useLocations.includes(route)
  })
}

/** Who decides on a route: the floor of clause 208, or above it where the manual says so. */
export function approverOn(route: Route, { approver }: Pick<Procedure, 'approver'>): ApproverPost {
  return route === 'inside' && approver === 'floor' ? 'division-head' : 'agency-head'
}

/** What happens on a route, in order: the manual's steps, the opinions before the decision. */
export function flowOf(procedure: Procedure, route: Route): FlowNode[] {
  return procedure.steps.flatMap((step): FlowNode[] => {
    const { text, post, days, daysIn = 'calendar', decides } = step
    if (!decides) return [{ kind: 'step', text, post, days, daysIn }]
    const opinions = procedure.opinions.map(each => ({ kind: 'opinion', post: each }) as const)
    const approver = approverOn(route, procedure)
    return [...opinions, { kind: 'decision', text, approver, days, daysIn }]
  })
}
