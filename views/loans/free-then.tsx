import type { Grantable } from '../../src/domain/deciding.ts'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { approvalWords } from '../words/approval.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'

type FreeThenProps = {
  line: { line: number; requested: number }
  unit: string
  found: ReadonlyMap<number, Grantable>
}

/** What is free of a line on the loan's days; where it is too little, on which day, and why. */
export function FreeThen({ line, unit, found }: FreeThenProps) {
  const { language } = useView()
  const w = useWords(approvalWords)
  const grantable = found.get(line.line)
  if (!grantable) return null
  const { units, free, day, late } = grantable
  if (units === line.requested) {
    return <StateMark kind="free">{w.free(count(free), unit)}</StateMark>
  }
  return (
    <>
      <StateMark kind="overdue">
        {w.freeOnly(count(free), unit, shortDate(day, language))}
      </StateMark>
      {late > 0 && ' '}
      {late > 0 && (
        <span class="small quiet">
          <Unbroken text={w.late(count(late), unit)} />
        </span>
      )}
    </>
  )
}
