import type { CivilDate, FiscalYear } from '../../src/domain/dates.ts'
import { lastDayOf } from '../../src/domain/dates.ts'
import { type EvidenceItem, evidenceKinds } from '../../src/domain/evidence.ts'
import { Busy } from '../parts/busy.tsx'
import { StateMark } from '../parts/state.tsx'
import { KeptHash } from '../reports/kept-hash.tsx'
import { useView, useWords } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { evidenceWords } from '../words/evidence.ts'
import { partWords } from '../words/parts.ts'
import type { PackedFile } from './index-page.tsx'
import { ItemsForm, type ItemsShown } from './items-form.tsx'

/** Something that an assessor would miss; the number and the id are those of the paper. */
export type Lack = {
  word:
    | 'no-order'
    | 'no-order-scan'
    | 'no-announcement'
    | 'no-announcement-scan'
    | 'no-manual'
    | 'no-register'
  number: string
  id: string
}

type EvidenceShown = ItemsShown & {
  years: FiscalYear[]
  lastDay: CivilDate
  files: PackedFile[]
  /** What an assessor would miss, while it can still be put right. */
  lacks: Lack[]
  /** The hash of the pack of a closed year. */
  kept: { closedOn: CivilDate; sha256: string } | null
}

/** The evidence of a year: what the pack holds, what it lacks, and which item has which file. */
export function EvidencePage(shown: EvidenceShown) {
  const { year, years, lastDay, items, files, lacks, kept } = shown
  const { language } = useView()
  const w = useWords(evidenceWords)
  const { preparing } = useWords(partWords)
  const others = years.filter(other => other !== year)
  return (
    <article>
      <header>
        <h1>{w.title(year)}</h1>
        <p class="prose">{w.lead}</p>
        {lastDay < lastDayOf(year) && (
          <p class="note repair">{w.running(longDate(lastDay, language))}</p>
        )}
        <p class="actions">
          <a class="button primary" href={`/reports/${year}/evidence.zip`} download>
            {w.download}
          </a>
          <a href={`/reports/${year}`}>{w.toReport(year)}</a>
        </p>
        <Busy text={preparing} />
      </header>
      {kept ? (
        <KeptHash {...kept} year={year} what={w.pack} />
      ) : (
        <section>
          <h2>{w.lacking}</h2>
          <Lacks lacks={lacks} />
        </section>
      )}
      <section id="items">
        <h2>{w.items}</h2>
        {items === null ? <p class="quiet">{w.noItems}</p> : <Items items={items} files={files} />}
        <ItemsForm {...shown} />
      </section>
      <Contents files={files} />
      {others.length > 0 && (
        <p class="links">
          <span>{w.otherYears}: </span>
          {others.map(other => (
            <a href={`/reports/${other}/evidence`}>{other}</a>
          ))}
        </p>
      )}
    </article>
  )
}

function Lacks({ lacks }: { lacks: Lack[] }) {
  const w = useWords(evidenceWords)
  if (lacks.length === 0) return <StateMark kind="free">{w.nothingLacks}</StateMark>
  return (
    <ul class="rows">
      {lacks.map(({ word, number, id }) => (
        <li>
          <StateMark kind="overdue">
            {w.lacks[word]} {number}
          </StateMark>
          <WayTo word={word} id={id} />
        </li>
      ))}
    </ul>
  )
}

function WayTo({ word, id }: { word: Lack['word']; id: string }) {
  const w = useWords(evidenceWords)
  if (word.startsWith('no-order')) return <a href={`/orders${id && `/${id}`}`}>{w.toOrders}</a>
  if (word.startsWith('no-announcement')) {
    return <a href={`/announcements${id && `/${id}`}`}>{w.toAnnouncements}</a>
  }
  return word === 'no-manual' ? <a href="/manual">{w.toManual}</a> : null
}

function Items({ items, files }: { items: EvidenceItem[]; files: PackedFile[] }) {
  const w = useWords(evidenceWords)
  return (
    <ol class="rows keyed">
      {items.map(item => (
        <li>
          <p class={item.code ? 'code' : 'code quiet'}>{item.code || w.noCode}</p>
          <div>
            <p>{item.text}</p>
            <ItemFiles item={item} files={files} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The kinds that the item asks for, each with how many files answer it. */
function ItemFiles({ item, files }: { item: EvidenceItem; files: PackedFile[] }) {
  const w = useWords(evidenceWords)
  if (item.files.length === 0) return <StateMark kind="overdue">{w.noFile}</StateMark>
  return (
    <ul class="plain marks">
      {evidenceKinds
        .filter(kind => item.files.includes(kind))
        .map(kind => {
          const { length } = files.filter(file => file.kind === kind)
          return (
            <li>
              {length > 0 ? (
                <StateMark kind="free">
                  {w.kinds[kind]}
                  {length > 1 && ` ${length}`}
                </StateMark>
              ) : (
                <StateMark kind="overdue">
                  {w.kinds[kind]}: {w.noFile}
                </StateMark>
              )}
            </li>
          )
        })}
    </ul>
  )
}

function Contents({ files }: { files: PackedFile[] }) {
  const w = useWords(evidenceWords)
  return (
    <section>
      <h2>{w.contents(files.length + 1)}</h2>
      {evidenceKinds.map(kind => {
        const own = files.filter(file => file.kind === kind)
        if (own.length === 0) return null
        return (
          <details class="fold">
            <summary>
              {w.kinds[kind]} <span class="quiet">({own.length})</span>
            </summary>
            <ul class="rows">
              {own.map(({ path, title, bound }) => (
                <li>
                  <div>
                    {title}
                    <code class="hash quiet">{path}</code>
                    {bound && <code class="hash quiet">{bound.sha256}</code>}
                  </div>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
