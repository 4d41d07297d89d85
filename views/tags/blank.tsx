import type { Item } from '../../src/domain/item.ts'
import type { ListedItem } from '../../src/domain/item-list.ts'
import { labelState, spokenTag } from '../../src/domain/label.ts'
import { queryLengthMax } from '../../src/domain/search.ts'
import { freshForm } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { blankTagWords } from '../words/blank-tags.ts'

type BlankProps = {
  tag: string
  signedIn: boolean
  mayClaim: boolean
  q: string
  found: Pick<ListedItem, 'id' | 'name' | 'code' | 'divisionName'>[]
  /** The thing that was chosen, to be made sure of. */
  item: Item | null
  /** How its present label stands. */
  label: { seenOn: string | null } | null
}

/** The page behind a tag that sticks on nothing yet. */
export function BlankTagPage(props: BlankProps) {
  const { tag, signedIn, mayClaim, item } = props
  const { office } = useView()
  const w = useWords(blankTagWords)
  return (
    <article class="narrow">
      <p class="small quiet">
        {w.of} <span class="kept">{office.name}</span>
      </p>
      <h1>{w.title}</h1>
      <p class="quiet code">{spokenTag(tag)}</p>
      {!mayClaim && <p class="prose">{signedIn ? w.mayNot : w.stranger}</p>}
      {!signedIn && (
        <p class="actions">
          <a class="button primary" href={`/sign-in?back=${encodeURIComponent(`/i/${tag}`)}`}>
            {w.signIn}
          </a>
        </p>
      )}
      {mayClaim && (item === null ? <Look {...props} /> : <MakeSure {...props} item={item} />)}
    </article>
  )
}

/** By search or by code: what does it stick on? */
function Look({ tag, q, found }: BlankProps) {
  const w = useWords(blankTagWords)
  return (
    <>
      <Form action={`/i/${tag}`} method="get" state={freshForm}>
        <h2>{w.ask}</h2>
        <Field
          name="q"
          label={w.q}
          state={freshForm}
          type="search"
          value={q}
          more={{ maxlength: queryLengthMax }}
        />
        <Submit>{w.search}</Submit>
      </Form>
      {q !== '' && found.length === 0 && (
        <Empty text={w.none(q)}>
          <p>{w.noneHint}</p>
        </Empty>
      )}
      {found.length > 0 && (
        <section>
          <h2>{w.found}</h2>
          <ul class="rows">
            {found.map(({ id, name, code, divisionName }) => (
              <li>
                <div>
                  <a href={`/i/${tag}?item=${id}`}>{name}</a>
                  <span class="quiet small code">
                    {code || w.noCode} · {divisionName}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function MakeSure({ tag, item, label }: BlankProps & { item: Item }) {
  const w = useWords(blankTagWords)
  return (
    <Form action={`/i/${tag}/claims`} state={freshForm}>
      <h2>{w.sure}</h2>
      <p>
        <strong>{item.name}</strong>
      </p>
      <dl class="facts">
        <dt>{w.code}</dt>
        <dd>{item.code || w.noCode}</dd>
        <dt>{w.store}</dt>
        <dd>{item.store}</dd>
        <dt>{w.tag}</dt>
        <dd class="code">{spokenTag(tag)}</dd>
      </dl>
      <p class="prose">{labelState(label) === 'seen' ? w.oldWorks : w.oldStops}</p>
      <p class="quiet prose">{w.once}</p>
      <input type="hidden" name="item" value={item.id} />
      <div class="actions">
        <button type="submit" class="primary">
          {w.claim(item.name)}
        </button>
        <a href={`/i/${tag}`}>{w.other}</a>
      </div>
    </Form>
  )
}
