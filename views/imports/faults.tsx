import type { Fault } from '../../src/domain/imports/fault.ts'
import { missingFiles } from '../../src/domain/imports/missing-file.ts'
import type { ImportKind } from '../../src/domain/imports/outcome.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { importFaultText, missingFileText } from '../words/import-faults.ts'
import { columnName, importWords } from '../words/imports.ts'
import { count } from '../words/numbers.ts'

const faultsShown = 300

/** Each fault with its row and its cell, in the file's order: readable beside the open file. */
export function FaultList({ what, faults }: { what: ImportKind; faults: Fault[] }) {
  const w = useWords(importWords)
  const { language } = useView()
  const sorted = [...faults].sort(
    (a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '', 'th') || a.row - b.row,
  )
  return (
    <section>
      <h2>{w.faults}</h2>
      {missingFiles(faults).map(missing => (
        <p class="note repair prose">
          <Unbroken text={missingFileText(missing, language)} />
        </p>
      ))}
      <ul class="cards">
        {sorted.slice(0, faultsShown).map(fault => (
          <li class="card overdue">
            <strong>
              {fault.sheet && (
                <>
                  {w.sheet} {fault.sheet} ·{' '}
                </>
              )}
              {w.row} {fault.row} · {fault.column ? columnName(what, fault.column) : w.whole}
            </strong>
            <p>{importFaultText(fault, language)}</p>
          </li>
        ))}
      </ul>
      {sorted.length > faultsShown && (
        <p>
          {w.more} {count(sorted.length - faultsShown)}
        </p>
      )}
    </section>
  )
}
