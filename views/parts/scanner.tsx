import { useView, useWords } from '../view.ts'
import { scannerWords } from '../words/scanner.ts'

/** On every page of somebody signed in. */
export function Scanner() {
  const { actor } = useView()
  return actor === null ? null : <ScanButton />
}

/**
 * Opens the camera beside the page. Without script it leads to the page that reads what is typed.
 */
export function ScanButton() {
  const { asset } = useView()
  const w = useWords(scannerWords)
  return (
    <a
      class="scan-button"
      href="/scans"
      title={w.openHint}
      data-camera={asset('camera.js')}
      data-reader={asset('reader.js')}
      data-wasm={asset('reader.wasm')}
      data-see={w.see}
      data-offline={w.offline}
      data-field={w.field}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M7 12h10" />
      </svg>
      {w.open}
    </a>
  )
}
