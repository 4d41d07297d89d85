import { type BasketLine, freeOf } from '../../src/domain/basket.ts'
import type { ScanSaid } from '../../src/domain/gathering.ts'
import { splitIntoForms } from '../../src/domain/request.ts'
import type { FormState } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { FaultSummary, Form } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { ScanResult } from '../scans/said.tsx'
import { useView, useWords } from '../view.ts'
import { basketWords } from '../words/basket.ts'
import { count } from '../words/numbers.ts'

type BasketProps = {
  lines: BasketLine[]
  state: FormState
  /** The twenty-first thing of a division, which a second form would hold. */
  offer: { item: string; name: string; quantity: string } | null
  /** What was scanned into it just now. */
  said: ScanSaid | null
}

export function BasketPage({ lines, state, offer, said }: BasketProps) {
  const w = useWords(basketWords)
  const forms = splitIntoForms(lines)
  return (
    <>
      <h1>{w.title}</h1>
      <ScanResult said={said} />
      {offer ? (
        <SecondForm state={state} offer={offer} />
      ) : (
        <FaultSummary state={state} labels={{}} />
      )}
      {lines.length === 0 ? (
        <Empty text={w.empty}>
          <p>{w.emptyHow}</p>
          <a class="button primary" href="/items">
            {w.search}
          </a>
        </Empty>
      ) : (
        <>
          {forms.length > 1 && <p class="prose quiet">{w.why}</p>}
          {forms.map((form, index) => (
            <section class="narrow">
              <h2>
                {forms.length > 1
                  ? w.form(index + 1, form.lines[0]!.divisionName)
                  : w.oneForm(form.lines[0]!.divisionName)}
              </h2>
              <ul class="cards">
                {form.lines.map(line => (
                  <BasketRow line={line} />
                ))}
              </ul>
            </section>
          ))}
          <p class="actions">
            <a class="button primary" href="/requests/new">
              {w.go}
            </a>
            <a class="button" href="/items">
              {w.more}
            </a>
          </p>
          <p class="quiet">{w.scanMore}</p>
        </>
      )}
    </>
  )
}

/** The offer that stands beside the refusal of a twenty-first line. */
function SecondForm({
  state,
  offer,
}: {
  state: FormState
  offer: NonNullable<BasketProps['offer']>
}) {
  const w = useWords(basketWords)
  return (
    <Form action="/basket" state={state}>
      <input type="hidden" name="item" value={offer.item} />
      <input type="hidden" name="quantity" value={offer.quantity} />
      <input type="hidden" name="secondForm" value="1" />
      <p class="actions">
        <button class="primary" type="submit">
          {w.secondForm(offer.name)}
        </button>
        <a class="button" href="/requests/new">
          {w.sendFirst}
        </a>
      </p>
    </Form>
  )
}

function BasketRow({ line }: { line: BasketLine }) {
  const w = useWords(basketWords)
  const { newCommandId } = useView()
  const action = `/basket/${line.item}`
  return (
    <li class="card basket-row">
      <h3>
        <a href={`/i/${line.tag}`}>
          <Unbroken text={line.name} />
        </a>
      </h3>
      <p class="small quiet">
        {line.code && <span class="whole">{line.code} · </span>}
        <Unbroken text={w.mostDays(line.mostDays)} />
      </p>
      <Freedom line={line} />
      <div class="row-actions">
        {line.owned > 1 && (
          <form
            method="post"
            action={action}
            hx-post={action}
            hx-target="#main"
            hx-trigger="change delay:400ms, submit"
          >
            <input type="hidden" name="commandId" value={newCommandId()} />
            <Stepper
              name="quantity"
              id={`quantity-${line.item}`}
              label={line.name}
              unit={line.unit}
              value={line.quantity}
              most={line.owned}
            />
            <noscript>
              <button type="submit">{w.set}</button>
            </noscript>
          </form>
        )}
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={newCommandId()} />
          <input type="hidden" name="quantity" value="0" />
          <button class="plain" type="submit" aria-label={w.removeOf(line.name)}>
            {w.remove}
          </button>
        </form>
      </div>
    </li>
  )
}

/** How many are there now. */
function Freedom({ line }: { line: BasketLine }) {
  const w = useWords(basketWords)
  const free = freeOf(line)
  if (line.retired) return <StateMark kind="lost">{w.retired}</StateMark>
  if (free === 0) return <StateMark kind="held">{w.noneFree}</StateMark>
  if (free < line.quantity) {
    return <StateMark kind="held">{w.tooMany(count(free), line.unit)}</StateMark>
  }
  return <StateMark kind="free">{w.free(count(free), line.unit)}</StateMark>
}
