import type { CivilDate, FiscalYear } from '../../src/domain/dates.ts'
import { lastDayOf } from '../../src/domain/dates.ts'
import { type EvidenceItem, evidenceKinds } from '../../src/domain/evidence.ts'
import type { DocumentKind } from '../../src/domain/kept-year.ts'
import { longDate } from '../words/dates.ts'
import { evidencePaper as w } from '../words/evidence-paper.ts'

/** A file of the pack as its pages list it. */
export type PackedFile = {
  path: string
  title: string
  kind: DocumentKind
  /** Of a file that is kept already. */
  bound?: { sha256: string }
}

type IndexGiven = {
  office: string
  year: FiscalYear
  lastDay: CivilDate
  items: EvidenceItem[]
  files: PackedFile[]
}

const style = `
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; color: #1f2421;
    background: #fff; font: 1.05rem/1.65 'TH Sarabun New', 'TH SarabunPSK', Sarabun, sans-serif; }
  h1 { font-size: 1.6rem; line-height: 1.35; margin: .2rem 0; text-wrap: balance; }
  h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
  h3 { font-size: 1.05rem; margin: 1.1rem 0 .2rem; }
  p { margin: .2rem 0; }
  .quiet { color: #59625c; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid #d9d6cc; padding: .5rem .7rem .5rem 0; text-align: left;
    vertical-align: top; }
  th { border-bottom: 2px solid #59625c; }
  td ul, section ul { list-style: none; margin: 0; padding: 0; }
  li { padding: .15rem 0; }
  a { color: #0b5a4a; overflow-wrap: anywhere; }
  code { color: #59625c; display: block; font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
  .code { font-weight: 600; white-space: nowrap; }
  @media (max-width: 40rem) {
    thead { display: none; }
    tr, td { border: 0; display: block; padding: .1rem 0; }
    tr { border-bottom: 1px solid #d9d6cc; padding: .6rem 0; }
  }
  @media print { body { padding: 0; } a { color: inherit; } }
`

/** The first page of the pack: no script, nothing from elsewhere, every file with its link. */
export async function indexPage(given: IndexGiven): Promise<string> {
  const page = <IndexPage {...given} />
  return `<!doctype html>\n${await page.toString()}\n`
}

function IndexPage({ office, year, lastDay, items, files }: IndexGiven) {
  const kinds = evidenceKinds.filter(kind => files.some(file => file.kind === kind))
  return (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{w.title(year)}</title>
        <style>{style}</style>
      </head>
      <body>
        <header>
          <p>{office}</p>
          <h1>{w.title(year)}</h1>
          <p class="quiet">
            {w.asAt(longDate(lastDay, 'th'))} {lastDay < lastDayOf(year) && w.running}
          </p>
        </header>
        <section>
          <h2>{w.items}</h2>
          {items.length === 0 ? (
            <p class="quiet">{w.noItems}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  {w.itemColumns.map(each => (
                    <th scope="col">{each}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map(item => (
                  <Item item={item} files={files} />
                ))}
              </tbody>
            </table>
          )}
        </section>
        <section>
          <h2>{w.all}</h2>
          {kinds.map(kind => (
            <>
              <h3>{w.kinds[kind]}</h3>
              <Links files={files.filter(file => file.kind === kind)} withPath />
            </>
          ))}
        </section>
        <section>
          <h2>{w.privacy}</h2>
          <p>{w.maskedNote}</p>
        </section>
      </body>
    </html>
  )
}

function Item({ item, files }: { item: EvidenceItem; files: PackedFile[] }) {
  const found = files.filter(({ kind }) => item.files.some(each => each === kind))
  return (
    <tr>
      <td class={item.code ? 'code' : 'quiet'}>{item.code || w.noCode}</td>
      <td>{item.text}</td>
      <td>
        {found.length === 0 ? <span class="quiet">{w.noFiles}</span> : <Links files={found} />}
      </td>
    </tr>
  )
}

function Links({ files, withPath = false }: { files: PackedFile[]; withPath?: boolean }) {
  return (
    <ul>
      {files.map(({ path, title }) => (
        <li>
          <a href={path}>{title}</a>
          {withPath && <code>{path}</code>}
        </li>
      ))}
    </ul>
  )
}
