import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program on this machine, by the first of its names that is found. */
export function findTool(names: string[]): string | null {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  for (const name of names) {
    const found = folders.map(folder => join(folder, name)).find(isProgram)
    if (found !== undefined) return found
  }
  return null
}

/**
 * Finds a program, or installs the Debian package that holds it where that may be done. Throws
 * with what to do: a test that needs the program is never left out.
 */
export function needTool(names: string[], debianPackage: string): string {
  const found = findTool(names)
  if (found !== null) return found
  const sentence =
    `The tests need ${names.join(' or ')}: install it (Debian: apt-get install ${debianPackage})` +
    ' and run them again.'
  if (process.getuid?.() !== 0 || findTool(['apt-get']) === null) throw new Error(sentence)
  try {
    aptGet('update')
    aptGet('install', '--yes', '--no-install-recommends', debianPackage)
  } catch (cause) {
    throw new Error(sentence, { cause })
  }
  const installed = findTool(names)
  if (installed === null) throw new Error(sentence)
  return installed
}

/** Every word of a PDF with its box, in points from the page's upper left corner, as XHTML. */
export function boxesOf(pdf: string): string {
  const pdftotext = needTool(['pdftotext'], 'poppler-utils')
  return execFileSync(pdftotext, ['-bbox', pdf, '-'], { encoding: 'utf8' })
}

/** Draws a PDF's pages as PNG files `PREFIX-1.png`, … at that many dots in an inch. */
export function rasterise(pdf: string, prefix: string, dotsPerInch: number): void {
  const pdftoppm = needTool(['pdftoppm'], 'poppler-utils')
  execFileSync(pdftoppm, ['-r', String(dotsPerInch), '-png', pdf, prefix])
}

function aptGet(...parameters: string[]) {
  // why a lock timeout: two test files may install at the same moment.
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...parameters], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'pipe',
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
