import type { Chart, Shape } from './chart.ts'

/** The chart on a page: ink on paper in either scheme, patterns where a fill needs one. */
export function ChartSvg({ chart, id }: { chart: Chart; id: string }) {
  const { width, height, says, shapes } = chart
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-says`}>
      <title id={`${id}-says`}>{says}</title>
      <defs>
        <pattern
          id={`${id}-striped`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="1" y1="0" x2="1" y2="5" stroke="currentColor" stroke-width="2" />
        </pattern>
        <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1.2" fill="currentColor" />
        </pattern>
      </defs>
      {shapes.map(shape => (
        <Drawn shape={shape} id={id} />
      ))}
    </svg>
  )
}

function Drawn({ shape, id }: { shape: Shape; id: string }) {
  switch (shape.kind) {
    case 'bar': {
      const { x, y, width, height, fill } = shape
      const paint =
        fill === 'solid' ? 'currentColor' : fill === 'plain' ? 'none' : `url(#${id}-${fill})`
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          fill={paint}
          stroke="currentColor"
          stroke-width="1"
        />
      )
    }
    case 'line':
      return <line x1={shape.x} y1={shape.y} x2={shape.toX} y2={shape.toY} stroke="currentColor" />
    case 'text':
      return (
        <text x={shape.x} y={shape.y} font-size={shape.size} text-anchor={shape.anchor}>
          {shape.text}
        </text>
      )
  }
}
