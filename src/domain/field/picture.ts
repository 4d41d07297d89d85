import type { FieldCommand } from './command.ts'
import type { FieldCopy, FieldItem, FieldLine, FieldLoan } from './copy.ts'

/**
 * The copy as the officer's own waiting commands leave it: what was handed over in the field is out,
 * though the office does not know yet. What was refused counts for nothing.
 */
export function pictureOf(copy: FieldCopy, queue: readonly FieldCommand[]): FieldCopy {
  const waiting = queue.filter(command => command.refused === undefined)
  return waiting.reduce(afterCommand, copy)
}

function afterCommand(copy: FieldCopy, command: FieldCommand): FieldCopy {
  if (command.act === 'counts') return afterCount(copy, command)
  const loan = copy.loans.find(({ id }) => id === command.of)
  if (!loan) return copy
  const moved = new Map<string, number>()
  const move = (line: FieldLine, units: number) =>
    moved.set(line.item, (moved.get(line.item) ?? 0) + units)
  const lines = loan.lines.map(line => {
    if (command.act === 'handovers') {
      const units = unitsIn(command, `quantity-${line.line}`)
      move(line, -units)
      return {
        ...line,
        handedOver: line.handedOver + units,
        outstanding: line.outstanding + units,
      }
    }
    const [good, damaged, lost] = (['good', 'damaged', 'lost'] as const).map(condition =>
      unitsIn(command, `${condition}-${line.line}`),
    ) as [number, number, number]
    move(line, good)
    return { ...line, outstanding: line.outstanding - good - damaged - lost }
  })
  return {
    ...copy,
    loans: copy.loans.map(each => (each.id === loan.id ? { ...loan, lines } : each)),
    items: copy.items.map((item): FieldItem => {
      const units = moved.get(item.id)
      return units ? { ...item, shelf: item.shelf + units } : item
    }),
  }
}

function afterCount(copy: FieldCopy, { of, fields }: FieldCommand): FieldCopy {
  const { code = '', store = '' } = fields
  const checks = copy.checks.map(check => {
    const line = check.id === of && check.lines.find(each => each.tag === code)
    if (!line) return check
    const rooms = new Set([...(check.counted[line.item] ?? []), store])
    return { ...check, counted: { ...check.counted, [line.item]: [...rooms] } }
  })
  return { ...copy, checks }
}

const unitsIn = ({ fields }: FieldCommand, field: string) => Number(fields[field] ?? 0)

/** What of a loan may still leave, and what may come back; lines of which nothing may are not named. */
export function toHandOver({ lines }: FieldLoan): { line: FieldLine; most: number }[] {
  return lines
    .map(line => ({ line, most: line.approved - line.handedOver }))
    .filter(({ most }) => most > 0)
}

export function toTakeBack({ lines }: FieldLoan): { line: FieldLine; most: number }[] {
  return lines.map(line => ({ line, most: line.outstanding })).filter(({ most }) => most > 0)
}
