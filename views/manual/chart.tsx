import type { Route } from '../../src/domain/floor.ts'
import { flowOf } from '../../src/domain/flow-chart.ts'
import type { Procedure } from '../../src/domain/procedure.ts'
import {
  type Arrow,
  arrowHead,
  decisionCorners,
  drawFlow,
  firstLineOf,
  flowLineHeight,
  type Shape,
} from '../documents/flow-shape.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { manualWords } from '../words/manual.ts'
import { useOpinionNames, usePosts } from './posts.ts'

/** In the chart's own units: a phone shows them about as large as the text around it. */
const width = 330
const size = 14.5

type ChartProps = { procedure: Procedure; route: Route }

/** The flow chart of a route, drawn here; `RouteList` says the same for whoever does not see it. */
export function FlowChart({ procedure, route }: ChartProps) {
  const w = useWords(manualWords)
  const posts = usePosts()
  const drawing = drawFlow(flowOf(procedure, route), { ...w, posts }, { width, size, measure })
  return (
    <svg
      class="flow-chart"
      viewBox={`0 0 ${width} ${Math.ceil(drawing.height)}`}
      role="img"
      aria-label={w.chartOf(w.routes[route])}
    >
      {drawing.arrows.map(arrow => (
        <ArrowDrawn arrow={arrow} />
      ))}
      {drawing.shapes.map(shape => (
        <ShapeDrawn shape={shape} />
      ))}
      {drawing.notes.map(note => (
        <Lines lines={note.lines} x={note.x} y={note.y} anchor="start" class="note" />
      ))}
    </svg>
  )
}

/** The same route as an ordered list. */
export function RouteList({ procedure, route }: ChartProps) {
  const { language } = useView()
  const w = useWords(manualWords)
  const opinionNames = useOpinionNames()
  const posts = usePosts()
  return (
    <ol class="route-list" lang={language}>
      {flowOf(procedure, route).map(node => {
        if (node.kind === 'opinion') return <li>{w.opinionBy(opinionNames[node.post])}</li>
        const who = node.kind === 'decision' ? posts[node.approver] : node.post
        return (
          <li>
            <Unbroken text={node.text} />
            <span class="quiet small">
              {who} · {w.within(node.days, node.daysIn)}
              {node.kind === 'decision' && ` · ${w.noBranch}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function ShapeDrawn({ shape }: { shape: Shape }) {
  const { kind, x, y, width: w, height, lines } = shape
  return (
    <g class={kind}>
      {kind === 'decision' ? (
        <polygon points={pointsText(decisionCorners(shape))} />
      ) : (
        <rect x={x} y={y} width={w} height={height} rx={kind === 'end' ? height / 2 : 3} />
      )}
      <Lines lines={lines} x={x + w / 2} y={firstLineOf(shape, size)} anchor="middle" />
    </g>
  )
}

type LinesProps = { lines: string[]; x: number; y: number; anchor: string; class?: string }

function Lines({ lines, x, y, anchor, ...rest }: LinesProps) {
  return (
    <text text-anchor={anchor} class={rest.class}>
      {lines.map((line, index) => (
        <tspan x={rounded(x)} y={rounded(y + index * size * flowLineHeight + size)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function ArrowDrawn({ arrow }: { arrow: Arrow }) {
  const [[x1, y1], [x2, y2]] = [arrow.from, arrow.to]
  return (
    <g class="arrow">
      <line x1={x1} y1={y1} x2={x2} y2={y2} />
      <polygon points={pointsText(arrowHead(arrow, 7))} />
      {arrow.label && (
        <text x={x1 + 8} y={rounded((y1 + y2) / 2 + size * 0.3)}>
          {arrow.label}
        </text>
      )}
    </g>
  )
}

const rounded = (value: number) => Math.round(value * 10) / 10
const pointsText = (points: [number, number][]) =>
  points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')

const marks = /\p{Mn}/u
const narrow = /[\s.,:;()|il'/–-]/

/** About how wide Sarabun sets a text; the page's font is not known here, so a little too wide. */
function measure(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (!marks.test(letter)) sum += narrow.test(letter) ? 0.32 : 0.6
  }
  return sum * size
}
