import { Empty } from '../parts/empty.tsx'
import { useMay, useWords } from '../view.ts'
import { deskWords } from '../words/desk.ts'

/** What a new office has already: things to lend, and accounts beside that of whoever set it up. */
export type Begun = { things: boolean; accounts: boolean }

/**
 * A desk without work says what will be here, and how each kind of person begins: in a new office
 * by bringing in its people and its things. Below what a watcher is told of, it says only that
 * there is nothing else.
 */
export function Quiet({ told, begun }: { told: boolean; begun: Begun }) {
  const w = useWords(deskWords)
  const bringsPeople = useMay('people.write') && !begun.accounts
  const bringsThings = useMay('import.write') && !begun.things
  const requests = useMay('loans.request')
  const mayBorrow = requests && !bringsPeople && !bringsThings
  const reads = useMay('register.read') && !requests
  return (
    <Empty text={told ? w.nothingElse : w.quietDay}>
      <div>
        {!told && <p>{w.empty}</p>}
        {mayBorrow && <p>{w.emptyBorrow}</p>}
        {bringsPeople && <p>{w.emptyAdmin}</p>}
        {bringsThings && <p>{w.emptyOffice}</p>}
        {reads && <p>{w.emptyRead}</p>}
      </div>
      {mayBorrow && <BorrowLink />}
      {bringsPeople && (
        <>
          <a class="button primary" href="/imports">
            {w.importPeople}
          </a>
          <a class="button" href="/people/accounts">
            {w.accounts}
          </a>
          <a class="button" href="/settings">
            {w.settings}
          </a>
        </>
      )}
      {bringsThings && (
        <a class={bringsPeople ? 'button' : 'button primary'} href="/imports">
          {w.import}
        </a>
      )}
      {reads && (
        <a class="button" href="/register">
          {w.register}
        </a>
      )}
    </Empty>
  )
}

/** Where a loan begins that nobody scans: the things themselves. */
export function BorrowLink() {
  const w = useWords(deskWords)
  return (
    <a class="button primary" href="/items">
      {w.borrow}
    </a>
  )
}
