import type { SystemNeed } from '../../src/domain/system-needs.ts'
import { StateMark } from '../parts/state.tsx'
import { useWords } from '../view.ts'
import { systemWords } from '../words/system.ts'

/** Each with what to do about it; an office that lacks nothing is told so. */
export function Needs({ needs, backsUp }: { needs: SystemNeed[]; backsUp: boolean }) {
  const w = useWords(systemWords)
  if (needs.length === 0) {
    return (
      <p class="prose">
        <StateMark kind="free">{backsUp ? w.nothing : w.noBackups}</StateMark>
      </p>
    )
  }
  return (
    <section>
      <h2>{w.needs}</h2>
      <ul class="rows">
        {needs.map(need => (
          <li>
            <Need need={need} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Need({ need }: { need: SystemNeed }) {
  const w = useWords(systemWords)
  if (need.need === 'years-open') {
    return <Told what={w.yearsNotClosed([...need.years].sort().join(', '))} todo={w.yearsTodo} />
  }
  if (need.need === 'year-waits') {
    return <Told what={w.yearWaits(need.year)} todo={w.yearWaitsTodo} />
  }
  if (need.need === 'imports-waiting') {
    return <Told what={w.importsWait(need.count)} todo={w.importsTodo} />
  }
  if (need.need === 'copy-elsewhere') return <Told {...w.elsewhere} />
  return <Told {...w.troubles[need.need]} said={need.said} isGrave />
}

type ToldProps = { what: string; todo: string; said?: string; isGrave?: boolean }

function Told({ what, todo, said = '', isGrave = false }: ToldProps) {
  return (
    <div>
      <strong>{isGrave ? <StateMark kind="overdue">{what}</StateMark> : what}</strong>
      <p>{todo}</p>
      {said !== '' && (
        <p class="quiet small">
          <code>{said}</code>
        </p>
      )}
    </div>
  )
}
