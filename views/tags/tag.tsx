import type { Counted } from '../../src/domain/scan.ts'
import { telephoneForFinders } from '../../src/domain/telephone.ts'
import { SaidDone } from '../parts/said.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { kindWords } from '../words/kinds.ts'
import { tagWords } from '../words/tags.ts'
import { TagAction } from './action.tsx'
import type { TagProps } from './shown.ts'
import { TagState } from './state.tsx'

/** The page behind a label: the thing, how it stands, and the one thing to do about it now. */
export function TagPage(props: TagProps) {
  const { item, did } = props
  const { office, actor } = useView()
  const w = useWords(tagWords)
  return (
    <article class="narrow">
      <SaidDone did={did} />
      <p class="small quiet">
        {w.ownedBy} <span class="kept">{office.name}</span>
      </p>
      <h1>{item.name}</h1>
      {actor === null ? (
        <Stranger {...props} />
      ) : (
        <>
          <TagState {...props} />
          <TagAction {...props} />
          <Facts {...props} />
        </>
      )}
    </article>
  )
}

/** To a stranger only what it is and whose, and the way in that comes back here. */
function Stranger(props: TagProps) {
  const { item } = props
  const w = useWords(tagWords)
  return (
    <>
      {item.retired && <TagState {...props} />}
      <dl class="facts">
        <WhatAndWhose {...props} />
      </dl>
      {!item.retired && (
        <>
          <p class="actions">
            <a
              class="button primary"
              href={`/sign-in?back=${encodeURIComponent(`/i/${item.tag}`)}`}
            >
              {w.signIn}
            </a>
          </p>
          <p class="quiet">{w.signInHint}</p>
          <p class="quiet">{w.stranger}</p>
        </>
      )}
      <Telephone />
    </>
  )
}

/** Whom to call about a thing that lies about, where the office has said so. */
function Telephone() {
  const telephone = telephoneForFinders(useView().office)
  const w = useWords(tagWords)
  if (telephone === null) return null
  return (
    <p class="actions">
      <a class="button" href={`tel:${telephone.dialled}`}>
        {w.call(telephone.shown)}
      </a>
    </p>
  )
}

/** The code of the thing and its division: what every reader of the label may know. */
function WhatAndWhose({ item, standing }: TagProps) {
  const w = useWords(tagWords)
  return (
    <>
      {item.code && (
        <>
          <dt>{w.code}</dt>
          <dd>{item.code}</dd>
        </>
      )}
      <dt>{w.division}</dt>
      <dd>{standing.divisionName}</dd>
    </>
  )
}

function Facts(props: TagProps) {
  const { item } = props
  const w = useWords(tagWords)
  const k = useWords(kindWords)
  return (
    <>
      <dl class="facts">
        <WhatAndWhose {...props} />
        <dt>{k.kind}</dt>
        <dd>{k.kinds[item.kind]}</dd>
        <dt>{w.store}</dt>
        <dd>{item.store}</dd>
        <dt>{w.mostDays}</dt>
        <dd>{w.days(item.mostDays)}</dd>
        <dt>{w.publicMay}</dt>
        <dd>{item.publicMayBorrow ? w.yes : w.no}</dd>
      </dl>
      <p>
        <a href={`/items/${item.id}`}>{w.itemPage}</a>
      </p>
    </>
  )
}

/** A label that is in no register: what may have happened, and what to do. */
export function UnknownTagPage(props: { mayRead: boolean; tag: string; check: Counted | null }) {
  const { mayRead, tag, check } = props
  const w = useWords(tagWords)
  const c = useWords(checkWords)
  return (
    <section class="prose">
      <h1>{w.unknown}</h1>
      <p>{w.unknownWhat}</p>
      <p>{w.unknownDo}</p>
      {check?.lastStore && (
        <p class="actions">
          <a
            class="button primary"
            href={`/checks/${check.id}/stores/${encodeURIComponent(check.lastStore)}?code=${encodeURIComponent(tag)}`}
          >
            {c.foundIn(check.lastStore)}
          </a>
        </p>
      )}
      <p class="actions">
        <a
          class={check?.lastStore ? 'button' : 'button primary'}
          href={mayRead ? '/items' : '/sign-in?back=%2Fitems'}
        >
          {w.search}
        </a>
      </p>
    </section>
  )
}
