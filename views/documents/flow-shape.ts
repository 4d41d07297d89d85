import type { ApproverPost, FlowNode } from '../../src/domain/flow-chart.ts'
import type { OpinionPost } from '../../src/domain/procedure.ts'
import type { DayKind } from '../../src/domain/working-days.ts'
import { breakLines } from './pdf/lines.ts'

/** What a chart says beside the manual's own texts. */
export type FlowWords = {
  begin: string
  end: string
  yes: string
  no: string
  told: string
  opinionBy: (post: string) => string
  decidesBy: (post: string) => string
  within: (days: number, kind?: DayKind) => string
  opinionNames: Record<OpinionPost, string>
  posts: Record<ApproverPost, string>
}

export type Shape = {
  kind: 'end' | 'step' | 'opinion' | 'decision' | 'refused'
  x: number
  y: number
  width: number
  height: number
  lines: string[]
}
/** Who, and within how many days: beside a step. */
export type Note = { x: number; y: number; lines: string[] }
export type Arrow = { from: [x: number, y: number]; to: [x: number, y: number]; label: string }
export type FlowDrawing = {
  width: number
  height: number
  size: number
  shapes: Shape[]
  notes: Note[]
  arrows: Arrow[]
}

type FlowMeasure = {
  width: number
  /** Of the letters. */
  size: number
  /** How wide a text stands at that size. */
  measure: (text: string) => number
}

export const flowLineHeight = 1.4
const padding = 6
/** How far the sides of a decision point outwards. */
const decisionPoint = 12

/** A route's chart from top to bottom, with its notes on the right: the same on screen and paper. */
export function drawFlow(nodes: FlowNode[], w: FlowWords, given: FlowMeasure): FlowDrawing {
  const pen = new FlowPen(w, given)
  pen.end(w.begin)
  for (const node of nodes) {
    if (node.kind === 'step') pen.step(node.text, [node.post, w.within(node.days, node.daysIn)])
    if (node.kind === 'opinion') pen.opinion(w.opinionBy(w.opinionNames[node.post]))
    if (node.kind === 'decision') {
      pen.decision(w.decidesBy(w.posts[node.approver]), w.within(node.days, node.daysIn))
    }
  }
  pen.end(w.end)
  return pen.drawing()
}

class FlowPen {
  private y = 1
  private readonly shapes: Shape[] = []
  private readonly notes: Note[] = []
  private readonly arrows: Arrow[] = []
  private label = ''
  private readonly main: number
  private readonly side: { x: number; width: number }

  constructor(
    private readonly w: FlowWords,
    private readonly given: FlowMeasure,
  ) {
    const { width, size } = given
    this.main = Math.round(width * 0.62)
    const x = this.main + size * 1.1
    this.side = { x, width: width - x - 1 }
  }

  end(text: string): void {
    const width = this.given.size * 6
    this.place('end', { x: (this.main - width) / 2, width }, [text])
  }

  step(text: string, note: string[]): void {
    const shape = this.place('step', { x: 1, width: this.main - 2 }, this.broken(text, this.main))
    const lines = note.flatMap(each => this.broken(each, this.side.width + 2 * padding))
    this.notes.push({ x: this.side.x, y: this.besideTop(shape, lines), lines })
    this.y = Math.max(this.y, this.notes.at(-1)!.y + this.heightOf(lines) - 2 * padding)
  }

  opinion(text: string): void {
    this.place('opinion', { x: 1, width: this.main - 2 }, this.broken(text, this.main))
  }

  /** Down when approved; to the right, and to an end, when refused. */
  decision(text: string, within: string): void {
    const refused = this.broken(`${this.w.no} ${this.w.told}`, this.side.width)
    const lines = [...this.broken(text, this.main - 2 * decisionPoint), within]
    const least = this.heightOf(refused)
    const shape = this.place('decision', { x: 1, width: this.main - 2 }, lines, least)
    const { x, width } = this.side
    const height = this.heightOf(refused)
    const middle = shape.y + shape.height / 2
    const box = { x, y: middle - height / 2, width, height, lines: refused }
    this.shapes.push({ kind: 'refused', ...box })
    this.arrows.push({ from: [shape.x + shape.width, middle], to: [x, middle], label: '' })
    this.label = this.w.yes
  }

  drawing(): FlowDrawing {
    const { width, size } = this.given
    const { shapes, notes, arrows } = this
    return { width, height: this.y + 1, size, shapes, notes, arrows }
  }

  private place(
    kind: Shape['kind'],
    { x, width }: { x: number; width: number },
    lines: string[],
    least = 0,
  ): Shape {
    const { size } = this.given
    const last = this.shapes.findLast(each => each.kind !== 'refused')
    if (last) {
      const middle = this.main / 2
      this.y += size * (this.label ? 1.8 : 1.1)
      const from: [number, number] = [middle, last.y + last.height]
      this.arrows.push({ from, to: [middle, this.y], label: this.label })
      this.label = ''
    }
    const height = Math.max(least, this.heightOf(lines))
    const shape: Shape = { kind, x, y: this.y, width, height, lines }
    this.shapes.push(shape)
    this.y += height
    return shape
  }

  private broken(text: string, width: number): string[] {
    return breakLines(text, width - 2 * padding, this.given.measure)
  }

  private heightOf(lines: string[]): number {
    return lines.length * this.given.size * flowLineHeight + 2 * padding
  }

  /** Notes stand level with the middle of their step, or with its top when they are longer. */
  private besideTop(shape: Shape, lines: string[]): number {
    const height = this.heightOf(lines) - 2 * padding
    return Math.max(shape.y, shape.y + (shape.height - height) / 2)
  }
}

/** Where the lines of a shape begin, so that they stand in its middle. */
export function firstLineOf({ y, height, lines }: Shape, size: number): number {
  return y + (height - lines.length * size * flowLineHeight) / 2
}

/** The corners of a decision, clockwise from the upper left. */
export function decisionCorners({ x, y, width, height }: Shape): [number, number][] {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2]
  return [
    [x + decisionPoint, y],
    [right - decisionPoint, y],
    [right, middle],
    [right - decisionPoint, bottom],
    [x + decisionPoint, bottom],
    [x, middle],
  ]
}

/** The three corners of an arrow's head. */
export function arrowHead({ from, to }: Arrow, side: number): [number, number][] {
  const [x, y] = to
  return from[0] === x
    ? [to, [x - side / 2, y - side], [x + side / 2, y - side]]
    : [to, [x - side, y - side / 2], [x - side, y + side / 2]]
}
