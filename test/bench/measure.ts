/** Wall time and this process's own CPU time of one run, in milliseconds. */
export type Taken = { wall: number; cpu: number }

export async function taken(run: () => Promise<unknown>): Promise<Taken> {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 }
}

/** The share of the sorted values: 0.5 is the median, 0.95 what all but a twentieth stay below. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/**
 * Two things that do the same, by turns, so that whatever else the machine does falls on both; the
 * first turn warms up and counts for nothing. Medians, and the first over the second.
 */
export async function compared(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  turns = 5,
) {
  const [a, b]: [Taken[], Taken[]] = [[], []]
  for (let turn = 0; turn <= turns; turn += 1) {
    const pair = [await taken(first), await taken(second)] as const
    if (turn === 0) continue
    a.push(pair[0])
    b.push(pair[1])
  }
  const median = (runs: Taken[], of: keyof Taken) =>
    quantile(
      runs.map(run => run[of]),
      0.5,
    )
  return {
    first: median(a, 'wall'),
    second: median(b, 'wall'),
    ratio: median(a, 'wall') / median(b, 'wall'),
    cpuRatio: median(a, 'cpu') / median(b, 'cpu'),
  }
}

/** One line of the table: what was measured, the figure, and the goal that it is held against. */
export type Line = { what: string; figure: string; goal?: string; met?: boolean }

export const ms = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
export const mb = (bytes: number) => `${(bytes / 1_048_576).toFixed(0)} MB`
export const times = (ratio: number) => `${ratio.toFixed(2)}×`

export function print(title: string, lines: Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length))
  const wide = Math.max(...lines.map(({ figure }) => figure.length))
  console.log(`\n${title}`)
  for (const { what, figure, goal, met } of lines) {
    const held = goal === undefined ? '' : `  goal ${goal}: ${met ? 'met' : 'missed'}`
    console.log(`  ${what.padEnd(width)}  ${figure.padStart(wide)}${held}`)
  }
}
