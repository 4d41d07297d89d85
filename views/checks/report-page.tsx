import { digitsOf } from '../documents/digits.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { longDate } from '../words/dates.ts'
import { loanPaperWords } from '../words/loan-form.ts'
import { bookWords } from '../words/report-book.ts'
import { reportWords } from '../words/reports.ts'
import { checkReport } from './report.ts'
import type { CheckShown } from './shown.ts'

const { sign: signWord } = reportWords.th

/** The report on a page of its own; the bar above it stays on the screen. */
export function CheckReportPage({ shown }: { shown: CheckShown }) {
  const { office } = useView()
  const w = useWords(checkWords)
  const p = useWords(loanPaperWords)
  const { memo, tables, copies, signatures, bound } = checkReport(shown, office)
  const say = digitsOf(office)
  const stores = [...new Set([...shown.lines.values()].map(({ store }) => store))]
  const path = `/checks/${shown.check.id}`
  const { memo: title, memoLabels: labels } = bookWords.th
  const heads = [
    [labels.from, memo.from],
    [labels.number, memo.number || '.'.repeat(24)],
    [labels.date, longDate(memo.date, 'th')],
    [labels.subject, memo.subject],
    [labels.to, memo.to],
  ]
  return (
    <>
      <div class="print-bar no-print">
        <div class="actions">
          <button type="button" class="primary" data-print hidden>
            {p.print}
          </button>
          <a class="button" href={`${path}/report.pdf`}>
            {w.pdf}
          </a>
          <a class="button" href={path}>
            {w.back}
          </a>
        </div>
      </div>
      <article class="official letter check-report" lang="th">
        <h1>{title}</h1>
        <dl>
          {heads.map(([label, text]) => (
            <>
              <dt>{label}</dt>
              <dd>{say(text ?? '')}</dd>
            </>
          ))}
        </dl>
        {memo.paragraphs.map(text => (
          <p class="indented">{say(text)}</p>
        ))}
        <footer>
          {signatures.map(({ role, name, position }) => (
            <>
              <p class="sign pen">
                {signWord} {'.'.repeat(36)}
              </p>
              <p class="sign">({name ?? '.'.repeat(36)})</p>
              <p class="sign">{say(position)}</p>
              <p class="sign">{role}</p>
            </>
          ))}
        </footer>
        <h2>สำเนาส่ง</h2>
        <ol>
          {copies.map(copy => (
            <li>{copy}</li>
          ))}
        </ol>
        {tables.map(({ title: heading, columns, rows, empty }) => (
          <section>
            <h2>{say(heading)}</h2>
            {rows.length === 0 ? (
              <p>{empty}</p>
            ) : (
              <table class="table stacks">
                <thead>
                  <tr>
                    {columns.map(column => (
                      <th scope="col">{column.heading}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <tr>
                      {row.map((cell, at) => (
                        <td data-label={columns[at]?.heading}>
                          <Unbroken text={say(cell)} names={stores} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
        <p class="small hash">{bound}</p>
      </article>
    </>
  )
}
