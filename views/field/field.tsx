import { ScanButton } from '../parts/scanner.tsx'
import { useView, useWords } from '../view.ts'
import { fieldWords } from '../words/field.ts'
import { layoutWords } from '../words/layout.ts'

/**
 * Where the field desk is drawn by its script, from the copy that the device keeps. Nothing in it is
 * personal, so that its shell may be kept.
 */
export function FieldPage() {
  const { asset } = useView()
  const w = useWords(fieldWords)
  return (
    <article class="field-desk">
      <div id="field">
        <h1>{w.title}</h1>
        <p class="quiet" role="status">
          {w.opening}
        </p>
      </div>
      <noscript>
        <p class="note">
          {w.noScript} <a href="/loans">{w.toLoans}</a>
        </p>
      </noscript>
      <script src={asset('field.js')} type="module" />
    </article>
  )
}

/** The same page by itself: what answers, whatever address was asked for, where no network does. */
export function FieldShell() {
  const w = useWords(layoutWords)
  return (
    <>
      <header class="field-head">
        <a class="office" href="/field">
          <strong>{w.product}</strong>
        </a>
        <ScanButton />
      </header>
      <FieldPage />
    </>
  )
}
