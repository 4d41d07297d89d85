import type { ServerHeard, Servers } from '../../src/domain/servers.ts'
import { StateMark } from '../parts/state.tsx'
import { useWords } from '../view.ts'
import { count } from '../words/numbers.ts'
import { systemWords } from '../words/system.ts'

/** The primary and its replica as this process heard them last, and how far the one follows the other. */
export function ServersShown({ servers }: { servers: Servers }) {
  const w = useWords(systemWords)
  const { primary, replica, sameBook, behind } = servers
  const seconds = behind === null ? null : Math.ceil(behind / 1000)
  const following = seconds === null ? w.behindUnknown : w.behindBy(count(seconds))
  return (
    <section>
      <h2>{w.servers}</h2>
      <dl class="facts">
        <dt>{w.primary}</dt>
        <dd>
          <Heard heard={primary} />
        </dd>
        <dt>{w.replica}</dt>
        <dd>
          <Heard heard={replica} />
          <br />
          {sameBook === false ? w.otherBook : seconds === 0 ? w.inStep : following}
        </dd>
      </dl>
    </section>
  )
}

function Heard({ heard }: { heard: ServerHeard }) {
  const w = useWords(systemWords)
  return (
    <>
      <StateMark kind={heard.answers ? 'free' : 'overdue'}>
        {heard.answers ? w.answers : w.silent}
      </StateMark>
      <br />
      <span class="quiet small">
        {heard.address} · {w.asked(count(heard.answered))}
      </span>
    </>
  )
}
