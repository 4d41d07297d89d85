import QRCode from 'qrcode'
import type { Sheet } from '../../src/domain/label-sheets.ts'
import { designQr, type Level, type QrDesign, quietZone } from '../../src/domain/labels.ts'
import type { Verdict } from '../../src/domain/verdict.ts'

/** A code drawn once and shown as often as wanted: `path` counts in modules. */
export type Qr = QrDesign & { path: string }

/** The address of a thing as a QR code for that paper, or why the paper is too small for it. */
export function qrFor(sheet: Pick<Sheet, 'qrSide' | 'dots'>, text: string): Verdict<Qr> {
  // How the text is best split, and which mask reads best, is what costs: the one is sought once,
  // the other for what is drawn.
  const split = encoded(text, 'L', anyMask)?.segments ?? text
  const verdict = designQr(sheet, level => encoded(split, level, anyMask)?.modules.size ?? null)
  if (!verdict.ok) return verdict
  const { modules } = encoded(split, verdict.value.level)!
  return { ok: true, value: { ...verdict.value, path: pathOf(modules) } }
}

/** Every mask leaves a code as large as it is. */
const anyMask = 0

export function QrSvg({ qr, label }: { qr: Qr; label: string }) {
  const side = `${Number(qr.side.toFixed(3))}mm`
  const all = qr.modules + 2 * quietZone
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      width={side}
      height={side}
      viewBox={`${-quietZone} ${-quietZone} ${all} ${all}`}
    >
      <path d={qr.path} />
    </svg>
  )
}

function encoded(
  text: string | QRCode.GeneratedQRCodeSegment[],
  level: Level,
  maskPattern?: QRCode.QRCodeMaskPattern,
): QRCode.QRCode | null {
  try {
    // It takes back what it made; its types know only what a caller would write.
    return QRCode.create(text as string, { errorCorrectionLevel: level, maskPattern })
  } catch {
    // The library throws where even its biggest version holds too little at this level.
    return null
  }
}

/** Every run of dark modules of a row as one rectangle; one path, so that no seam shows between. */
function pathOf({ size, data }: QRCode.QRCode['modules']): string {
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = x
      while (x < size && data[y * size + x]) x += 1
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h-${x - from}z`)
    }
  }
  return runs.join('')
}
