import { describe, expect, it } from 'vitest'
import { approverOf } from '../../src/domain/approver.ts'
import { routes } from '../../src/domain/floor.ts'
import { approverOn, flowOf, routesOf } from '../../src/domain/flow-chart.ts'
import { lawFloor, readyProcedure } from '../../src/domain/procedures-ready.ts'
import { workTypes } from '../../src/domain/words.ts'
import { drawFlow } from '../../views/documents/flow-shape.ts'
import { manualWords } from '../../views/words/manual.ts'

describe('the routes of a procedure', () => {
  it('are those that its borrowers and its places leave open', () => {
    expect(routesOf(lawFloor('x'))).toEqual([...routes])
    expect(routesOf(readyProcedure('งานสำนักงานและธุรการ'))).toEqual(['inside', 'outside'])
    const onlyPublic = { ...lawFloor('x'), borrowerClasses: ['public' as const] }
    expect(routesOf(onlyPublic)).toEqual(['public'])
  })

  it('name the approver whom the rule of clause 208 names for such a loan', () => {
    for (const approver of ['floor', 'agency-head'] as const) {
      for (const route of routes) {
        const staff = route === 'inside' || route === 'outside'
        const loan = {
          ...{ borrower: 'somebody', owningDivision: 'd01' },
          borrowerClass: staff ? ('staff' as const) : route,
          useLocation: route === 'inside' ? ('inside' as const) : ('outside' as const),
          approverRule: approver === 'floor' ? null : approver,
        }
        const holder = { name: 'x', position: 'x', appointed: false }
        const named = approverOf(loan, [
          { ...holder, person: 'head', role: 'division-head', division: 'd01' },
          { ...holder, person: 'chief', role: 'agency-head', division: null },
        ])
        expect([route, approverOn(route, { approver })]).toEqual([route, named.post])
      }
    }
  })

  it('ask for opinions just before the decision, of which there is one', () => {
    const opinions = ['supply-officer', 'permanent-secretary'] as const
    const procedure = { ...lawFloor('x'), opinions: [...opinions] }
    const kinds = flowOf(procedure, 'inside').map(node => node.kind)
    expect(kinds).toEqual([
      ...['step', 'step', 'opinion', 'opinion', 'decision', 'step', 'step', 'step'],
    ])
  })
})

describe('a chart', () => {
  const words = manualWords.th

  it.each([330, 454])('of %i keeps every shape apart from the next, and all inside', width => {
    const measure = (text: string) => text.length * 6
    for (const procedure of workTypes.map(readyProcedure)) {
      for (const route of routesOf(procedure)) {
        const { shapes, notes, height } = drawFlow(flowOf(procedure, route), words, {
          ...{ width, size: 12, measure },
        })
        const column = shapes.filter(shape => shape.kind !== 'refused')
        for (const [index, shape] of column.entries()) {
          expect(shape.x >= 0 && shape.x + shape.width <= width).toBe(true)
          const next = column[index + 1]
          if (next) expect(next.y).toBeGreaterThan(shape.y + shape.height)
        }
        const bottoms = notes.map(note => note.y + note.lines.length * 12 * 1.4)
        bottoms.forEach((bottom, index) => {
          expect(bottom).toBeLessThanOrEqual(notes[index + 1]?.y ?? height)
        })
        expect(shapes.every(shape => shape.y + shape.height <= height)).toBe(true)
      }
    }
  })
})
