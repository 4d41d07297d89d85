import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { needTool, rasterise } from './tools.ts'

const pictures = join(import.meta.dirname, '../pictures')
/** The share of a page's dots that may differ: letters are smoothed a little otherwise elsewhere. */
const tolerance = 0.004

/** The text of a PDF as another program reads it, without its spaces and line ends. */
export function textOf(bytes: Uint8Array): string {
  return inFolder(bytes, (pdf, folder) => {
    const out = join(folder, 'text')
    execFileSync(needTool(['pdftotext'], 'poppler-utils'), ['-raw', pdf, out])
    // A font draws ำ as two glyphs, of which readers make ำ and า again.
    return readFileSync(out, 'utf8').replace(/\s/g, '').replaceAll('ำา', 'ำ')
  })
}

/** Its pages as pictures at 60 dots an inch. */
export function pagesOf(bytes: Uint8Array, dotsPerInch = 60): PNG[] {
  return inFolder(bytes, (pdf, folder) => {
    rasterise(pdf, join(folder, 'page'), dotsPerInch)
    const files = readdirSync(folder).filter(file => file.startsWith('page'))
    return files.sort().map(file => PNG.sync.read(readFileSync(join(folder, file))))
  })
}

/**
 * The pages that differ from their approved pictures by more than the tolerance. `APPROVE=1` writes
 * the pictures anew: look at each beside the layout facts before it is kept. `first`: only so many.
 */
export function pagesUnlike(name: string, bytes: Uint8Array, first?: number): string[] {
  const pages = pagesOf(bytes).slice(0, first)
  return pages.flatMap((page, index) => {
    const file = join(pictures, `${name}-${index + 1}.png`)
    if (process.env.APPROVE === '1') writeFileSync(file, PNG.sync.write(page, { colorType: 0 }))
    if (!existsSync(file)) return [`${name}-${index + 1}: no picture is kept`]
    const share = differing(page, PNG.sync.read(readFileSync(file)))
    return share > tolerance ? [`${name}-${index + 1}: ${share} differs`] : []
  })
}

function differing(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let count = 0
  for (let at = 0; at < a.data.length; at += 4) {
    if (Math.abs(a.data[at]! - b.data[at]!) > 96) count += 1
  }
  return count / (a.width * a.height)
}

function inFolder<Answer>(
  bytes: Uint8Array,
  work: (pdf: string, folder: string) => Answer,
): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const pdf = join(folder, 'document.pdf')
    writeFileSync(pdf, bytes)
    return work(pdf, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
