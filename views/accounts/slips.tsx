import { opensHereOnly } from '../../src/domain/labels.ts'
import { useView, useWords } from '../view.ts'
import { accountWords } from '../words/accounts.ts'

type SlipShown = {
  name: string
  position: string
  division: string | null
  username: string
  password: string
}

/** First passwords on paper, one slip for each person, to be cut along the lines. */
export function SlipsPage({ slips, back }: { slips: SlipShown[]; back: string }) {
  const w = useWords(accountWords)
  const { publicUrl } = useView()
  return (
    <>
      <header class="no-print">
        <h1>{w.slipsTitle}</h1>
        <p class="prose">{w.slipsOnce}</p>
        {opensHereOnly(publicUrl) && <p class="note repair">{w.slipsHereOnly(publicUrl)}</p>}
        <div class="actions">
          <a class="button" href={back}>
            {w.slipsDone}
          </a>
        </div>
      </header>
      <ul class="slips">
        {slips.map(slip => (
          <SlipCard slip={slip} />
        ))}
      </ul>
    </>
  )
}

function SlipCard({ slip }: { slip: SlipShown }) {
  const w = useWords(accountWords)
  const { office, publicUrl } = useView()
  return (
    <li class="slip">
      <p class="small">{office.name}</p>
      <p>
        <strong>{slip.name}</strong>
        <br />
        <span class="small">{[slip.position, slip.division].filter(Boolean).join(' · ')}</span>
      </p>
      <dl>
        <dt>{w.openPage}</dt>
        <dd>{publicUrl}</dd>
        <dt>{w.username}</dt>
        <dd class="secret">{slip.username}</dd>
        <dt>{w.password}</dt>
        <dd class="secret">{slip.password}</dd>
      </dl>
      <p class="small">{w.slipChange}</p>
    </li>
  )
}
